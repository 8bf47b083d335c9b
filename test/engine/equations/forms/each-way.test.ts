import { findAll } from "../../../../src/engine";
import { cellOf } from "../../../../src/engine/findings";
import type { CellRef } from "../../../../src/engine/types";
import { LAID_DOWN } from "../../../../src/engine/equations/ties/forms";
import { type PrintedFigure, printedFigures, withFigure } from "../../../../specimens/sets/figures";
import { readSet, SETS } from "../../../../specimens/sets/set";
import { workbookOf } from "../../../../specimens/sheets";

/** Every row of the tie table: right in some set of statements, and told where either side is another figure. */
const BOOKS = SETS.map((name) => findAll(workbookOf(...readSet(name))));

function isAt({ cell }: PrintedFigure, { sheet, row, column }: CellRef): boolean {
  return cell.sheet === sheet && cell.row === row && cell.column === column;
}

const ROWS = LAID_DOWN.map(({ id }) => {
  const book = BOOKS.find(({ equations }) => equations.some(({ tie }) => tie === id));
  return { id, book, equation: book?.equations.find(({ tie }) => tie === id) };
});

describe.each(ROWS)("$id", ({ id, book, equation }) => {
  test("stands in a right set", () => {
    expect(equation).toBeDefined();
    expect(book!.findings).toEqual([]);
  });

  test("is told, whichever side is wrong", () => {
    const { statements, workbook } = book!;
    const figures = printedFigures(statements);
    const sides = [equation!.total, ...equation!.terms].map((term) => cellOf(term, statements));
    const own = figures.filter((figure) => sides.some((side) => isAt(figure, side)));
    // An amount of a sentence is no figure of a cell: it is changed in test/engine/equations/forms/sentences.
    expect(own.length).toBeGreaterThan(id === "shortfall-sources" ? -1 : 0);
    for (const figure of own) {
      const { findings } = findAll(withFigure(workbook, figure, figure.value * 3 + 17));
      const about = findings.filter(({ cells }) => cells.some((cell) => isAt(figure, cell)));
      expect(about.length).toBeGreaterThan(0);
      // Of several totals of one budget the sentence is compared with those that tie.
      if (id !== "budget-total") expect(about.map((each) => each.equation?.tie)).toContain(id);
    }
  });
});
