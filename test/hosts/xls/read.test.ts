import { type WorkBook, utils, write } from "@e965/xlsx";
import { readXls } from "../../../src/hosts/xls/read";
import { factsOf } from "../../../src/hosts/xls/facts";
import { neededOf } from "../../../src/hosts/xls/needed";
import { Budget, LIMITS } from "../../../src/hosts/xlsx/limits";

/** An .xls of one sheet, as another program writes it. */
function xlsOf(
  change: (book: WorkBook) => void = () => {},
  bookType: "biff8" | "biff5" = "biff8",
): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["科目", "金額"],
    ["収入", 500],
    ["支出", 300],
    ["差引", 200],
  ]);
  sheet["B4"] = { t: "n", v: 200, z: "#,##0;△#,##0" };
  sheet["!merges"] = [{ s: { r: 5, c: 0 }, e: { r: 5, c: 1 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "収支");
  change(book);
  return new Uint8Array(write(book, { bookType, type: "array" }) as ArrayBuffer);
}

test("values, formats, merged areas and hidden sheets", () => {
  const bytes = xlsOf((book) => {
    utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), "控え");
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  });
  const [first, second] = readXls(bytes, "a.xls").sheets;
  expect(first).toMatchObject({
    name: "収支",
    visibility: "visible",
    merges: [{ top: 5, left: 0, bottom: 5, right: 1 }],
  });
  expect(first!.cells.find(({ row, column }) => row === 3 && column === 1)).toEqual({
    row: 3,
    column: 1,
    value: 200,
    format: "#,##0;△#,##0",
  });
  expect(second).toMatchObject({ name: "控え", visibility: "hidden" });
});

test("one that is older than Excel 97 is refused: its texts are in a code page that nothing names for sure", () => {
  expect(() => readXls(xlsOf(undefined, "biff5"), "a.xls")).toThrow(
    expect.objectContaining({ code: "too-old" }),
  );
});

test("one that is cut off, and an OLE file that holds something else, are refused", () => {
  const bytes = xlsOf();
  expect(() => readXls(bytes.subarray(0, 600), "a.xls")).toThrow(
    expect.objectContaining({ code: "damaged-file" }),
  );
});

const record = (type: number, body: readonly number[]) => [
  type & 255,
  type >> 8,
  body.length & 255,
  0,
  ...body,
];
const zeros = (count: number) => Array<number>(count).fill(0);
const BOF = record(0x0809, [0, 6, 5, 0]);
const EOF = record(0x000a, []);
const look = (indent: number) => record(0x00e0, [...zeros(8), indent, ...zeros(11)]);
const number = (row: number, column: number, xf: number) =>
  record(0x0203, [row, 0, column, 0, xf, 0, ...zeros(8)]);
const formula = (row: number, ...tokens: number[]) =>
  record(0x0006, [row, 0, 0, 0, 0, 0, ...zeros(14), tokens.length, 0, ...tokens]);
const PRECISE = record(0x000e, [0, 0]);

/** A stream of the book with one sheet, which begins where the list of sheets says. */
function streamOf(inBook: readonly number[][], inSheet: readonly number[][]): Uint8Array {
  const length = [BOF, ...inBook, EOF].flat().length + record(0x0085, zeros(4)).length;
  const list = record(0x0085, [length & 255, length >> 8, 0, 0]);
  return Uint8Array.from([BOF, ...inBook, list, EOF, BOF, ...inSheet, EOF].flat());
}

