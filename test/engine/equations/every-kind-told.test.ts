import { findAll } from "../../../src/engine";
import { BOOKS } from "../../../specimens/clean-books";
import { dice } from "../../../specimens/dice";
import { withErrors } from "../../../specimens/errors/book";
import { figuresOf } from "../../../specimens/errors/figures";
import { SPOILS } from "../../../specimens/errors/kinds";

const DRAWN = 12;

/** Statements without segments: one witness a figure, which another reading of the same lines may take away. */
const book = figuresOf(BOOKS["whole only"]!());

const drawnOf = (kind: string) =>
  Array.from({ length: DRAWN }, (_, seed) => withErrors(book, dice(seed * 7919 + 3), [kind], 1)).flatMap(
    (spoilt) => spoilt ?? [],
  );

/** No column of this book prints the year before. */
const kinds = Object.keys(SPOILS).filter((kind) => kind !== "last year");

test.each(kinds)("one wrong figure is told, whichever it is: %s", (kind) => {
  const drawn = drawnOf(kind);
  const silent = drawn.filter(({ workbook }) =>
    findAll(workbook).findings.every(({ severity }) => severity !== "error"),
  );
  expect(drawn.length).toBeGreaterThan(DRAWN / 2);
  expect(silent.map(({ truth }) => truth)).toEqual([]);
});
