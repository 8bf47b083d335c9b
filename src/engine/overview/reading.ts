import { type CellFinder, cellFinder } from "../book/lookup";
import { toSets } from "../equations/sets";
import type { Check, Statement } from "../types";
import { supplementIn } from "../equations/supplement";

/** What an overview is made from: a checked book; repairs are not needed. */
export type CheckedBook = Pick<Check, "workbook" | "statements" | "equations" | "findings">;

/** A checked book with what is looked up in it. */
export interface OverviewBook extends CheckedBook {
  readonly find: CellFinder;
  /**
   * Statements from which figures are taken: those of a known unit but for tables by segment without a total. Where the
   * book holds several bodies or funds, of the first one alone: a line that it lacks is not another's.
   */
  readonly sources: readonly number[];
  /** Whether the book holds other bodies or funds besides. */
  readonly hasOthers: boolean;
}

export function readingOf({ workbook, statements, equations, findings }: CheckedBook): OverviewBook {
  const sets = toSets(statements).map((set) => set.filter((index) => isSource(statements[index]!)));
  const isFull = (index: number) => statements[index]!.kind !== "overview";
  const [sources = [], ...others] = sets.filter((set) => set.some(isFull));
  const hasOthers = others.length > 0;
  return { workbook, statements, equations, findings, find: cellFinder(workbook.sheets), sources, hasOthers };
}

function isSource({ book, unit, scope, columns }: Statement): boolean {
  if (book) return false;
  const wanted = scope === "by-segment" ? "total" : "amount";
  if (unit === null) return false;
  return columns.some(({ role }) => role === wanted) || supplementIn({ columns }) !== null;
}
