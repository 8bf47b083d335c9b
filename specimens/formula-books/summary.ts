import { columnName } from "../../src/engine/book/address";
import { quotedName } from "../../src/engine/book/formula/reference";
import type { Cell, DefinedName, Sheet } from "../../src/engine/types";
import { sheetOf } from "../sheets";
import type { FormulaForm } from "./books";
import { columnOf, listed, nameOf, type Spot } from "./notation";
import type { Style } from "./styles";

type Rows = (string | null)[][];

/** A 総括 whose figures are links to the lines of a table, or to one line of each of several sheets. */
export function summaryOf(
  sheets: readonly Sheet[],
  summary: NonNullable<FormulaForm["summary"]>,
  style: Style,
): { readonly sheet: Sheet; readonly names: readonly DefinedName[] } {
  const lines = listed(summary.lines, (each) => Number(each) - 1);
  const columns = listed(summary.columns, columnOf);
  const names: DefinedName[] = [];
  const taken = sheets.flatMap((sheet) => lines.map((row) => ({ sheet, row })));
  const isByAccount = sheets.length > 1;
  const first = taken[0]!;
  const rows: Rows = [
    ["総括表"],
    [...columns.slice(1).map(() => null), null, unitOf(first.sheet)],
    ["区分", ...columns.map((column) => headOf(first.sheet, first.row, column))],
  ];
  for (const { sheet, row } of taken) {
    const label = labelOf(sheet, row);
    const linked = (column: number) => link({ sheet, label, style, names }, { row, column }, rows.length);
    rows.push([isByAccount ? sheet.name : label.text, ...columns.map((column) => `=${linked(column)}`)]);
  }
  const [top, bottom] = [4, rows.length];
  const below = columns.map((_, at) => columnName(at + 1));
  rows.push(["計", ...below.map((column) => `=${total(column, top, bottom, style)}`)]);
  if (summary.total !== undefined && style.checks)
    rows.push([
      "検算",
      ...columns.map((column, at) => {
        const to = `${quotedName(first.sheet.name)}!${nameOf({ row: summary.total! - 1, column })}`;
        return `=IF(${below[at]}${bottom + 1}=${to},"一致","不一致")`;
      }),
    ]);
  return { sheet: withFormats(sheetOf("総括", rows)), names };
}

interface Linked {
  readonly sheet: Sheet;
  readonly label: Label;
  readonly style: Style;
  readonly names: DefinedName[];
}

function link({ sheet, label, style, names }: Linked, spot: Spot, at: number): string {
  const place = quotedName(sheet.name);
  const column = columnName(spot.column);
  if (style.link === "label" && label.isUnique) {
    const among = columnName(label.column);
    return `SUMIF(${place}!$${among}:$${among},$A${at + 1},${place}!${column}:${column})`;
  }
  if (style.link !== "name") return `${place}!${nameOf(spot)}`;
  const name = `款${names.length + 1}_${column}列`;
  names.push({ name, refersTo: `${place}!$${column}$${spot.row + 1}`, sheet: null });
  return name;
}

function total(column: string, top: number, bottom: number, { sum }: Style): string {
  const range = `${column}${top}:${column}${bottom}`;
  if (sum === "SUBTOTAL") return `SUBTOTAL(9,${range})`;
  if (sum === "SUM") return `SUM(${range})`;
  return Array.from({ length: bottom - top + 1 }, (_, at) => `${column}${top + at}`).join("+");
}

interface Label {
  readonly text: string;
  readonly column: number;
  /** Nothing else in its column says the same. */
  readonly isUnique: boolean;
}

/** The last text left of the figures of a line. */
function labelOf({ cells }: Sheet, row: number): Label {
  const texts = cells.filter((cell) => cell.row === row && typeof cell.value === "string");
  const firstFigure = cells.find((cell) => cell.row === row && cell.format !== undefined && cell.column > 0);
  const own = texts.filter(({ column }) => column < (firstFigure?.column ?? Infinity)).at(-1)!;
  const same = cells.filter(({ column, value }) => column === own.column && value === own.value);
  return { text: own.value as string, column: own.column, isUnique: same.length === 1 };
}

/** The text above a column that is nearest to its figures. */
function headOf({ cells }: Sheet, row: number, column: number): string {
  const above = cells.filter(
    (cell) => cell.row < row && cell.column === column && typeof cell.value === "string" && !isMark(cell),
  );
  const heads = above.filter(({ value }) => !/単位/u.test(value as string));
  return String(heads.at(-1)!.value);
}

function isMark({ value }: Cell): boolean {
  return value === "<" || value === "^";
}

function unitOf({ cells }: Sheet): string {
  return String(cells.find(({ value }) => typeof value === "string" && /単位/u.test(value))!.value);
}

function withFormats(sheet: Sheet): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === "string" && cell.value.startsWith("=")
        ? { row: cell.row, column: cell.column, value: null, formula: cell.value.slice(1), format: "#,##0" }
        : cell,
    ),
  };
}
