import { groupedBy } from "../../../book/collections";
import { holdsFormulas } from "../../../book/formula-cells";
import { relativeForm, type RelativeForm } from "../../../book/formula/relative";
import type { Cell, Sheet, Workbook } from "../../../types";
import { readSum, type FormulaSum, sumForm } from "./sum";

/** A cell that computes, as it is compared with those around it. */
export interface FormulaCell extends RelativeForm {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly text: string;
  /** Where it only adds up: what it adds up, and the same counted from itself. */
  readonly sum: FormulaSum | null;
  readonly sumForm: string | null;
}

/** A sheet as the rules about formulas see it. */
export interface FormulaSheet {
  readonly name: string;
  readonly cellAt: (row: number, column: number) => Cell | undefined;
  readonly formulaAt: (row: number, column: number) => FormulaCell | undefined;
  /** Every cell that holds something, row by row and column by column. */
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: readonly (readonly Cell[])[];
  readonly formulas: readonly FormulaCell[];
  /** The rows of a column, and the columns of a row, that hold formulas. */
  readonly formulaRowsOf: (column: number) => readonly number[];
  readonly formulaColumnsOf: (row: number) => readonly number[];
  /** How many formulas of the sheet are copies of one, itself included. */
  readonly copiesOf: (formula: FormulaCell) => number;
  /** The sums that stand in a column. */
  readonly sumsOf: (column: number) => readonly FormulaCell[];
}

/** The sheets that hold formulas. */
export function toFormulaSheets({ sheets }: Workbook): FormulaSheet[] {
  return sheets.filter(holdsFormulas).map(toFormulaSheet);
}

/** Finds any sheet by its name; one without formulas is made when it is first asked for. */
export function sheetFinder(
  { sheets }: Workbook,
  known: readonly FormulaSheet[],
): (name: string) => FormulaSheet | undefined {
  const found = new Map(known.map((sheet) => [sheet.name, sheet]));
  return (name) => {
    const sheet = found.has(name) ? undefined : sheets.find((each) => each.name === name);
    if (sheet) found.set(name, toFormulaSheet(sheet));
    return found.get(name);
  };
}

function toFormulaSheet({ name, cells }: Sheet): FormulaSheet {
  const byPlace = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const formulas = cells.flatMap((cell) =>
    cell.formula === undefined ? [] : [toFormula(cell, cell.formula)],
  );
  const formulaByPlace = new Map(formulas.map((each) => [keyOf(each.row, each.column), each]));
  const byRow = groupedBy(formulas, ({ row }) => row);
  const byColumn = groupedBy(formulas, ({ column }) => column);
  const sums = groupedBy(
    formulas.filter(({ sum }) => sum !== null),
    ({ column }) => column,
  );
  let copies: Map<string, number> | null = null;
  return {
    name,
    copiesOf: ({ form }) => (copies ??= countedBy(formulas, (each) => each.form)).get(form) ?? 0,
    cellAt: (row, column) => byPlace.get(keyOf(row, column)),
    formulaAt: (row, column) => formulaByPlace.get(keyOf(row, column)),
    rows: [...groupedBy(cells, ({ row }) => row).values()],
    columns: [...groupedBy(cells, ({ column }) => column).values()],
    formulas,
    formulaRowsOf: (column) => (byColumn.get(column) ?? []).map(({ row }) => row),
    formulaColumnsOf: (row) => (byRow.get(row) ?? []).map(({ column }) => column),
    sumsOf: (column) => sums.get(column) ?? [],
  };
}

function countedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** A formula as it is compared, in the cell in which it stands or would stand. */
export function toFormula(cell: Cell, text: string): FormulaCell {
  const { row, column } = cell;
  const sum = readSum(text);
  return {
    row,
    column,
    cell,
    text,
    ...relativeForm(text, row, column),
    sum,
    sumForm: formOf(sum ?? readSum(withoutSubtotal(text)), row, column),
  };
}

function formOf(sum: FormulaSum | null, row: number, column: number): string | null {
  return sum && sumForm(sum, row, column);
}

/** SUBTOTAL(9,B5:B8) adds up what SUM(B5:B8) does, but for other SUBTOTALs: copies of one are like those of the other. */
function withoutSubtotal(formula: string): string {
  return formula.replace(/^SUBTOTAL\((?:10)?9,/iu, "SUM(");
}

/** Whether a cell holds a figure, typed or computed. */
export function holdsFigure(cell: Cell | undefined): boolean {
  return cell !== undefined && (typeof cell.value === "number" || cell.formula !== undefined);
}

/** A number that heads a column or a line rather than counting: 2003. */
export function looksLikeYear(cell: Cell | undefined): boolean {
  const value = cell?.value;
  return typeof value === "number" && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Whether one is a copy of the other, or adds up the same cells in other words. */
export function isLike(a: FormulaCell, b: FormulaCell): boolean {
  return a.form === b.form || (a.sumForm !== null && a.sumForm === b.sumForm);
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
