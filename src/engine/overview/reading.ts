import { type CellFinder, cellFinder } from "../book/lookup";
import type { Check, Statement } from "../types";

/** What an overview is made from: a checked book; repairs are not needed. */
export type CheckedBook = Pick<Check, "workbook" | "statements" | "equations" | "findings">;

/** A checked book with what is looked up in it. */
export interface Reading extends CheckedBook {
  readonly find: CellFinder;
  /** Statements from which figures are taken: all but the tables by segment without a total, of a known unit. */
  readonly sources: readonly number[];
}

export function readingOf({ workbook, statements, equations, findings }: CheckedBook): Reading {
  const sources = statements.flatMap((statement, index) => (isSource(statement) ? [index] : []));
  return { workbook, statements, equations, findings, find: cellFinder(workbook.sheets), sources };
}

function isSource({ unit, scope, columns }: Statement): boolean {
  const wanted = scope === "by-segment" ? "total" : "amount";
  return unit !== null && columns.some(({ role }) => role === wanted);
}
