import { mapReferences } from "../../src/engine/book/formula/rewrite";
import { isSameSheet, prefixFor, withEnds } from "../../src/engine/book/formula/reference";

/** The formula after a sheet was renamed. */
export function withSheetRenamed(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) => {
    const { prefix } = reference;
    const isMeant = prefix !== null && prefix.book === null && prefix.lastSheet === null;
    return isMeant && isSameSheet(prefix.sheet, from) ? { ...reference, prefix: prefixFor(to) } : reference;
  })!;
}

/**
 * The formula after rows were inserted into a sheet: what it says about that sheet moves along.
 * @param own the sheet on which the formula stands, which references without a sheet mean.
 */
export function withRowsInserted(
  formula: string,
  own: string,
  { into, at, count }: { readonly into: string; readonly at: number; readonly count: number },
): string {
  return mapReferences(formula, (reference) => {
    const { prefix } = reference;
    if (prefix?.book || prefix?.lastSheet || !isSameSheet(prefix?.sheet ?? own, into)) return reference;
    return withEnds(reference, (end) => {
      const isMoved = end.row !== null && end.row >= at;
      return isMoved ? { ...end, row: end.row + count } : end;
    });
  })!;
}
