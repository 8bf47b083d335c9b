import { spotOf } from "../book/spot";
import type { Statement, Term } from "../types";

/** Which figure of which table stands in a cell; null where none does. */
export type PlaceAt = (sheet: string, row: number, column: number) => Omit<Term, "factor"> | null;

export function placesOf(statements: readonly Statement[]): PlaceAt {
  const known = new Map<string, Omit<Term, "factor">>();
  statements.forEach((table, statement) =>
    table.lines.forEach(({ type, copies = [] }, line) => {
      if (type === "heading") return;
      table.columns.forEach((_, column) => {
        const spot = spotOf(table, line, column);
        for (const row of [spot.row, ...copies]) {
          const name = nameOf(table.sheet, row, spot.column);
          if (!known.has(name)) known.set(name, { statement, line, column });
        }
      });
    }),
  );
  return (sheet, row, column) => known.get(nameOf(sheet, row, column)) ?? null;
}

function nameOf(sheet: string, row: number, column: number): string {
  return `${row}:${column}!${sheet}`;
}
