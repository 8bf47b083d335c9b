import { groupedBy } from "../book/collections";
import { spotOf } from "../book/spot";
import type { Statement, Term } from "../types";

/** Which figure of which table stands in a cell; null where none does. */
export type PlaceAt = (sheet: string, row: number, column: number) => Omit<Term, "factor"> | null;

/** A sheet is gone through when it is first asked for. */
export function placesOf(statements: readonly Statement[]): PlaceAt {
  const tables = groupedBy([...statements.keys()], (statement) => statements[statement]!.sheet);
  const known = new Map<string, ReadonlyMap<string, Omit<Term, "factor">>>();
  return (sheet, row, column) => {
    let places = known.get(sheet);
    if (!places) known.set(sheet, (places = placesIn(tables.get(sheet) ?? [], statements)));
    return places.get(nameOf(row, column)) ?? null;
  };
}

function placesIn(tables: readonly number[], statements: readonly Statement[]) {
  const known = new Map<string, Omit<Term, "factor">>();
  for (const statement of tables) {
    const table = statements[statement]!;
    table.lines.forEach(({ type, copies = [] }, line) => {
      if (type === "heading") return;
      table.columns.forEach((_, column) => {
        const spot = spotOf(table, line, column);
        for (const row of [spot.row, ...copies]) {
          const name = nameOf(row, spot.column);
          if (!known.has(name)) known.set(name, { statement, line, column });
        }
      });
    });
  }
  return known;
}

function nameOf(row: number, column: number): string {
  return `${row}:${column}`;
}
