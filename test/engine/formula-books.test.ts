import { check } from "../../src/engine";
import { FORMULA_BOOKS, formulaBook, withFormulas } from "../../specimens/formula-books/book";
import { FORMULA_FORMS } from "../../specimens/formula-books/books";
import { dice } from "../../specimens/dice";
import { FORMULA_SPOILS } from "../../specimens/formula-errors/kinds";
import { withFormulaErrors, withoutResults } from "../../specimens/formula-errors/spoilt";
import { judge } from "../../scripts/bench/formulas/tally";
import { readForm } from "../../specimens/forms/form";
import { recomputed } from "../../specimens/formulas";
import { workbookOf } from "../../specimens/sheets";

describe("the books of formulas that the benchmark spoils", () => {
  test.each(Object.keys(FORMULA_FORMS))("the formulas of %s give what the form prints", (name) => {
    const form = readForm(name);
    const printed = form.cells.map(({ value }) => (value === "-" ? 0 : value));
    for (const sum of ["SUM", "+", "SUBTOTAL"] as const) {
      const style = { sum, totals: "+", link: "cell", checks: false } as const;
      const book = recomputed(workbookOf(withFormulas(form, FORMULA_FORMS[name]!, style, 1)));
      expect(book.sheets[0]!.cells.map(({ value }) => value)).toEqual(printed);
    }
  });

  test.each(FORMULA_BOOKS)("nothing is told of the right book of %s, with results or without", (name) => {
    const { workbook } = formulaBook(name, 5);
    for (const book of [workbook, withoutResults(workbook)]) {
      const { findings, diagnosis } = check(book);
      expect(findings.map(({ rule }) => rule)).toEqual([]);
      expect(diagnosis).toEqual({ errors: [], formulas: [] });
    }
  });
});

/** A small part of what `npm run bench:formulas` measures. */
describe("an error in a book of formulas", () => {
  const FORMS_EACH = 4;
  const kinds = Object.keys(FORMULA_SPOILS);

  test.each(kinds)("%s: told, and never a wrong repair as sure, nor a figure over a live formula", (kind) => {
    const judged = Array.from({ length: FORMS_EACH }, (_, at) => {
      const turn = kinds.indexOf(kind) + at * 5;
      const form = FORMULA_BOOKS[turn % FORMULA_BOOKS.length]!;
      const spoilt = withFormulaErrors(formulaBook(form, 205), [kind], 1, dice(205 + turn));
      return spoilt && spoilt.errors[0]!.unseen === null ? judge(spoilt) : null;
    }).filter((each) => each !== null);
    for (const { told, listed, misled, overwritten } of judged)
      expect({ told, listed, misled, overwritten }).toEqual({
        told: 1,
        listed: 1,
        misled: 0,
        overwritten: 0,
      });
  });

  test("three errors at once: all told, each put right", () => {
    const spoilt = withFormulaErrors(
      formulaBook("agency-settlement", 205),
      ["typed over", "figure as text", "sign in a formula"],
      3,
      dice(205),
    )!;
    expect(judge(spoilt)).toMatchObject({ told: 1, first: 1, misled: 0, overwritten: 0 });
  });
});
