import { findAll } from "../src/engine";
import { dice } from "../specimens/dice";
import { FIGURES } from "../specimens/right/figures";
import { redrawable, redrawn } from "../specimens/right/redrawn";
import { printedFigures, withFigure } from "../specimens/sets/figures";
import { readSet, SETS } from "../specimens/sets/set";
import { WAYS } from "../specimens/sets/ways";

/** `npm run bench:families` does the same with hundreds of books. */
const BOOKS = 3;
const CHANGES = 6;

const CASES = SETS.flatMap((set) => WAYS.map(({ name, bookOf }) => ({ set, name, bookOf })));

describe.each(CASES)("$set, $name", ({ set, bookOf }) => {
  const found = findAll(bookOf(readSet(set)));

  test("ties throughout, and nothing is left unchecked", () => {
    expect(found.findings.map(({ rule, cell }) => ({ rule, cell }))).toEqual([]);
    expect(found.unchecked).toEqual([]);
  });

  test("raises no error with other figures", () => {
    const known = redrawable(found)!;
    for (let seed = 1; seed <= BOOKS; seed++) {
      const book = redrawn(known, FIGURES[seed % FIGURES.length]!, dice(seed));
      const errors = findAll(book).findings.filter(({ severity }) => severity === "error");
      expect(errors.map(({ rule, cell }) => ({ seed, rule, cell }))).toEqual([]);
    }
  });

  test("tells what is changed", () => {
    const random = dice(set.length);
    const figures = printedFigures(found.statements);
    for (let change = 0; change < CHANGES; change++) {
      const figure = random.pick(figures);
      const { findings } = findAll(withFigure(found.workbook, figure, figure.value * 2 + 13));
      expect([figure, findings.some(({ equation }) => equation)]).toEqual([figure, true]);
    }
  });
});
