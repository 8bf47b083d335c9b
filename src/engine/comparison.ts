import { type CheckOptions, findAll } from "./not-diagnosed";
import { sheetOfOther } from "./book/other-book";
import { priorYear } from "./equations/ties/prior-year";
import type { Comparison, Statement, Workbook } from "./types";

/** The book of the year before, or before the 補正, read as people and the office have said. */
export function comparisonWith(
  workbook: Workbook,
  options: Pick<CheckOptions, "reader" | "settings"> = {},
): Comparison {
  const { name } = workbook;
  return {
    name,
    with: (own) => {
      // With the rounding that its own figures show.
      const statements = findAll(workbook, options).statements.map((each): Statement => ({
        ...each,
        book: "against",
        sheet: sheetOfOther(name, each.sheet),
      }));
      return { statements, ...priorYear(own, statements) };
    },
  };
}
