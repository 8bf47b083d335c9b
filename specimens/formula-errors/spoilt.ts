import { graphOf } from "../../src/engine/book/graph";
import type { Cell, CellRef, Workbook } from "../../src/engine/types";
import type { Dice } from "../dice";
import type { FormulaBook } from "../formula-books/book";
import { recomputed } from "../formulas";
import { cellAt, formulaCells, type Placed } from "./cells";
import { FORMULA_SPOILS, STALE } from "./kinds";
import type { Edits } from "./spoil";

/** A book of formulas with errors in it, and what its cells should hold. */
export interface SpoiltFormulas {
  readonly workbook: Workbook;
  readonly errors: readonly FormulaError[];
}

export interface FormulaError {
  readonly kind: string;
  /** What each of its cells held before. */
  readonly cells: readonly Placed[];
  /** Why no check can see it; null where one can. */
  readonly unseen: "same figure" | "no second figure" | null;
}

/** One error of each of the first kinds that can happen in the book, so many; null where there are not as many. */
export function withFormulaErrors(
  book: FormulaBook,
  kinds: readonly string[],
  count: number,
  random: Dice,
): SpoiltFormulas | null {
  const { workbook } = book;
  const drawn: (readonly [string, Edits])[] = [];
  const taken = new Set<string>();
  for (const kind of kinds) {
    if (drawn.length === count) break;
    const edits = drawApart(() => FORMULA_SPOILS[kind]!(workbook, random), taken);
    if (edits) drawn.push([kind, edits]);
  }
  if (drawn.length < count) return null;
  const edits = drawn.flatMap(([, each]) => each);
  const isStale = drawn.some(([kind]) => kind === STALE);
  const spoilt = isStale ? withCells(workbook, edits) : recomputed(withCells(workbook, edits));
  // A figure that no longer agrees with another one was none that was put right.
  if (isStale && book.ties.some((tie) => missesIn(recomputed(spoilt), tie, tie.formula))) return null;
  const errors = drawn.map(([kind, own]): FormulaError => {
    const cells = own.map(({ sheet, cell }) => ({
      sheet,
      cell: cellAt(workbook, sheet, cell.row, cell.column)!,
    }));
    if (kind === STALE) return { kind, cells: staleIn(spoilt), unseen: null };
    return { kind, cells, unseen: unseenIn(spoilt, cells, book) };
  });
  return { workbook: spoilt, errors };
}

/** The same without the results of formulas, as programs write books that were never computed. */
export function withoutResults(workbook: Workbook): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
    })),
  };
}

const MOST_DRAWS = 8;

function drawApart(draw: () => Edits | null, taken: Set<string>): Edits | null {
  for (let tries = 0; tries < MOST_DRAWS; tries++) {
    const edits = draw();
    if (!edits || edits.some((each) => taken.has(keyOf(each)))) continue;
    for (const each of edits) taken.add(keyOf(each));
    return edits;
  }
  return null;
}

function withCells(workbook: Workbook, edits: Edits): Workbook {
  const changed = new Map(edits.map((edit) => [keyOf(edit), edit.cell]));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell): Cell => changed.get(keyOf({ sheet: sheet.name, cell })) ?? cell),
    })),
  };
}

/** The formulas whose results are out of date. */
function staleIn(spoilt: Workbook): readonly Placed[] {
  const now = recomputed(spoilt);
  return formulaCells(spoilt).filter(
    ({ sheet, cell }) => cellAt(now, sheet, cell.row, cell.column)!.value !== cell.value,
  );
}

/** Whether a cell holds another figure than a formula would give there. */
function missesIn(workbook: Workbook, at: CellRef, formula: string): boolean {
  return graphOf(workbook).evaluate(formula, at) !== cellAt(workbook, at.sheet, at.row, at.column)?.value;
}

/** Nothing tells a wrong formula that gives the right figure, nor a typed figure that no other figure has to agree with. */
function unseenIn(spoilt: Workbook, cells: readonly Placed[], { ties }: FormulaBook): FormulaError["unseen"] {
  const misses = (at: CellRef, formula: string) => missesIn(spoilt, at, formula);
  const formulas = cells.filter(({ cell }) => cell.formula !== undefined);
  if (formulas.length > 0)
    return formulas.some(({ sheet, cell }) => misses({ ...cell, sheet }, cell.formula!))
      ? null
      : "same figure";
  const [first] = cells;
  const now = cellAt(spoilt, first!.sheet, first!.cell.row, first!.cell.column)!.value;
  if (typeof now === "string") return null;
  return ties.some((tie) => misses(tie, tie.formula)) ? null : "no second figure";
}

function keyOf({ sheet, cell }: Placed): string {
  return `${sheet}!${cell.row},${cell.column}`;
}
