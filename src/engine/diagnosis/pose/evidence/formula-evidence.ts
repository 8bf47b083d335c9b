import { amountAt, spotOf } from "../../../book/spot";
import { readNumber } from "../../../book/amount";
import { isDoubt } from "../../../book/doubt";
import { type BookGraph, graphOf } from "../../../book/graph";
import { holdsFormulas } from "../../../book/formula-cells";
import { type CellFinder, cellFinder } from "../../../book/lookup";
import { shiftedFormula } from "../../../book/formula/rewrite";
import type { Cell, Change, Evidence, Statement, Workbook } from "../../../types";
import type { EvidenceSource } from "./source";

type Place = Change["place"];

interface Formula {
  readonly text: string;
  /** The cell that it was taken from, in rows and columns from the figure. */
  readonly rows: number;
  readonly columns: number;
}

interface Book {
  readonly graph: () => BookGraph;
  readonly find: CellFinder;
  /** Whether a sheet holds formulas. */
  readonly isComputing: (sheet: string) => boolean;
}

/**
 * What a formula gives for a figure that is another: the cell's own, where its stored result is out of date, or, where
 * the number was typed, the one that its neighbours on both sides have in common.
 */
export function formulaEvidence(statements: readonly Statement[], workbook: Workbook | null): EvidenceSource {
  let book: Book | null = null;
  return (place) => (workbook ? found(place, statements, (book ??= toBook(workbook))) : []);
}

function toBook(workbook: Workbook): Book {
  const { sheets } = workbook;
  const computing = new Set(sheets.filter(holdsFormulas).map(({ name }) => name));
  return {
    graph: () => graphOf(workbook),
    find: cellFinder(sheets),
    isComputing: (name) => computing.has(name),
  };
}

function found(place: Place, statements: readonly Statement[], book: Book): Evidence[] {
  const statement = statements[place.statement]!;
  const { sheet, lines } = statement;
  if (!book.isComputing(sheet)) return [];
  const { row, column } = spotOf(statement, place.line, place.column);
  const cell = book.find(sheet, row, column);
  const formula = cell && (ownFormula(cell) ?? commonFormula(sheet, row, column, book));
  if (!cell || !formula) return [];
  const computed = book.graph().evaluate(formula.text, { sheet, row, column });
  const value = typeof computed === "number" ? amountOf(computed, cell, statement) : null;
  if (value === null || value === lines[place.line]!.amounts[place.column]!.value) return [];
  return [{ kind: "formula", value, place: origin(place, statement, formula) }];
}

function ownFormula({ formula }: Cell): Formula | null {
  return formula === undefined ? null : { text: formula, rows: 0, columns: 0 };
}

/** What the cells left and right, or above and below, compute alike. */
function commonFormula(sheet: string, row: number, column: number, { find }: Book): Formula | null {
  for (const [rows, columns] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const before = find(sheet, row - rows, column - columns)?.formula;
    const after = find(sheet, row + rows, column + columns)?.formula;
    if (before === undefined || after === undefined) continue;
    const text = shiftedFormula(before, rows, columns);
    if (text === null || shiftedFormula(text, rows, columns) !== after) continue;
    return { text, rows: 0 - rows, columns: 0 - columns };
  }
  return null;
}

/** The figure that the cell would print. */
export function amountOf(
  value: number,
  { format }: Pick<Cell, "format">,
  { decimals }: Statement,
): number | null {
  const figure = readNumber(value, format);
  if (figure === null || isDoubt(figure) || figure.decimals > decimals) return null;
  const amount = figure.digits * 10 ** (decimals - figure.decimals);
  return Number.isSafeInteger(amount) ? amount : null;
}

/** The place of the neighbour whose formula it is; a neighbour outside the table leaves the figure's own. */
function origin(place: Place, statement: Statement, { rows, columns: aside }: Formula): Place {
  const { row, column } = spotOf(statement, place.line, place.column);
  return { ...place, ...amountAt(statement, { row: row + rows, column: column + aside }) };
}
