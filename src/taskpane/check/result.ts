import type { Report } from "../../engine";
import type { CellOrder } from "../../engine/report/cell-orders";
import type { EarlierRun } from "../../engine/report/earlier-run";
import type {
  CellAddress,
  ReportFinding,
  ReportQuestion,
  ReportRepair,
  ReportUnchecked,
} from "../../engine/report/contract";
import type { SheetMarks } from "../../engine/report/marks";
import type { RepairOutlook } from "../../engine/report/outlook";
import type { SheetPlan } from "../../engine/report/sheet-plan";
import type { ChangeRecord, Subject, Waiver } from "../../engine/types";
import type { ReadPlace, ShownReading } from "../reading/result";
import type { Packed } from "./packed";

/** What one check gives the pane: the report, and what it takes to show and to mark it. */
export interface CheckResult {
  readonly report: Report;
  /** Those of the report, in its order. */
  readonly findings: readonly ShownFinding[];
  /** What was not judged, in the order of the report. */
  readonly unchecked: readonly ShownUnchecked[];
  /** By their number in the report. */
  readonly errors: readonly ShownError[];
  /** What was read as what. */
  readonly reading: ShownReading;
  /** How many places were compared with the other book, and in how many it says something else; null without one. */
  readonly compared: { readonly places: number; readonly missed: number } | null;
  /** Where the office has settings: who checks, "" for nobody, and why they cannot be followed, none where they are. */
  readonly settings?: { readonly reviewer: string; readonly troubles: readonly string[] };
  /** Names of the rules of the findings. */
  readonly rules: Readonly<Record<string, RuleFacts>>;
}

export interface ShownFinding {
  readonly finding: ReportFinding;
  /** 科目名 of the total, or what a notice is called. */
  readonly label: string;
  /** What is wrong, in few words. */
  readonly what: string;
  readonly difference: string | null;
  /** The number of the error that it belongs to, or null. */
  readonly error: number | null;
  /** Null for a notice. */
  readonly equation: Packed<ShownEquation> | null;
  /** What it is about, for its waiver. */
  readonly subject: Subject;
  /** Where what was read can be put right. */
  readonly place: ReadPlace | null;
  /** It keeps the book from being called right as long as nobody has waived it. */
  readonly isReservation: boolean;
}

export interface ShownUnchecked extends ReportUnchecked {
  /** Where people can say how it is meant; null where they cannot. */
  readonly place: ReadPlace | null;
}

/** One error: the repairs to choose from, best first, and the question that tells them apart. */
export interface ShownError {
  /** What it is called in a list: what happened and where; no two are called alike. */
  readonly title: string;
  readonly repairs: readonly ShownRepair[];
  readonly question: ReportQuestion | null;
}

export interface ShownRepair {
  readonly repair: ReportRepair;
  readonly outlook: RepairOutlook;
  /** What is written for it. */
  readonly orders: Packed<readonly CellOrder[]>;
}

export interface RuleFacts {
  readonly name: string;
  readonly why: string;
}

/** An equation written out: each figure as it is printed. */
export interface ShownEquation {
  readonly total: ShownTerm;
  readonly terms: readonly (ShownTerm & { readonly factor: 1 | -1 })[];
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
  /** 「千円」; "" where nothing says it. */
  readonly unit: string;
}

export interface ShownTerm extends CellAddress {
  readonly label: string;
  readonly figure: string;
  /** It stands in the book that this one is checked against, where nobody can be led. */
  readonly isElsewhere?: true;
  /** Where it is another than that of the total. */
  readonly unit: string | null;
}

/** What people have said of a workbook, and the records of it for 検証結果. */
export interface SaidInBook {
  readonly waivers: readonly Waiver[];
  readonly records: readonly string[];
  readonly changes: readonly ChangeRecord[];
}

/** All that is to be marked in the workbook, the sheet of results, and what the workbook keeps for the next run. */
export interface Marking {
  readonly marks: readonly SheetMarks[];
  readonly sheet: SheetPlan;
  readonly run: EarlierRun;
}
