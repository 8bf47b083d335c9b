import type { CellOrder } from "../engine/report/cell-orders";
import type { ReportChange, ReportFinding } from "../engine/report/contract";
import type { Words } from "../engine/types";
import type { Consent } from "../hosts/excel/repair/repair";
import type { Subject, WaiverReason as Reason } from "../engine/waivers/waiver";
import type { Marking, ShownEquation } from "./check/result";

/**
 * What the pane can write to the open workbook, only ever when a button is pressed. A function that is absent hides its
 * button. Every function either does all of its work or rejects and leaves the workbook as it was: with Excel's error,
 * or with an `ActionRefused` that says why.
 */
export interface BookActions {
  /** Marks the findings and writes the 検証結果 sheet, in place of what was marked before. */
  readonly mark?: (marking: Marking) => Promise<MarkOutcome>;
  /** Removes all marks of ours and the 検証結果 sheet, and nothing else. */
  readonly unmark?: () => Promise<void>;
  /** Writes the figures; refuses where a cell is no longer as it was checked, and, without consent, over a formula. */
  readonly repair?: (
    changes: readonly ReportChange[],
    orders: readonly CellOrder[],
    consent: Consent,
  ) => Promise<UndoToken>;
  /** Takes a repair back, formulas included; refuses where a cell has been changed since. */
  readonly undo?: (token: UndoToken) => Promise<void>;
  /** Which findings are waived in this workbook: one answer for each, null for those that are not or no longer. */
  readonly waivers?: (subjects: readonly WaiverSubject[]) => Promise<readonly (Waiver | null)[]>;
  readonly waive?: (subject: WaiverSubject, reason: WaiverReason, name: string) => Promise<Waiver>;
  readonly removeWaiver?: (waiver: Waiver) => Promise<void>;
}

/** What marking could not do: the findings of these sheets stay in the pane alone. */
export interface MarkOutcome {
  /** Protected sheets, left unmarked. */
  readonly unmarked: readonly string[];
  /** The structure of the workbook is protected: there is no 検証結果 sheet. */
  readonly hasSheet: boolean;
}

/** What it takes to undo a repair; only who made it looks into it. */
export type UndoToken = object;

/** What a waiver is bound to: the meaning of a finding and its amounts, so that it ends when a figure changes. */
export interface WaiverSubject {
  readonly finding: ReportFinding;
  readonly equation: ShownEquation | null;
  readonly subject: Subject;
}

export type WaiverKind = Reason;

export interface WaiverReason {
  readonly kind: WaiverKind;
  readonly text: string;
}

export interface Waiver {
  readonly id: string;
  readonly reason: WaiverReason;
  readonly name: string;
  /** ISO date, "2026-11-24". */
  readonly date: string;
}

/** An action that was not carried out; the words say what happened, what was left unchanged and what to do. */
export class ActionRefused extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}
