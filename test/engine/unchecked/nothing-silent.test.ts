import { findAll } from "../../../src/engine";
import { cellOf } from "../../../src/engine/findings";
import type { CellRef, Check, Equation, Workbook } from "../../../src/engine/types";
import { dice } from "../../../specimens/dice";
import { withReplaced } from "../../../specimens/errors/replaced";
import { FORMS, readForm } from "../../../specimens/forms/form";
import { LAYOUTS } from "../../../specimens/layouts/kinds";
import { tablesOf } from "../../../specimens/layouts/layout";
import { workbookOf } from "../../../specimens/sheets";

/** How often a book is spoilt; SEEDS=20 for a longer look. */
const SEEDS = Number(process.env.SEEDS ?? 1);

type Found = Pick<Check, "workbook" | "statements" | "equations" | "unchecked">;
type Way = "down" | "across" | "tie";

const BOOKS: readonly (readonly [string, () => Workbook])[] = [
  ...FORMS.map((form) => [`form ${form}`, () => workbookOf(readForm(form))] as const),
  ...LAYOUTS.map(
    (layout) =>
      [
        `layout ${layout.name}`,
        () => {
          const random = dice(1);
          return layout.layOut(tablesOf(layout, random), random).workbook;
        },
      ] as const,
  ),
];

/** One to three figures, another number of them in each book. */
const countsFor = (at: number) => Array.from({ length: SEEDS }, (_, seed) => 1 + ((at + seed) % 3));

/**
 * What the right book claims, by its labels, its form, its formulas: in the wrong one each claim is asked, by the same
 * figures or by others, or named as not judged. Which figures are wrong must not decide what is asked. And what labels
 * alone call a total, as anybody reads them without recognising a table, is compared with something, or named.
 */
test.each(BOOKS.map(([name, bookOf], at) => [name, bookOf, countsFor(at)] as const))(
  "%s: no claim is dropped in silence, whatever the figures",
  (_, bookOf, counts) => {
    const clean = findAll(bookOf());
    const promised = clean.equations.filter(({ rule }) => rule !== "inferred-sum" && rule !== "combined");
    expect(unheardTotals(clean)).toEqual([]);
    counts.forEach((count, seed) => {
      const wrong = withReplaced(clean, dice(seed * 31 + count), count);
      if (!wrong) return;
      const found = findAll(wrong.workbook);
      const isHeard = claimsHeardIn(found);
      const dropped = promised.filter((equation) => !isHeard(equation, clean));
      expect({
        wrong: wrong.cells,
        dropped: dropped.map((each) => inCells(each, clean)),
        unheard: unheardTotals(found),
      }).toEqual({ wrong: wrong.cells, dropped: [], unheard: [] });
    });
  },
);

/** Says of an equation of another reading of the book whether it is asked here, or named as not judged. */
function claimsHeardIn({ equations, statements, unchecked }: Found) {
  const asked = new Set(equations.map((each) => inCells(each, { statements })));
  const totals = new Set(
    equations.map((each) => `${wayOf(each)} ${cellKey(cellOf(each.total, statements))}`),
  );
  const lines = new Set(unchecked.map(({ cell }) => `${cell.sheet} ${cell.row}`));
  const columns = new Set(
    unchecked.filter(({ what }) => what === "column").map(({ cell }) => `${cell.sheet} ${cell.column}`),
  );
  return (equation: Equation, own: Pick<Found, "statements">) => {
    const total = cellOf(equation.total, own.statements);
    return (
      asked.has(inCells(equation, own)) ||
      totals.has(`${wayOf(equation)} ${cellKey(total)}`) ||
      lines.has(`${total.sheet} ${total.row}`) ||
      columns.has(`${total.sheet} ${total.column}`)
    );
  };
}

function wayOf({ total, terms }: Equation): Way {
  if (terms.some(({ statement }) => statement !== total.statement)) return "tie";
  return terms.length > 0 && terms.every(({ line }) => line === total.line) ? "across" : "down";
}

function inCells({ total, terms }: Equation, { statements }: Pick<Found, "statements">): string {
  return [total, ...terms]
    .map((term) => cellKey(cellOf(term, statements)))
    .sort()
    .join(", ");
}

function cellKey({ sheet, row, column }: CellRef): string {
  return `${sheet} ${row} ${column}`;
}

const TOTAL = /^[\s\u3000]*(総合|総|合|小|累)?[\s\u3000]*計$|(合計|総額|総計)$/u;

/** Figures in a row with a label of a total that are in no equation and not named; ratios are compared otherwise. */
function unheardTotals({ workbook, equations, statements, unchecked }: Found): CellRef[] {
  const heard = new Set(
    equations.flatMap(({ total, terms }) =>
      [total, ...terms].map((term) => cellKey(cellOf(term, statements))),
    ),
  );
  const named = new Set(unchecked.map(({ cell }) => `${cell.sheet} ${cell.row}`));
  const ratios = new Set(
    statements.flatMap(({ sheet, ratios = [] }) => ratios.map(({ column }) => `${sheet} ${column}`)),
  );
  return workbook.sheets.flatMap(({ name: sheet, cells, hiddenColumns }) => {
    const rows = new Set(
      cells.flatMap(({ row, value }) => (typeof value === "string" && TOTAL.test(value) ? [row] : [])),
    );
    return cells.flatMap(({ row, column, value }) => {
      const isFigure = rows.has(row) && typeof value === "number" && value !== 0;
      const isOther = ratios.has(`${sheet} ${column}`) || hiddenColumns.includes(column);
      const isHeard = heard.has(cellKey({ sheet, row, column })) || named.has(`${sheet} ${row}`);
      return isFigure && !isOther && !isHeard ? [{ sheet, row, column }] : [];
    });
  });
}
