import type { ExcelHost } from "../../../../host/host";
import type { Book } from "../../../../host/model/book";
import { emptyBook, failureOf, openHost } from "../open";

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** The code of the error that a batch on the sheet 「表」 fails with; "" where it does not fail. */
async function codeOf(book: Book, work: Work): Promise<string> {
  openHost(book);
  const batch = Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("表"), context);
    await context.sync();
  });
  return batch.then(
    () => "",
    (error) => error.code,
  );
}

const protectedBook = (options = {}): Book => {
  const book = emptyBook();
  book.active.protection = { options, password: null };
  return book;
};

const changes: readonly (readonly [string, Work])[] = [
  ["a value", (sheet) => (sheet.getRange("A1").values = [[1]])],
  ["a number format", (sheet) => (sheet.getRange("A1").numberFormat = [["0"]])],
  ["a fill", (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000")],
  ["a border", (sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Dash")],
  ["a conditional format", (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")],
  ["a row height", (sheet) => (sheet.getRange("A1").format.rowHeight = 20)],
  ["a hidden column", (sheet) => (sheet.getRange("A:A").columnHidden = true)],
  ["a merge", (sheet) => sheet.getRange("A1:B1").merge()],
  ["clearing", (sheet) => sheet.getRange("A1").clear()],
  ["frozen rows", (sheet) => sheet.freezePanes.freezeRows(1)],
];

test.each(changes)("on a protected sheet %s is an AccessDenied", async (_what, change) => {
  expect(await codeOf(protectedBook(), change)).toBe("AccessDenied");
});

test.each(changes)("in a read-only book %s is an AccessDenied", async (_what, change) => {
  const book = emptyBook();
  book.isReadOnly = true;
  expect(await codeOf(book, change)).toBe("AccessDenied");
});

test.each(changes)("otherwise %s is allowed, and is done", async (_what, change) => {
  const book = emptyBook();
  book.active.cells.ensure(0, 0).value = 5;
  const before = summaryOf(book);
  expect(await codeOf(book, change)).toBe("");
  expect(summaryOf(book)).not.toBe(before);
});

/** As text what the changes may concern. */
function summaryOf({ active: { cells, conditionalFormats, rows, columns, merges, frozen } }: Book): string {
  return JSON.stringify([[...cells.all()], conditionalFormats, [...rows], [...columns], merges, frozen]);
}

test("a protected sheet may allow looks, and cells that are not locked may be filled in", async () => {
  const fill: Work = (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000");
  expect(await codeOf(protectedBook({ allowFormatCells: true }), fill)).toBe("");
  const book = emptyBook();
  const unlock: Work = (sheet) => {
    sheet.getRange("A1").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("A1").values = [[1]];
  };
  expect(await codeOf(book, unlock)).toBe("");
  expect(await codeOf(book, (sheet) => (sheet.getRange("A1:A2").values = [[1], [2]]))).toBe("AccessDenied");
});

test("a protected sheet is read, and says that it is protected", async () => {
  openHost(protectedBook({ allowSort: true }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const { protection } = sheet.load("protection/protected,protection/options");
    sheet.getRange("A1").load("values");
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    protection.unprotect("違う");
    expect(await failureOf(context.sync())).toMatchObject({ code: "AccessDenied" });
    protection.unprotect();
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(false);
  });
});

test.each([
  ["adding", (_sheet, { workbook }) => workbook.worksheets.add("新")],
  ["deleting", (sheet) => sheet.delete()],
  ["renaming", (sheet) => (sheet.name = "新")],
  ["hiding", (sheet) => (sheet.visibility = "Hidden")],
  ["moving", (sheet) => (sheet.position = 0)],
] as const satisfies readonly (readonly [string, Work])[])(
  "with a protected structure %s a sheet is an AccessDenied",
  async (_what, change) => {
    const book = emptyBook();
    book.structure = { password: null };
    expect(await codeOf(book, change)).toBe("AccessDenied");
    expect(await codeOf(book, (sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("");
  },
);

test("addresses have at most 8,192 characters", async () => {
  const address = (length: number) => "A1,".repeat(Math.ceil(length / 3)).slice(0, length - 2) + "B2";
  const fitting = "A10,".repeat(2047) + "A100";
  expect(fitting).toHaveLength(8192);
  expect(await codeOf(emptyBook(), (sheet) => sheet.getRanges(fitting).load("areaCount"))).toBe("");
  expect(await codeOf(emptyBook(), (sheet) => sheet.getRanges(address(8193)).load("areaCount"))).toBe(
    "InvalidArgument",
  );
});

test("a longer address is none of a single range either", async () => {
  const book = emptyBook();
  const long = `'${"表".repeat(8189)}'!A1`;
  expect(await codeOf(book, (sheet) => sheet.getRange(long).load("address"))).toBe("InvalidArgument");
});

test("requests and answers have at most 5 MB on the web, and any size on a PC", async () => {
  const work = async (host: ExcelHost) => {
    const writing = Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("表").getRange("A1");
      cell.values = [["あ".repeat(1_800_000)]];
      await context.sync();
    });
    const code = await writing.then(
      () => "",
      (error) => error.code,
    );
    return [code, host.syncs];
  };
  expect(await work(openHost(emptyBook()))).toEqual(["RequestPayloadSizeLimitExceeded", 1]);
  const pc = openHost(emptyBook(), { payloadLimit: null });
  expect(await work(pc)).toEqual(["", 1]);
  const reading = (sheet: Excel.Worksheet) => sheet.getRange("A1").load("values");
  expect(await codeOf(pc.book, reading)).toBe("ResponsePayloadSizeLimitExceeded");
});

test("no more than 5,000,000 cells are told at once", async () => {
  expect(await codeOf(emptyBook(), (sheet) => sheet.getRange("A1:J500001").load("values"))).toBe(
    "RangeExceedsLimit",
  );
});

test("no more than 33,554,000 cells are written at once, no more than 80,000 with looks of their own", async () => {
  const all: Work = (sheet) => (sheet.getRange("A1:AG1048576").values = 1 as unknown as number[][]);
  expect(await codeOf(emptyBook(), all)).toBe("OperationCellsExceedLimit");
  const looks = (rows: number): Work => {
    return (sheet) => sheet.getRange(`A1:A${rows}`).getCellProperties({ format: { indentLevel: true } });
  };
  expect(await codeOf(emptyBook(), looks(80_000))).toBe("");
  expect(await codeOf(emptyBook(), looks(80_001))).toBe("OperationCellsExceedLimit");
});

test.each<readonly [string, Work]>([
  ["a sheet", (_sheet, { workbook }) => workbook.worksheets.add("新")],
  ["a sheet's name", (sheet) => (sheet.name = "新")],
  ["a sheet's property", (sheet) => sheet.customProperties.add("kenzan.sheet", "result")],
  ["a name", (_sheet, { workbook }) => workbook.names.add("単位", "=1000")],
  ["a custom XML part", (_sheet, { workbook }) => workbook.customXmlParts.add("<a/>")],
  ["a property of the book", (_sheet, { workbook }) => workbook.properties.custom.add("所管", "財務課")],
  ["a setting", (_sheet, { workbook }) => workbook.settings.add("a", 1)],
  ["the page", (sheet) => (sheet.pageLayout.orientation = "Landscape")],
  ["a header", (sheet) => (sheet.pageLayout.headersFooters.firstPage.leftHeader = "新")],
  ["the print area", (sheet) => sheet.pageLayout.setPrintArea("A1")],
  ["protection", (sheet) => sheet.protection.protect()],
  ["a chart", (sheet) => sheet.charts.add("ColumnStacked", sheet.getRange("A1:B2"))],
])("in a read-only book %s is an AccessDenied too, and nothing is done", async (_what, change) => {
  const book = emptyBook();
  book.isReadOnly = true;
  const stateOf = ({ sheets, names, xmlParts, customProperties, settings }: Book) =>
    JSON.stringify([sheets, names, xmlParts, [...customProperties], [...settings]]);
  const before = stateOf(book);
  expect(await codeOf(book, change)).toBe("AccessDenied");
  expect(stateOf(book)).toBe(before);
});

test.each([
  ["A1:A2", [[1]]],
  ["A1", [[1, 2]]],
  ["A1:B2", [[1, 2], [3]]],
])("values of another size than %s are refused", async (address, values) => {
  const code = await codeOf(emptyBook(), (sheet) => (sheet.getRange(address).values = values));
  expect(code).toBe("InvalidArgument");
});

test.each(["Z", "A0", "A1048577", "XFE1", "無!A1", "A1:", "#REF!"])("%s is no address", async (address) => {
  expect(await codeOf(emptyBook(), (sheet) => sheet.getRange(address).load("values"))).toBe(
    "InvalidArgument",
  );
});

test.each([
  ["a property", (sheet) => sheet.load("namedSheetViews/items/name")],
  ["an object", (sheet) => sheet.shapes.load("items/name")],
  ["a method", (sheet) => sheet.getRange("A1").copyFrom("B1")],
  ["a method that gives an object", (sheet) => sheet.getRange("A1").getSurroundingRegion().load("address")],
  ["one that may give the null object", (sheet) => sheet.findAllOrNullObject("x", {}).load("address")],
] as const satisfies readonly (readonly [string, Work])[])(
  "%s that the host does not know is an ApiNotFound, never null",
  async (_what, work) => {
    expect(await codeOf(emptyBook(), work)).toBe("ApiNotFound");
  },
);

test("what is read-only cannot be set", async () => {
  const book = emptyBook();
  const work: Work = (sheet) => {
    (sheet.getRange("A1") as unknown as { rowHidden: unknown }).rowHidden = "yes";
  };
  expect(await codeOf(book, work)).toBe("InvalidArgument");
});

test("what a batch did before its error stays done, what follows is not done", async () => {
  const book = emptyBook();
  const work: Work = (sheet, { workbook }) => {
    sheet.getRange("A1").values = [[1]];
    workbook.worksheets.getItem("無").load("name");
    sheet.getRange("A2").values = [[2]];
  };
  expect(await codeOf(book, work)).toBe("ItemNotFound");
  expect([book.active.cells.get(0, 0)?.value, book.active.cells.get(1, 0)?.value]).toEqual([1, undefined]);
});
