import { gather, greatest, groupedBy } from "../../book/collections";
import type { Equation } from "../../types";

/** An equation that does not tie: its total is so much more than its terms, give or take what rounding allows. */
export interface Broken {
  readonly equation: Equation;
  readonly row: number;
  readonly least: number;
  readonly most: number;
  readonly difference: number;
}

/** The footings of one total that do not tie, by the columns of their table. */
export interface Lack {
  readonly statement: number;
  readonly line: number;
  readonly columns: ReadonlyMap<number, Broken>;
}

/** No line of a table is counted in more sums of a column: in its own, in those above it, in ties of the totals. */
const MOST_ALIKE = 50;

/**
 * Tells what misses by the same amount in some column of a lack, in the order of the rows; null where more does than one
 * line that was left out could explain.
 */
export function missingInColumns(broken: readonly Broken[]): (lack: Lack) => readonly Broken[] | null {
  const widest = greatest(broken.map(({ least, most }) => most - least));
  const pairs = gather(broken, (each) => columnsOf(each).map((column) => ({ column, each })));
  const byColumn = groupedBy(pairs, ({ column }) => column);
  for (const own of byColumn.values()) own.sort((a, b) => a.each.least - b.each.least);
  return ({ statement, columns }) => {
    const found = new Set<Broken>();
    for (const [column, { least, most }] of columns) {
      const own = byColumn.get(columnNumber(statement, column)) ?? [];
      let alike = 0;
      for (let at = firstFrom(own, least - widest); at < own.length && own[at]!.each.least <= most; at++) {
        if (own[at]!.each.most < least) continue;
        if (++alike > MOST_ALIKE) return null;
        found.add(own[at]!.each);
      }
    }
    return [...found].sort((a, b) => a.row - b.row);
  };
}

/** Where those begin, in their order, that lack at least so much. */
function firstFrom(own: readonly { readonly each: Broken }[], least: number): number {
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (own[middle]!.each.least < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function columnsOf({ equation: { total, terms } }: Broken): readonly number[] {
  return [...new Set([total, ...terms].map(({ statement, column }) => columnNumber(statement, column)))];
}

/** A sheet has no more columns. */
const COLUMNS = 2 ** 14;

function columnNumber(statement: number, column: number): number {
  return statement * COLUMNS + column;
}
