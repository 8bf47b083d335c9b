import { findAll } from "../src/engine";
import type { Workbook } from "../src/engine/types";
import { dice } from "../specimens/dice";
import { FORMS, readForm } from "../specimens/forms/form";
import { FIGURES } from "../specimens/right/figures";
import { flushLeft } from "../specimens/right/flush-left";
import { GROUPINGS, groups } from "../specimens/right/groups";
import { redrawable, redrawn } from "../specimens/right/redrawn";
import { workbookOf } from "../specimens/sheets";

/** A sample of `npm run bench:right`: a form or list each with one kind of figures. */
const errorsOf = (book: Workbook) =>
  findAll(book)
    .findings.filter(({ severity, equation }) => severity === "error" && equation)
    .map(({ rule, cell }) => `${rule} ${cell.row + 1}:${cell.column + 1}`);

test.each(FORMS.map((form, at) => [form, FIGURES[at % FIGURES.length]!] as const))(
  "%s raises no error whatever right figures it prints",
  (form, figures) => {
    const way = redrawable(findAll(workbookOf(readForm(form))))!;
    const book = redrawn(way, figures, dice(1));
    expect([errorsOf(book), errorsOf(flushLeft(book))]).toEqual([[], []]);
  },
);

test.each(GROUPINGS.map((grouping, at) => [grouping.name, grouping, FIGURES[at % FIGURES.length]!] as const))(
  "groups with their totals %s raise no error",
  (_, grouping, figures) => {
    expect([1, 2].map((seed) => errorsOf(groups(grouping, figures, dice(seed))))).toEqual([[], []]);
  },
);
