import { spotOf } from "../book/spot";
import type { Failure } from "../book/guard";
import type { Book } from "../equations/rule";
import type { Checked } from "../findings";
import type { ClaimKind, GivenUp, Settings, Statement, Unchecked, UncheckedReason, Workbook } from "../types";
import type { Asked } from "./asked";

/** What is known once all rules have been asked. */
export interface Inquiry extends Checked {
  readonly book: Book;
  readonly workbook: Workbook;
  readonly asked: Asked;
  /** What the rules said that they do not ask. */
  readonly givenUp: readonly GivenUp[];
  readonly settings: Settings;
  /** What gave way inside. */
  readonly failures: readonly Failure[];
}

/**
 * How something that must add up or tie ended: an equation asks it; another reading of the same figures refutes that it
 * must; or the reason why neither happened.
 */
export type End = "asked" | "refuted" | UncheckedReason;

/** Something that a label, a form, a formula or the user says must add up or tie. */
export interface Claim extends Omit<Unchecked, "why"> {
  readonly end: End;
}

/** One kind of claims: all that a book makes, with their ends. */
export type ClaimSource = (answered: Inquiry) => Claim[];

/** What is claimed of a place in a table. */
export function claimAt(
  statements: readonly Statement[],
  [statement, line, column]: readonly [statement: number, line: number, column: number],
  what: ClaimKind,
  end: End,
): Claim {
  const table = statements[statement]!;
  const { label } = what === "column" ? table.columns[column]! : table.lines[line]!;
  return { what, end, cell: { sheet: table.sheet, ...spotOf(table, line, column) }, label, statement, line };
}
