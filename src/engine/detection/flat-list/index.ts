import type { Layout } from "../panels";
import type { RawLine } from "../lines";
import { type Level, levelsOf } from "./levels";

export type { Level } from "./levels";

/** The levels of the flat list that a layout is, as the panels of its tables; null where it is a table of lines. */
export function flatList(layout: Layout): ({ readonly panels: readonly Level[] } & Layout) | null {
  const panels = levelsOf(layout.lines);
  return panels && { ...layout, panels };
}

/** The lines of a level with the rows that print their figures again. */
export function withCopies(lines: readonly RawLine[], { copies }: Level): RawLine[] {
  return lines.map((line) => {
    const again = line.type === "heading" ? [] : (copies.get(line.row) ?? []);
    return again.length ? { ...line, copies: again } : line;
  });
}

/**
 * Rows that print another figure than the line which they repeat. No sum has them for a part, so they are headings
 * that carry figures.
 */
export function oddLines(lines: readonly RawLine[], odd: readonly RawLine[], level: Level): RawLine[] {
  return odd.map((line) => {
    const of = level.odd.find(({ row }) => row[0]!.row === line.row)!.of;
    const repeats = lines.findIndex(({ row, type }) => row === of && type !== "heading");
    return { ...line, type: "heading" as const, repeats };
  });
}
