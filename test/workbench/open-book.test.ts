import { enter } from "../../host/model/content";
import { readFileSync } from "node:fs";
import { openBook } from "../../host/xlsx/open";
import { revived } from "../../workbench/book/read-apart";
import { OpenBook } from "../../workbench/book/open-book";
import { isMarked } from "../../workbench/book/save";
import { bookOf } from "../hosts/excel/browser/books";

const at = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const open = () =>
  new OpenBook(
    bookOf({
      表: [
        ["収入", 5],
        ["支出", 3],
        ["差引", { formula: "B1-B2", value: 2 }],
      ],
    }),
    "表.xlsx",
  );
const valueAt = ({ shown }: OpenBook, row: number) => shown.cells.get(row, 1)?.value;

test("an edit is undone and done again, formulas included", () => {
  const book = open();
  expect(book.enter(at(0, 1), [["8"]])).toBe(null);
  expect([valueAt(book, 0), valueAt(book, 2), book.hasOtherValues()]).toEqual([8, 5, true]);
  expect(book.undo()).toBe(true);
  expect([valueAt(book, 0), valueAt(book, 2), book.hasOtherValues()]).toEqual([5, 2, false]);
  expect(book.redo()).toBe(true);
  expect([valueAt(book, 0), valueAt(book, 2)]).toEqual([8, 5]);
  expect(book.redo()).toBe(false);
});

test("once the add-in has written into the cell, nothing before that is undone", () => {
  const book = open();
  book.enter(at(0, 1), [["8"]]);
  book.host.act((model) => enter({ book: model, sheet: book.shown, range: at(0, 1) }, 9));
  expect([book.undo(), valueAt(book, 0), book.history.canUndo]).toEqual([false, 9, false]);
});

test("locked cells of a protected sheet, parts of arrays and formulas that cannot be computed are refused", () => {
  const book = open();
  expect(book.enter(at(2, 1), [["=VLOOKUP(1,A1:B2,2)"]])).toBe("not-computable");
  expect(book.shown.cells.get(2, 1)).toMatchObject({ value: 2, formula: "B1-B2" });
  book.shown.spills = [{ top: 0, left: 1, bottom: 1, right: 1 }];
  expect(book.enter(at(0, 1), [["8"]])).toBe("array");
  book.shown.spills = [];
  book.shown.protection = { options: {}, password: null };
  expect([book.enter(at(0, 1), [["8"]]), book.clear([at(0, 1)])]).toEqual(["protected", "protected"]);
  expect([valueAt(book, 0), book.history.canUndo, book.host.book.isDirty]).toEqual([5, false, false]);
});

test("the sheet of another book's name is no mark; a sheet of ours is", () => {
  const book = open();
  expect(isMarked(book)).toBe(false);
  book.shown.properties.set("kenzan.sheet", "result");
  expect(isMarked(book)).toBe(true);
});

test.each(["budget-h28-signs-lost", "budget-h28-overview"])(
  "%s comes from a worker as it was read there, and can be changed",
  (sample) => {
    const bytes = readFileSync(`assets/samples/${sample}.xlsx`);
    const name = `${sample}.xlsx`;
    const book = revived(structuredClone(openBook(bytes, name)));
    expect(book).toStrictEqual(openBook(bytes, name));
    expect(book.sheets).toContain(book.active);
    const open = new OpenBook(bytes, name, book);
    expect(open.enter(at(0, 1), [["8"]])).toBe(null);
    expect([valueAt(open, 0), open.undo(), open.hasOtherValues()]).toEqual([8, true, false]);
  },
);
