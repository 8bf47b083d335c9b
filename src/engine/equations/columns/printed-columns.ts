import { printedFormula } from "../../book/printed-formula";
import type { ColumnTerm, Statement } from "../../types";

/** What the heading of a column says that it is made of: 「(A)-(B)=(C)」; null where it says nothing or names no column. */
export function columnTerms({ columns }: Statement, column: number): ColumnTerm[] | null {
  const terms = printedFormula(columns[column]!.label).terms.map(([id, factor]) => {
    const named = columns.flatMap(({ label }, index) =>
      index !== column && printedFormula(label).id === id ? [index] : [],
    );
    // Where blocks repeat the names, those before the formula are meant.
    return { column: named.findLast((index) => index < column) ?? named[0] ?? -1, factor };
  });
  return terms.length && terms.every((term) => term.column >= 0) ? terms : null;
}
