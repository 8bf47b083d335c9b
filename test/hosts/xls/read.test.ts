import { type WorkBook, utils, write } from "@e965/xlsx";
import { readXls } from "../../../src/hosts/xls/read";
import { recordFacts } from "../../../src/hosts/xls/records";

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

test("indentation and precision as displayed are read from the records", () => {
  const record = (type: number, body: readonly number[]) => [
    type & 255,
    type >> 8,
    body.length & 255,
    0,
    ...body,
  ];
  const bof = record(0x0809, [0, 6, 5, 0]);
  const look = (indent: number) =>
    record(0x00e0, [...Array<number>(8).fill(0), indent, ...Array<number>(11).fill(0)]);
  const end = record(0x000a, []);
  const number = (row: number, column: number, xf: number) =>
    record(0x0203, [row, 0, column, 0, xf, 0, ...Array<number>(8).fill(0)]);
  const stream = [
    ...[bof, look(0), look(2), record(0x000e, [0, 0]), end].flat(),
    ...[
      bof,
      number(3, 1, 1),
      record(0x00bd, [4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]),
      end,
    ].flat(),
  ];
  const facts = recordFacts(Uint8Array.from(stream));
  expect(facts).toMatchObject({ isPrecisionAsDisplayed: true, isBiff8: true });
  expect([...facts.indents[0]!]).toEqual([
    ["3,1", 2],
    ["4,0", 2],
  ]);
});
