import type { ReportMade, ReportOpen } from "./changes-contract";
import type {
  CheckedEquation,
  ClaimKind,
  Rounding,
  Said,
  Scope,
  Settings,
  Severity,
  UncheckedReason,
  Unsure,
  Verdict,
} from "../types";

/** The JSON of the command line; its contract is binding, keys may only be added. */
export interface Report {
  readonly schemaVersion: 1;
  readonly workbook: string;
  /** The name of the other book, where there is one; `statements` are those of this book alone. */
  readonly against?: string;
  readonly statements: readonly ReportStatement[];
  readonly summary: Summary;
  readonly equations?: readonly ReportEquation[];
  readonly findings: readonly ReportFinding[];
  /** The findings of the earlier run that are gone, as it told them; only beside one. */
  readonly resolved?: readonly EarlierFinding[];
  readonly repairs: readonly ReportRepair[];
  /** At most one for each error whose repair is not sure. */
  readonly questions: readonly ReportQuestion[];
  /** What is wrong with the answers given; only where something is. */
  readonly objections?: readonly ReportObjection[];
  /** What people have said about findings that are to stay; only where the workbook holds something of it. */
  readonly waivers?: readonly ReportWaiver[];
  /** What was changed by pane or workbench, as the workbook keeps it; only where it keeps something. */
  readonly changes?: readonly ReportMade[];
  /** What people have said about how tables are to be read; only where the workbook holds something of it. */
  readonly reading?: readonly ReportChoice[];
  /** Those of the office that this was checked with; only where it has some. */
  readonly settings?: Settings;
  /** What a label, a form, a formula or a person says must add up or tie, and what was not judged. */
  readonly unchecked: readonly ReportUnchecked[];
  /** Sheets in which no table was checked. */
  readonly uncheckedSheets: readonly UncheckedSheet[];
}

export interface ReportStatement {
  readonly id: string;
  readonly kind: string;
  readonly scope: Scope;
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  readonly unit: number | null;
  readonly rounding: Rounding;
  readonly columns: readonly { readonly address: string; readonly label: string }[];
  readonly lines: number;
  /** What could not be told of the table; only where something could not. */
  readonly unsure?: readonly Unsure[];
}

export interface Summary {
  readonly verdict: Verdict;
  readonly equations: number;
  readonly tied: number;
  readonly roundingDifferences: number;
  /** As many as there are findings of severity error. */
  readonly discrepancies: number;
  /** Warnings and notes. */
  readonly notices: number;
  /** Equations with a cell that cannot be read. */
  readonly undecided: number;
  /** As many as `unchecked` lists. */
  readonly unchecked: number;
  /** Warnings about an equation or a formula that nobody has waived. */
  readonly openWarnings: number;
}

export interface CellAddress {
  /** Only of a cell of the other book, which `--against` names. */
  readonly book?: "against";
  readonly sheet: string;
  readonly cell: string;
}

export interface ReportEquation {
  readonly rule: string;
  readonly outcome: CheckedEquation["outcome"];
  readonly total: CellAddress;
  /** total = Σ factor × term, in the unit of the total: 0.001 where the term is in 千円 and the total in 百万円. */
  readonly terms: readonly (CellAddress & { readonly factor: number })[];
  readonly expected: number | null;
  readonly actual: number | null;
  readonly difference: number | null;
  /** As of a finding. */
  readonly source?: string;
}

export interface ReportFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly cells: readonly CellAddress[];
  readonly expected: number | null;
  readonly actual: number | null;
  readonly difference: number | null;
  readonly message: string;
  /** Where the equation comes from, where a law, a form or a standard lays it down. */
  readonly source?: string;
  /** Of a rounding difference: a sentence for whoever asks about it. */
  readonly answer?: string;
  /** What it is about, by rule and labels: the same in another run after figures changed or rows were inserted. */
  readonly identity: string;
  /** Only beside an earlier run. */
  readonly since?: "new" | "continuing";
}

/** What is needed of a finding of an earlier run; versions before gave no identity. */
export interface EarlierFinding
  extends
    Pick<ReportFinding, "rule" | "sheet" | "cell" | "message">,
    Partial<Pick<ReportFinding, "identity">> {}

export interface ReportRepair {
  readonly rank: number;
  /** Repairs with the same number are those of one error. */
  readonly error: number;
  readonly cause: string;
  /** What happened, in the language of the report. */
  readonly causeName: string;
  readonly changes: readonly ReportChange[];
  /** Cells with formulas whose results change by themselves; absent where none do. */
  readonly follows?: readonly ReportChange[];
  /** What its figures and those that follow do not tie in even if it alone is made; absent where nothing is. */
  readonly stillOpen?: readonly ReportOpen[];
  readonly settles: readonly number[];
  readonly confidence: number;
  readonly alternatives: number;
  /** Nothing likelier exists; false where the search ended at its limit before that was sure. */
  readonly proved: boolean;
  /** What of the explanation decides: why it looks as if just this happened; absent where nothing but an answer says it. */
  readonly reason?: string;
  readonly explanation: string;
}

export interface ReportChange extends CellAddress {
  /** The cell of the same repair whose figure this one prints again, in a flat list: they change together. */
  readonly copyOf?: string;
  /** What the cell computes and what it should, without "="; null: typed, or nothing says which formula is meant. */
  readonly formula?: { readonly from: string | null; readonly to: string | null };
  /** The line, and the column where the table has several. */
  readonly label: string;
  readonly from: number | null;
  /** What the cell holds in place of a number, where that can be read only with doubt (262,フ73,622). */
  readonly text?: string;
  readonly to: number;
  /**
   * Only where the cell holds more digits than it prints: whether they are known; then `value` is what is to be written,
   * as the cell holds it.
   */
  readonly exact?: boolean;
  readonly value?: number;
  /** The figure is an answer of the user's. */
  readonly answered?: true;
}

/** Whether a figure is right: the answer tells the repairs of one error apart. */
export interface ReportQuestion extends CellAddress {
  readonly label: string;
  readonly figure: number | null;
  readonly question: string;
  /** Indexes into the repairs. */
  readonly repairs: readonly number[];
}

export interface ReportWaiver {
  /** Index into the findings. */
  readonly finding: number;
  /** reopened: a figure has changed since. */
  readonly state: "waived" | "reopened";
  readonly reason: string;
  readonly text: string;
  readonly name: string;
  readonly date: string;
}

export interface ReportChoice {
  readonly sheet: string;
  /** Title of the table. */
  readonly table: string;
  readonly kind: Said["kind"];
  /** In the language of the report. */
  readonly text: string;
  /** unheeded: its table, line or column is no longer there. */
  readonly state: "followed" | "unheeded";
}

export interface ReportObjection extends CellAddress {
  readonly message: string;
}

/** At the cell of the figure; of a column or a table at its first cell. */
export interface ReportUnchecked extends CellAddress {
  readonly label: string;
  readonly what: ClaimKind;
  readonly why: UncheckedReason;
  /** Why its rule is switched off in the settings; of nothing else. */
  readonly reason?: string;
  readonly message: string;
}

export interface UncheckedSheet {
  readonly sheet: string;
  /** left-out: people have said that its tables are not to be checked; passed-over: the settings of the office do. */
  readonly reason: "no-amounts" | "no-table" | "left-out" | "passed-over";
}
