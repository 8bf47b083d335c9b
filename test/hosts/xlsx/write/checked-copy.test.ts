import { check, toReport } from "../../../../src/engine";
import { openContainer, partKey } from "../../../../src/hosts/xlsx/container";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import { bookOfParts, readParts, workbook, worksheet, type Parts } from "../book-of-parts";
import { BOOKS } from "./books";
import { checkedCopy } from "./checked-copy";
import { bookWithEveryPart, TABLE_ROWS, USER_RULE } from "./every-part";
import { faultsOf, ownPart, ownSheetText, partsOf, textOf } from "./judge";

// The diagnosis of the book with lost signs takes its time on a busy machine.
jest.setTimeout(60_000);

/** Parts that a copy changes, besides the sheets that it marks. */
const CHANGED =
  /^(\[content_types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/i;

describe.each(Object.entries(BOOKS))("the copy of a book with %s", (_name, make) => {
  const bytes = make();
  const copy = checkedCopy(bytes);

  test("is sound: namespaces, order, relationships, content types", () => {
    expect(faultsOf(copy)).toEqual([]);
  });

  test("has every part that need not change in the same compressed bytes, and all others in their order", () => {
    const before = openContainer(bytes).entries;
    const after = openContainer(copy).entries;
    expect(after.slice(0, before.length).map(({ name, time }) => [name, time])).toEqual(
      before.map(({ name, time }) => [name, time]),
    );
    before.forEach(({ name, compressed, crc }, index) => {
      const key = partKey(name);
      if (CHANGED.test(key) || /worksheets\/sheet\d+\.xml$/.test(key)) return;
      expect([name, Buffer.compare(compressed, after[index]!.compressed), after[index]!.crc]).toEqual([
        name,
        0,
        crc,
      ]);
    });
  });

  test("gives the same findings when it is checked itself", () => {
    const report = (of: Uint8Array) => toReport(check(readWorkbook(of, "book.xlsx")), "ja", true);
    expect(report(copy)).toEqual(report(bytes));
  });

  test("is the same book when it is copied again", () => {
    expect(Buffer.compare(checkedCopy(copy), copy)).toBe(0);
  });
});

describe("marks", () => {
  test("stand above the user's rules, which keep all but their rank", () => {
    const sheet = sheetOf(checkedCopy(bookWithEveryPart()));
    const [formatting] = /<conditionalFormatting .*<\/conditionalFormatting>(?=<dataV)/.exec(sheet)!;
    expect(formatting).toBe(
      '<conditionalFormatting sqref="B3:B5"><cfRule type="expression" dxfId="1" priority="1"><formula>N("kenzan1:suspect")=0</formula></cfRule></conditionalFormatting>' +
        USER_RULE.replace('priority="1"', 'priority="2"'),
    );
    expect(sheet).toContain('<x14:cfRule type="expression" priority="3"');
  });

  test("move the ranks that pivot tables name, with those of the sheet", () => {
    const pivot = "xl/pivotTables/pivotTable1.xml";
    const xml = textOf(partsOf(bookWithEveryPart()).get(pivot)!).replace(
      "</pivotTableDefinition>",
      '<conditionalFormats count="1"><conditionalFormat priority="1"><pivotAreas/></conditionalFormat></conditionalFormats></pivotTableDefinition>',
    );
    const relate = "xl/worksheets/_rels/sheet1.xml.rels";
    const rels = textOf(partsOf(bookWithEveryPart()).get(relate)!).replace(
      "</Relationships>",
      '<Relationship Id="rId20" Type="x/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>',
    );
    const copy = partsOf(checkedCopy(bookWithEveryPart({ [pivot]: xml, [relate]: rels })));
    expect(textOf(copy.get(pivot)!)).toBe(xml.replace('priority="1"', 'priority="2"'));
  });

  test("leave the ranks of the user's rules where there is room above them", () => {
    const theirs = USER_RULE.replace('priority="1"', 'priority="5"');
    const book = bookOfParts({
      "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${TABLE_ROWS}</sheetData>${theirs}`),
    });
    expect(sheetOf(checkedCopy(book)).endsWith(`${theirs}</worksheet>`)).toBe(true);
  });

  test("begin at 1 where the user has no rules, the strongest first", () => {
    const copy = checkedCopy(BOOKS["budget-h28-signs-lost"]!());
    const overview = [...partsOf(copy).values()]
      .map(textOf)
      .find((text) => text.includes("kenzan1:rounding"))!;
    expect(
      [...overview.matchAll(/priority="(-?\d+)"><formula>N\("kenzan1:(\w+)"\)/g)].map(([, ...rule]) => rule),
    ).toEqual([
      ["1", "suspect"],
      ["2", "error"],
      ["3", "rounding"],
    ]);
  });

  test("of an earlier run are taken out where a program has put them into a rule group of the user's", () => {
    const own =
      '<cfRule type="expression" dxfId="0" priority="1"><formula> n("kenzan1:error") = 0</formula></cfRule>';
    const theirs = '<cfRule type="expression" dxfId="0" priority="2"><formula>$A$1=1</formula></cfRule>';
    const group = (rules: string) => `<conditionalFormatting sqref="A1">${rules}</conditionalFormatting>`;
    const tied = TABLE_ROWS.replace("1575", "1545");
    const book = (rules: string) =>
      bookOfParts({ "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${tied}</sheetData>${group(rules)}`) });
    expect(sheetOf(checkedCopy(book(own + theirs)))).toBe(sheetOf(book(theirs)));
    expect(sheetOf(checkedCopy(book(own)))).toBe(sheetOf(book("")).replace(group(""), ""));
  });

  test("change nothing else of the sheet", () => {
    const after = sheetOf(checkedCopy(bookWithEveryPart()))
      .replace(
        /<conditionalFormatting sqref="[^"]*"><cfRule [^>]*><formula>N\("kenzan1:.*?<\/conditionalFormatting>/,
        "",
      )
      .replace('priority="2"', 'priority="1"')
      .replace('priority="3"', 'priority="2"');
    expect(after).toBe(sheetOf(bookWithEveryPart()));
  });
});

describe("the sheet of results", () => {
  test("comes last, under a name that the book does not have", () => {
    const names = (bytes: Uint8Array) =>
      [...textOf(partsOf(bytes).get("xl/workbook.xml")!).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
        ([, name]) => name,
      );
    expect(names(checkedCopy(BOOKS["plain"]!()))).toEqual(["表", "検証結果"]);
    expect(names(checkedCopy(BOOKS["a sheet of the user's called as ours"]!()))).toEqual([
      "表",
      "検証結果",
      "検証結果 (2)",
    ]);
  });

  test("keeps its place and the name that the user gave it", () => {
    const copy = partsOf(checkedCopy(BOOKS["plain"]!()));
    const moved = textOf(copy.get("xl/workbook.xml")!)
      .replace(/<sheets>(<sheet .*?\/>)(<sheet .*?\/>)<\/sheets>/, "<sheets>$2$1</sheets>")
      .replaceAll("検証結果", "結果")
      .replace('localSheetId="1"', 'localSheetId="0"');
    const again = checkedCopy(bookOfParts({ ...Object.fromEntries(copy), "xl/workbook.xml": moved }));
    expect(textOf(partsOf(again).get("xl/workbook.xml")!)).toBe(moved);
    expect([...partsOf(again).keys()].sort()).toEqual([...copy.keys()].sort());
  });

  test.each([
    ["by its property", /<conditionalFormatting.*?<\/conditionalFormatting>/],
    ["by its marker, where a program drops the property", /<customProperties>.*?<\/customProperties>/],
    [
      "by its defined name, where a program drops both",
      /<conditionalFormatting.*?<\/conditionalFormatting>|<customProperties>.*?<\/customProperties>/g,
    ],
  ])("of an earlier run is known %s", (_how, removed) => {
    const copy = partsOf(checkedCopy(BOOKS["plain"]!()));
    const part = ownPart(copy, "result");
    const sheet = textOf(copy.get(part)!);
    expect(sheet).toMatch(removed);
    const parts: Parts = { ...Object.fromEntries(copy), [part]: sheet.replace(removed, "") };
    expect(readParts(parts).sheets.map(({ name }) => name)).toEqual(["表"]);
    const again = partsOf(checkedCopy(bookOfParts(parts)));
    expect(textOf(again.get(part)!)).toBe(sheet);
    expect(again.size).toBe(copy.size);
  });

  test("a cell of ours pasted into a sheet of the user's does not make that sheet ours", () => {
    const pasted =
      '<conditionalFormatting sqref="A1:C9"><cfRule type="expression" priority="1"><formula>N("kenzan1:sheet-result")=1</formula></cfRule></conditionalFormatting>';
    const book = bookOfParts({
      "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${TABLE_ROWS}</sheetData>${pasted}`),
    });
    expect(readWorkbook(book, "b.xlsx").sheets).toHaveLength(1);
    expect(textOf(partsOf(checkedCopy(book)).get("xl/worksheets/sheet1.xml")!)).toContain("予定損益計算書");
  });

  test("writes what looks like a formula as text, and every character so that it can be read back", () => {
    const label = '=HYPERLINK("x")&<b> _x000D_ \u{20BB7}\u0001';
    const rows = TABLE_ROWS.replace("収益合計", "").replace(
      '<c r="A4" t="inlineStr"><is><t>営業外収益</t></is></c>',
      '<c r="A4" t="inlineStr"><is><t>=HYPERLINK("x")&amp;&lt;b&gt; _x005F_x000D_ \u{20BB7}_x0001_</t></is></c>',
    );
    const book = bookOfParts({
      "xl/worksheets/sheet1.xml": worksheet(
        `<sheetData>${rows.replace("<is><t></t></is>", "<is><t>収益合計</t></is>")}</sheetData>`,
      ),
    });
    expect(readWorkbook(book, "b.xlsx").sheets[0]!.cells.some(({ value }) => value === label)).toBe(true);
    const copy = partsOf(checkedCopy(book));
    const sheet = textOf(copy.get(ownPart(copy, "result"))!);
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain('=HYPERLINK("x")&amp;&lt;b&gt;');
    expect(faultsOf(checkedCopy(book))).toEqual([]);
  });

  test("links to sheets whose names need quoting", () => {
    const copy = checkedCopy(
      bookOfParts({
        "xl/workbook.xml": workbook(
          '<sheets><sheet name="A&amp;B \'損益\'" sheetId="1" r:id="rId1"/></sheets>',
        ),
        "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${TABLE_ROWS}</sheetData>`),
      }),
    );
    expect(ownSheetText(copy, "result")).toContain("location=\"'A&amp;B ''損益'''!B5\"");
  });
});

function sheetOf(bytes: Uint8Array): string {
  return textOf(partsOf(bytes).get("xl/worksheets/sheet1.xml")!);
}
