import { findAll } from "./not-diagnosed";
import { sheetOfOther } from "./book/other-book";
import { priorYear } from "./equations/ties/prior-year";
import type { Comparison, Reader, Statement, Workbook } from "./types";

/** The book of the year before, or before the 補正. @param reader as people have said that its tables are to be read. */
export function comparisonWith(workbook: Workbook, reader?: Reader): Comparison {
  const { name } = workbook;
  return {
    name,
    with: (own) => {
      // With the rounding that its own figures show.
      const statements = findAll(workbook, reader ? { reader } : {}).statements.map((each): Statement => ({
        ...each,
        book: "against",
        sheet: sheetOfOther(name, each.sheet),
      }));
      return { statements, ...priorYear(own, statements) };
    },
  };
}
