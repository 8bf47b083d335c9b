import type { Book } from "../../equations/rule";
import type { CellRef, MeantFormula, Severity, Workbook } from "../../types";
import type { Words } from "../../../messages/words";
import type { FormulaSheet } from "../formulas/model/formula-sheet";

/** What notices are made of: beside the statements all cells, for formulas are wherever people put them. */
export interface NoticeBook extends Book {
  readonly workbook: Workbook;
  /** The sheets that hold formulas. */
  readonly formulaSheets: readonly FormulaSheet[];
  /** Any sheet, as the rules about formulas see it. */
  readonly sheetNamed: (name: string) => FormulaSheet | undefined;
}

/** Something worth knowing that is no equation; an error where what a table prints denies it. */
export interface NoticeRule {
  readonly id: string;
  readonly severity: Exclude<Severity, "rounding">;
  readonly words: Words<NoticeWords>;
  readonly notices: (book: NoticeBook) => Notice[];
}

export interface Notice {
  /** The first is where it is shown. */
  readonly cells: readonly CellRef[];
  readonly args: Readonly<Record<string, string>>;
  /** Where it is less sure than others of its rule, or so sure that the book cannot be right. */
  readonly severity?: "warning" | "error";
  /** What cells should hold, where that is known: see Finding. */
  readonly meant?: readonly MeantFormula[];
}

export interface NoticeWords {
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly found: (args: Readonly<Record<string, string>>) => string;
}
