import { mapReferences, referencesOf } from "../../src/engine/book/formula/rewrite";
import { withEnds } from "../../src/engine/book/formula/reference";
import { relativeForm } from "../../src/engine/book/formula/relative";
import { cellAt, formulaCells, moved, onSheet, type Placed, withOne } from "./cells";
import type { Edits, FormulaSpoil } from "./spoil";

type Formula = Placed & { readonly formula: string };

/** Links and differences that take another cell than they should. */
export const LINKS: Readonly<Record<string, FormulaSpoil>> = {
  "wrong row": (book, random) => {
    const step = random.pick([-1, 1]);
    return elsewhere((each, index) => withOne(each.formula, index, (one) => moved(one, step, 0)))(
      book,
      random,
    );
  },
  "wrong column": (book, random) => {
    const step = random.pick([-1, 1]);
    return elsewhere((each, index) => withOne(each.formula, index, (one) => moved(one, 0, step)))(
      book,
      random,
    );
  },
  "wrong sheet": (book, random) => {
    const linked = new Set(
      formulaCells(book).flatMap(({ formula }) =>
        referencesOf(formula).flatMap(({ prefix }) => prefix?.sheet ?? []),
      ),
    );
    if (linked.size < 2) return null;
    const other = random.pick([...linked]);
    const change = (each: Formula, index: number) =>
      referencesOf(each.formula)[index]!.prefix === null ||
      referencesOf(each.formula)[index]!.prefix!.sheet === other
        ? null
        : withOne(each.formula, index, (one) => onSheet(one, other));
    return elsewhere(change)(book, random);
  },
  "absolute for relative": (book, random) => {
    const all = formulaCells(book);
    const formAt = new Map(all.map((each) => [keyOf(each, 0, 0), formOf(each)]));
    const ways = [
      [-1, 0],
      [0, -1],
    ] as const;
    const copies = all.flatMap((each): Edits =>
      ways.flatMap(([rows, columns]): Edits => {
        if (formAt.get(keyOf(each, rows, columns)) !== formOf(each)) return [];
        const before = cellAt(book, each.sheet, each.cell.row + rows, each.cell.column + columns)!;
        const held = mapReferences(before.formula!, (reference) =>
          withEnds(reference, (end) => ({ ...end, isRowFixed: true, isColumnFixed: true })),
        );
        return [{ sheet: each.sheet, cell: { ...each.cell, formula: held! } }];
      }),
    );
    return copies.length ? [random.pick(copies)] : null;
  },
};

/** One single cell of a formula changed for another that holds a number as well. */
function elsewhere(change: (each: Formula, index: number) => string | null): FormulaSpoil {
  return (book, random) => {
    const found = formulaCells(book).flatMap((each): Edits => {
      const own = referencesOf(each.formula);
      return own.flatMap(({ first, last }, index): Edits => {
        if (last || first.row === null || first.column === null) return [];
        const formula = change(each, index);
        if (formula === null) return [];
        const { prefix, first: target } = referencesOf(formula)[index]!;
        const taken = cellAt(book, prefix?.sheet ?? each.sheet, target.row!, target.column!);
        const isSelf = prefix === null && target.row === each.cell.row && target.column === each.cell.column;
        const needsIt =
          taken?.formula !== undefined &&
          referencesOf(taken.formula).some(
            (one) =>
              one.prefix === null && one.first.row === each.cell.row && one.first.column === each.cell.column,
          );
        if (typeof taken?.value !== "number" || isSelf || needsIt) return [];
        return [{ sheet: each.sheet, cell: { ...each.cell, formula } }];
      });
    });
    return found.length ? [random.pick(found)] : null;
  };
}

function formOf({ cell, formula }: Formula): string {
  return relativeForm(formula, cell.row, cell.column).form;
}

function keyOf({ sheet, cell }: Placed, rows: number, columns: number): string {
  return `${sheet}!${cell.row + rows},${cell.column + columns}`;
}