test("indentation, merged areas, what is hidden and precision as displayed are read from the records", () => {
  const numbers = record(0x00bd, [4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  const hiddenRow = record(0x0208, [2, 0, ...zeros(10), 0x20, 0, 0, 0]);
  const hiddenColumns = record(0x007d, [3, 0, 255, 255, 0, 0, 0, 0, 1, 0, 0, 0]);
  // Two areas, the second upside down; a count that says more than there is.
  const merges = record(0x00e5, [9, 0, 5, 0, 6, 0, 0, 0, 1, 0, 8, 0, 7, 0, 0, 0, 1, 0]);
  const stream = streamOf(
    [look(0), look(2), PRECISE],
    [number(3, 1, 1), numbers, hiddenRow, hiddenColumns, merges],
  );
  const { sheets, ...facts } = factsOf(stream, new Budget());
  expect(facts).toEqual({ isPrecisionAsDisplayed: true, isBiff8: true });
  expect(sheets).toHaveLength(1);
  const [{ indents, hiddenRows, hiddenColumns: columns, merges: areas }] = sheets as [(typeof sheets)[0]];
  expect([...indents]).toEqual([
    ["3,1", 2],
    ["4,0", 2],
  ]);
  expect([[...hiddenRows], columns.size, Math.min(...columns)]).toEqual([[2], 253, 3]);
  expect(areas).toEqual([{ top: 5, left: 0, bottom: 6, right: 1 }]);
});

test("records that are not read are passed over with what continues them, those of charts too", () => {
  const [link, unknown, continued] = [record(0x01b8, zeros(8)), record(0x1234, [1]), record(0x003c, [1, 2])];
  const stream = streamOf(
    [],
    [link, continued, unknown, BOF, number(9, 9, 0), EOF, number(1, 1, 0), continued],
  );
  const needed = neededOf(stream, new Budget());
  const types = (bytes: Uint8Array) => {
    const view = new DataView(bytes.buffer);
    const found: string[] = [];
    for (let at = 0; at < bytes.length; at += 4 + view.getUint16(at + 2, true))
      found.push(view.getUint16(at, true).toString(16));
    return found.slice(4).join(" ");
  };
  expect(types(stream)).toBe("1b8 3c 1234 809 203 a 203 3c a");
  expect(types(needed)).toBe("1d 1d 1d 809 1d a 203 3c a");
});

test("shared formulas are held to the budget before each cell has its own", () => {
  const shared = record(0x04bc, zeros(20));
  const stream = streamOf(
    [],
    [formula(0, 1, 0, 0, 0, 0), shared, ...[1, 2, 3].map((row) => formula(row, 1, 0, 0, 0, 0))],
  );
  const lowered = (most: number) =>
    new Budget({ ...LIMITS, formulaCharacters: { ...LIMITS.formulaCharacters, most } });
  expect(neededOf(stream, lowered(60))).toHaveLength(stream.length);
  expect(() => neededOf(stream, lowered(59))).toThrow(expect.objectContaining({ code: "too-long-formulas" }));
});

test("a formula that is cut off, and sheets of formulas without their number, are refused", () => {
  for (const cut of [record(0x0006, zeros(20)), record(0x0221, zeros(8)), record(0x0017, [1])])
    expect(() => neededOf(streamOf([], [cut]), new Budget())).toThrow(
      expect.objectContaining({ code: "damaged-file" }),
    );
});

test("a figure that no cell can hold is none", () => {
  const bytes = xlsOf();
  const figure = new Uint8Array(new Float64Array([500.5]).buffer);
  const held = xlsOf((book) => void (book.Sheets["収支"]!["B2"] = { t: "n", v: 500.5 }));
  const at = held.findIndex((_, from) => figure.every((byte, each) => held[from + each] === byte));
  held.set(new Uint8Array(new Float64Array([NaN]).buffer), at);
  const cells = (book: Uint8Array) => readXls(book, "a.xls").sheets[0]!.cells.length;
  expect(cells(held)).toBe(cells(bytes) - 1);
});

test("formats of one book are none of the next", () => {
  const formatted = xlsOf((book) => {
    book.Sheets["収支"]!["B4"] = { t: "n", v: 200, z: '"第"0"款"' };
  });
  // The same without its list of formats: FORMAT becomes SELECTION.
  const without = formatted.slice();
  for (let at = 0; at + 4 < without.length; at += 1)
    if (without[at] === 0x1e && without[at + 1] === 0x04 && without[at + 3] === 0) without[at] = 0x1d;
  for (let at = 0; at + 4 < without.length; at += 1)
    if (without[at] === 0x1d && without[at + 1] === 0x04) without[at + 1] = 0x00;
  const formatsOf = (bytes: Uint8Array) =>
    readXls(bytes, "a.xls").sheets[0]!.cells.flatMap(({ format }) => format ?? []);
  expect(formatsOf(without)).toEqual([]);
  expect(formatsOf(formatted)).toEqual(['"第"0"款"']);
  expect(formatsOf(without)).toEqual([]);
});
