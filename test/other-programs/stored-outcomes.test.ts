import { readFileSync } from "node:fs";
import { join } from "node:path";
import { markedBook } from "../../specimens/other-programs/book";
import { checkedAgain } from "../../specimens/other-programs/judge";

/** The book as it was handed on; what the programs made of it is stored beside this test by `npm run other-programs`. */
const before = checkedAgain(markedBook());

test("the book has everything that another program may lose", () => {
  expect(before).toMatchObject({ waived: 2, choices: 1, missing: 0, formulas: 2 });
  expect(before.saved).toEqual(before.copied);
  expect(before.saved.charts).toBe(2);
  expect(before.saved.marks).toBeGreaterThan(5);
});

test.each(["libreoffice", "gnumeric", "openpyxl"])("as %s saved it, it is checked as before", (program) => {
  const again = checkedAgain(readFileSync(join(__dirname, `${program}.xlsx`)));
  // How charts and marks stand in the saved book is the program's; the copy has them as before.
  expect({ ...again, saved: before.saved }).toEqual(before);
  expect(again.saved.sheets).toEqual(before.saved.sheets);
});
