import { readFileSync } from "node:fs";
import { mark } from "../../../src/hosts/excel/mark";
import { writeCheckedCopy } from "../../../src/hosts/xlsx/write";
import type { Book } from "../../../host/model/book";
import type { CellFormat } from "../../../host/model/format";
import type { SheetModel } from "../../../host/model/sheet";
import { openBook } from "../../../host/xlsx/open";
import { openSample, SAMPLE, sampleMarks, samplePlan } from "./checked-sample";
import { openHost } from "./open";

/** Both writers follow one plan: the sheet made in Excel is the one of the copy that the command line writes. */
const copy = openBook(writeCheckedCopy(readFileSync(SAMPLE), sampleMarks, [samplePlan]), "予算.xlsx");
let book: Book;

beforeAll(async () => {
  book = openHost(openSample()).book;
  await mark(sampleMarks, samplePlan);
});

const own = ({ sheets }: Book): SheetModel =>
  sheets.find(({ properties }) => properties.has("kenzan.sheet"))!;

const places = samplePlan.rows.flatMap(({ cells }, row) =>
  cells.flatMap((cell, column) => (cell ? [{ row, column }] : [])),
);

function everyCell(tell: (sheet: SheetModel, row: number, column: number) => unknown, of: Book): unknown[] {
  return places.map(({ row, column }) => [row, column, tell(own(of), row, column)]);
}

test.each<[string, (format: CellFormat, value: unknown) => unknown]>([
  ["font", ({ font: { name, size, color, bold, underline } }) => [name, size, color, bold, underline]],
  ["fill", ({ fill: { color } }) => color],
  ["alignment", (format) => [format.horizontalAlignment, format.verticalAlignment, format.indentLevel]],
  ["wrapping", ({ wrapText }) => wrapText],
  ["number format", ({ numberFormat }) => numberFormat],
])("every cell has the %s of the copy", (_what, tell) => {
  const look = (sheet: SheetModel, row: number, column: number) =>
    tell(sheet.cells.formatOf(row, column), null);
  expect(everyCell(look, book)).toEqual(everyCell(look, copy));
});

test("every cell has the value of the copy", () => {
  const value = ({ cells }: SheetModel, row: number, column: number) => cells.get(row, column)?.value ?? null;
  expect(everyCell(value, book)).toEqual(everyCell(value, copy));
});

test("every cell has the lines of the copy", () => {
  const lines = ({ cells }: SheetModel, row: number, column: number) => {
    const { borders } = cells.formatOf(row, column);
    return (["top", "bottom", "left", "right"] as const).map((side) => {
      const { style, weight, color } = borders[side];
      return style === "None" ? style : `${style} ${weight} ${color}`;
    });
  };
  expect(everyCell(lines, book)).toEqual(everyCell(lines, copy));
});

test("rows, columns, panes, printing and marks are those of the copy", () => {
  const sizes = ({ rows, columns }: SheetModel) => [
    samplePlan.rows.map((_, row) => rows.get(row)?.size),
    samplePlan.columns.map((_, column) => columns.get(column)?.size),
  ];
  expect(sizes(own(book))).toEqual(sizes(own(copy)));
  const { frozen, showGridlines, tabColor, pageLayout } = own(copy);
  const { leftMargin, orientation, paperSize, zoom, headers } = pageLayout;
  expect(own(book)).toMatchObject({ frozen, showGridlines, tabColor });
  expect(own(book).pageLayout).toMatchObject({ leftMargin, orientation, paperSize, headers });
  expect([own(book).pageLayout.zoom.horizontalFitToPages, zoom.horizontalFitToPages]).toEqual([1, 1]);
  for (const { sheet } of sampleMarks) {
    const rules = (of: Book) =>
      of.sheets
        .find(({ name }) => name === sheet)!
        .conditionalFormats.map(({ formula, ranges, look }) => ({ formula, ranges, look }));
    expect(rules(book)).toEqual(rules(copy));
  }
});
