import { areaOf } from "../../src/engine/book/formula/reference";
import { relativeForm } from "../../src/engine/book/formula/relative";
import { referencesOf } from "../../src/engine/book/formula/rewrite";
import { cellAt, formulaCells, holds, runsOf, stretched, withOne } from "./cells";
import type { Edits, FormulaSpoil } from "./spoil";

/** Sums over a run that begins or ends too early or too late. */
export const RANGES: Readonly<Record<string, FormulaSpoil>> = {
  "range short at its end": (book, random) => stretch(true, -1)(book, random),
  "range short at its start": (book, random) => stretch(false, -1)(book, random),
  "range long at its end": (book, random) => stretch(true, 1)(book, random),
  "range long at its start": (book, random) => stretch(false, 1)(book, random),
  "row added below the range"(book, random) {
    const rows = formulaCells(book).filter(({ formula }) => runsOf(formula, 3).some(({ isDown }) => isDown));
    if (rows.length === 0) return null;
    const { sheet, cell, formula } = random.pick(rows);
    const { index } = runsOf(formula, 3).find(({ isDown }) => isDown)!;
    const { form } = relativeForm(formula, cell.row, cell.column);
    const copies = formulaCells(book).filter(
      (each) =>
        each.sheet === sheet &&
        each.cell.row === cell.row &&
        relativeForm(each.formula, each.cell.row, each.cell.column).form === form,
    );
    return copies.map((each) => ({
      sheet,
      cell: { ...each.cell, formula: withOne(each.formula, index, (run) => stretched(run, true, true, -1))! },
    }));
  },
};

function stretch(atEnd: boolean, by: 1 | -1): FormulaSpoil {
  return (book, random) => {
    const found = formulaCells(book).flatMap(({ sheet, cell, formula }): Edits => {
      return runsOf(formula, 3).flatMap(({ index, isDown }): Edits => {
        const text = withOne(formula, index, (run) => stretched(run, isDown, atEnd, by));
        if (text === null) return [];
        const reference = referencesOf(text)[index]!;
        const area = areaOf(reference);
        if (reference.prefix === null && holds(area, cell)) return [];
        // What it takes in must not compute from the sum itself.
        const end = atEnd ? { row: area.bottom, column: area.right } : { row: area.top, column: area.left };
        const taken = cellAt(book, reference.prefix?.sheet ?? sheet, end.row, end.column);
        const isCircular = by > 0 && taken?.formula !== undefined && refersTo(taken.formula, cell);
        return isCircular ? [] : [{ sheet, cell: { ...cell, formula: text } }];
      });
    });
    return found.length ? [random.pick(found)] : null;
  };
}

function refersTo(formula: string, cell: { readonly row: number; readonly column: number }): boolean {
  return referencesOf(formula).some((reference) => holds(areaOf(reference), cell));
}
