import type { Row } from "../draft";
import { spotIn } from "../grid";

/** Rows one below the other that print the same names. */
export type Run = readonly Row[];

/** The runs of rows that print the same in all of these columns. */
export function runsOf(rows: readonly Row[], nameColumns: readonly number[]): Run[] {
  const runs: Run[] = [];
  let last: string | null = null;
  let start = 0;
  rows.forEach((row, index) => {
    const name = nameColumns.map((column) => spotIn(row, column)?.compacted ?? "").join("\n");
    if (index > 0 && name !== last) {
      runs.push(rows.slice(start, index));
      start = index;
    }
    last = name;
  });
  if (start < rows.length) runs.push(rows.slice(start));
  return runs;
}

/** What a row prints in a column of figures; "" for nothing or a dash. */
export function figureIn(row: Row, column: number): string {
  const spot = spotIn(row, column);
  if (!spot || spot.type === "other") return "";
  return spot.figure ? `${spot.figure.digits}/${spot.figure.decimals}` : `?${String(spot.cell.value)}`;
}

/** What most rows of a run print in a column, and the rows that print something else. */
export function agreement(run: Run, column: number): { readonly figure: string; readonly odd: Row[] } {
  const counts = new Map<string, number>();
  for (const row of run) {
    const figure = figureIn(row, column);
    counts.set(figure, (counts.get(figure) ?? 0) + 1);
  }
  const figure = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return { figure, odd: counts.size > 1 ? run.filter((row) => figureIn(row, column) !== figure) : [] };
}
