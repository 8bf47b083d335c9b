import type { CellOrder } from "../engine/report/cell-orders";
import type { ReportChange, ReportFinding } from "../engine/report/contract";
import type { ReadingChoice, Subject, WaiverReason as Reason } from "../engine/types";
import type { Words } from "../messages/words";
import type { Consent } from "../hosts/excel/repair/repair";
import type { Course } from "../hosts/excel/course";
import type { OverviewResult, PrepareOverview } from "./overview/result";
import type { KeptFacts } from "../messages/kept";
import type { Marking, SaidInBook } from "./check/result";
import type { Unmarking } from "../hosts/excel/unmark";

/**
 * What the pane can write to the open workbook, only ever when a button is pressed. A function that is absent hides its
 * button. Every function either does all of its work or rejects and leaves the workbook as it was: with Excel's error,
 * with an `ActionRefused` that says why, or because its course was ended.
 */
export interface BookActions {
  /**
   * Marks the findings and writes the 検証結果 sheet, in place of what was marked before.
   * @param prepare what is to be marked in a workbook of which this was said.
   */
  readonly mark?: (prepare: (said: SaidInBook) => Promise<Marking>, course: Course) => Promise<MarkOutcome>;
  /** Removes all marks of ours and the 検証結果 sheet, and nothing else. */
  readonly unmark?: (course: Course) => Promise<Unmarking>;
  /** What the 概要 of the workbook as it is now would be; writes nothing. */
  readonly previewOverview?: (prepare: PrepareOverview, course: Course) => Promise<OverviewResult>;
  /**
   * Writes the 概要 sheet of the workbook as it is now, in place of an earlier one of ours, whose edited words it keeps.
   * Refuses where discrepancies are open that nobody has waived, unless they are allowed: then it says 検算未了.
   */
  readonly makeOverview?: (
    prepare: PrepareOverview,
    allowsErrors: boolean,
    course: Course,
  ) => Promise<OverviewOutcome>;
  /** Writes the figures and records them in the workbook; refuses where a cell is no longer as it was checked, and, without consent, over a formula. */
  readonly repair?: (
    changes: readonly MadeChange[],
    orders: readonly CellOrder[],
    consent: Consent,
    course: Course,
  ) => Promise<UndoToken>;
  /** Takes a repair back, formulas included; refuses where a cell has been changed since. */
  readonly undo?: (token: UndoToken, course: Course) => Promise<void>;
  /** Which findings are waived in this workbook. */
  readonly waivers?: (subjects: readonly WaiverSubject[]) => Promise<KnownWaivers>;
  /** Waives them with one reason; all or none. Gives one waiver for each. */
  readonly waive?: (
    subjects: readonly WaiverSubject[],
    note: WaiverNote,
    course: Course,
  ) => Promise<Waiver[]>;
  /** Changes what people have said about how tables are to be read. */
  readonly changeReading?: (
    change: (choices: readonly ReadingChoice[]) => readonly ReadingChoice[],
    course: Course,
  ) => Promise<void>;
  readonly removeWaivers?: (waivers: readonly Waiver[], course: Course) => Promise<void>;
  /** Whether 概要 has had charts that are gone; for a workbook that holds sheets of ours. */
  readonly hasLostCharts?: () => Promise<boolean>;
}

/** A change with why and by whom it is made, for the 修正記録 that the workbook keeps. */
export interface MadeChange extends ReportChange {
  readonly reason: string;
  /** "" where nobody has said. */
  readonly name: string;
}

export interface KnownWaivers extends KeptFacts {
  /** One for each finding; null for those that are not waived. */
  readonly waived: readonly (Waiver | null)[];
  /** One for each finding: the waiver that ended when a figure changed. */
  readonly reopened: readonly (Waiver | null)[];
}

/** What marking could not do: the findings of these sheets stay in the pane alone. */
export interface MarkOutcome {
  /** Protected sheets, left unmarked. */
  readonly unmarked: readonly string[];
  /** The structure of the workbook is protected: there is no 検証結果 sheet. */
  readonly hasSheet: boolean;
}

/** The sheet that was written. */
export interface OverviewOutcome {
  readonly sheet: string;
  readonly hasLastYear: boolean;
  readonly openErrors: number;
}

/** What it takes to undo a repair, as plain data; only who made it looks into it. */
export type UndoToken = object;

/** What a waiver is bound to: the meaning of a finding and its amounts, so that it ends when a figure changes. */
export interface WaiverSubject {
  readonly finding: ReportFinding;
  readonly subject: Subject;
}

export type WaiverKind = Reason;

export interface WaiverReason {
  readonly kind: WaiverKind;
  readonly text: string;
}

/** Why, and by whom. */
export interface WaiverNote {
  readonly reason: WaiverReason;
  readonly name: string;
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
