import { check } from "../../src/engine";
import { FORMULA_BOOKS, formulaBook, withFormulas } from "../../specimens/formula-books/book";
import { FORMULA_FORMS } from "../../specimens/formula-books/books";
import { withoutResults } from "../../specimens/formula-errors/spoilt";
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
