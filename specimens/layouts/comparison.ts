import { withLines, type Table } from "./table";

/** The headings of two columns and of their difference. */
export type Comparison = readonly [first: string, second: string, difference: string];

/** A table of one column beside the same table of another year, with what lies between them. */
export function compared(table: Table, other: Table, headings: Comparison, isReversed = false): Table {
  const columns = headings.map((name) => ({ name }));
  const lines = withLines(table, (line, index) => {
    const [own, that] = [line.figures[0], other.lines[index]!.figures[0]];
    if (!own || !that) return { ...line, figures: [null, null, null] };
    const difference = (Number(own.value) - Number(that.value)) * (isReversed ? -1 : 1);
    return { ...line, figures: [own, that, { value: difference, origin: `${own.origin} change` }] };
  });
  return { ...lines, columns };
}
