import { parseAddress } from "../../src/engine/book/address";
import type { Cell, Range, Sheet, Workbook } from "../../src/engine/types";
import { computedBook } from "../formulas";
import { printedSheet } from "../sheets";

/** What a printed table does not say of its cells, by their addresses. */
export interface Beside {
  /** Number formats of cells ("B5") or columns ("B"). */
  readonly formats?: Readonly<Record<string, string>>;
  /** What the file holds for formulas that were not computed again. */
  readonly stored?: Readonly<Record<string, Cell["value"]>>;
  readonly merges?: readonly Range[];
  readonly hiddenRows?: readonly number[];
}

/** A book of printed tables, whose cells beginning with "=" are formulas; see printedSheet. */
export function exampleBook(tables: Readonly<Record<string, string>>, beside: Beside = {}): Workbook {
  const rows = Object.entries(tables).map(
    ([name, table]) => [name, rowsOf(printedSheet(table, name))] as const,
  );
  const book = computedBook(Object.fromEntries(rows));
  return { ...book, sheets: book.sheets.map((sheet) => withBeside(sheet, beside)) };
}

function rowsOf({ cells }: Sheet): (string | number | null)[][] {
  const rows: (string | number | null)[][] = [];
  for (const { row, column, value } of cells) {
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length < column) rows[row]!.push(null);
    rows[row]![column] = value as string | number;
  }
  return rows;
}

function withBeside(
  sheet: Sheet,
  { formats = {}, stored = {}, merges = [], hiddenRows = [] }: Beside,
): Sheet {
  const at = <T>(cell: Cell, given: Readonly<Record<string, T>>): T | undefined => {
    const found = Object.keys(given).find((address) => {
      const place = parseAddress(/\d/.test(address) ? address : `${address}1`);
      return place.column === cell.column && (place.row === cell.row || !/\d/.test(address));
    });
    return found === undefined ? undefined : given[found];
  };
  const cells = sheet.cells.map((cell): Cell => {
    const [format, value] = [
      typeof cell.value === "number" ? at(cell, formats) : undefined,
      at(cell, stored),
    ];
    return {
      ...cell,
      ...(format === undefined ? {} : { format }),
      ...(value === undefined ? {} : { value }),
    };
  });
  return { ...sheet, cells, merges, hiddenRows };
}

/** A copy in which cells hold something else: null empties one. */
export function edited(
  book: Workbook,
  sheet: string,
  edits: Readonly<Record<string, Cell["value"]>>,
): Workbook {
  const places = Object.entries(edits).map(([address, value]) => ({ ...parseAddress(address), value }));
  const sheets = book.sheets.map((each): Sheet => {
    if (each.name !== sheet) return each;
    const kept = each.cells.filter((cell) => !places.some((place) => isAt(cell, place)));
    const written = places
      .filter(({ value }) => value !== null)
      .map((place): Cell => {
        const { format, indent } =
          each.cells.find((cell): cell is Cell => isAt(cell, place)) ?? ({} as Partial<Cell>);
        return { ...place, ...(format === undefined ? {} : { format }), ...(indent ? { indent } : {}) };
      });
    return { ...each, cells: [...kept, ...written].sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  return { ...book, sheets };
}

const isAt = (a: Pick<Cell, "row" | "column">, b: Pick<Cell, "row" | "column">) =>
  a.row === b.row && a.column === b.column;
