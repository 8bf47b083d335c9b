import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { check, toReport } from "../../../src/engine";
import { newBook } from "../../../src/hosts/xlsx/write/new-book";
import { readOds } from "../../../src/hosts/ods/read";
import { readXls } from "../../../src/hosts/xls/read";
import type { Workbook } from "../../../src/engine/types";
import { converted } from "../../../src/hosts/other-formats";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { BOOKS } from "../../../specimens/clean-books";
import { FORMULA_BOOKS, formulaBook } from "../../../specimens/formula-books/book";
import { recomputed } from "../../../specimens/formulas";
import { xlsxOf } from "../../../specimens/xlsx";
import { convertAllWithLibreOffice, testWithLibreOffice } from "../../support/other-programs";

const SAMPLE = readFileSync("assets/samples/budget-h28-signs-lost.xlsx");

/** All that is told of a book, whatever its name. */
const told = (bytes: Uint8Array) => toReport(check(readWorkbook(bytes, "")), "ja", true);

test.each(["xls", "ods"] as const)(
  "the sample as .%s: word for word what its .xlsx gives",
  async (format) => {
    const book = await converted(readFileSync(join(__dirname, `signs-lost.${format}`)), "");
    expect(book!.format).toBe(format);
    expect(told(book!.bytes)).toEqual(told(SAMPLE));
  },
);

test("a text that many cells hold is written once", () => {
  const cell = (row: number) => ({ row, column: 0, value: "流動資産" });
  const sheet = { name: "表", visibility: "visible" as const, isProtected: false, merges: [] };
  const lines = { hiddenRows: [], hiddenColumns: [], cells: [0, 1, 2].map(cell) };
  const book: Workbook = { name: "a", sheets: [{ ...sheet, ...lines }], names: [], date1904: false };
  const bytes = newBook(book);
  expect(strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"]!).split("流動資産")).toHaveLength(2);
  expect(readWorkbook(bytes, "a").sheets[0]!.cells.map(({ value }) => value)).toEqual(
    Array(3).fill("流動資産"),
  );
});

test("an .xlsx, and what is no book, are left as they are", async () => {
  expect(await converted(SAMPLE, "")).toBeNull();
  expect(await converted(new TextEncoder().encode("科目,金額"), "")).toBeNull();
  expect(await converted(new Uint8Array(0), "")).toBeNull();
});

/** LibreOffice gives results that are texts as 0 in an .xls, which then may be one more figure that ties. */
const essence = (bytes: Uint8Array) => {
  const { findings, repairs, unchecked, summary } = told(bytes);
  return { findings, repairs, unchecked, verdict: summary.verdict };
};

const A_MINUTE = 60_000;

/** The figure in the middle of each sheet with a 7 in place of its first digit, so that there is something to find. */
function spoilt(book: Workbook): Workbook {
  const sheets = book.sheets.map((sheet) => {
    const figures = sheet.cells.filter(
      ({ value, formula }) => typeof value === "number" && value > 99 && !formula,
    );
    const chosen = figures[figures.length >> 1];
    const cells = sheet.cells.map((cell) =>
      cell === chosen ? { ...cell, value: Number(String(cell.value).replace(/^./, "7")) } : cell,
    );
    return { ...sheet, cells };
  });
  return { ...book, sheets };
}

testWithLibreOffice(
  "ten books as LibreOffice saves them in both formats: the same findings and repairs",
  () => {
    const books = [
      ...Object.values(BOOKS)
        .slice(0, 3)
        .map((book) => book()),
      ...FORMULA_BOOKS.slice(0, 7).map((name) => formulaBook(name, 3).workbook),
    ].map((book) => xlsxOf(recomputed(spoilt(book))));
    expect(books).toHaveLength(10);
    for (const format of ["xls", "ods"] as const) {
      const readers = { xls: readXls, ods: readOds };
      convertAllWithLibreOffice(books, format).forEach((bytes, at) => {
        expect([format, at, essence(newBook(readers[format](bytes, "")))]).toEqual([
          format,
          at,
          essence(books[at]!),
        ]);
      });
    }
  },
  A_MINUTE,
);
