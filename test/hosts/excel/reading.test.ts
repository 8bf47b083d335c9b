import { readFileSync } from "node:fs";
import { newId } from "../../../host/model/book";
import { saveBook } from "../../../host/xlsx/save";
import { check } from "../../../src/engine";
import { readAs } from "../../../src/engine/reading/read-as";
import { withChoice } from "../../../src/engine/reading/changes";
import type { ReadingChoice } from "../../../src/engine/types";
import { changeKept, readKept } from "../../../src/hosts/excel/kept";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { keptXml, readKeptXml } from "../../../src/hosts/kept-xml";
import { READING_LIST } from "../../../src/hosts/reading-xml";
import { WAIVER_LIST } from "../../../src/hosts/waivers-xml";
import { readKept as readFromFile } from "../../../src/hosts/xlsx/kept";
import { openSample, SAMPLE } from "./checked-sample";
import { emptyBook, openHost } from "./open";

const table = { sheet: "表 & 表", table: '"損益"', columns: "金額 前年度", begins: "<営業収益>", number: 2 };
const place = (label: string, number = 1) => ({ label, number });

/** One of each kind. */
const CHOICES: readonly ReadingChoice[] = [
  { table, said: { kind: "not-a-statement" } },
  { table, said: { kind: "unit", unit: 1_000_000 } },
  { table, said: { kind: "rounding", rounding: "truncate" } },
  { table, said: { kind: "column", column: place("", 3), use: "last-year" } },
  {
    table,
    said: {
      kind: "total",
      line: place("資産 合計"),
      parts: [
        { ...place("資産 現金", 2), factor: 1 },
        { ...place("", 1), factor: -1 },
      ],
    },
  },
  { table, said: { kind: "no-total", line: place("統計\n計") } },
];

test("every kind of choice is read as it was written, in a part of its own beside waivers", async () => {
  const book = emptyBook();
  book.xmlParts.push({ id: newId(book), xml: keptXml(WAIVER_LIST, []) });
  openHost(book);
  const waivers = book.xmlParts[0]!.xml;
  await changeKept(READING_LIST, () => CHOICES);
  expect(await readKept(READING_LIST)).toMatchObject({ items: CHOICES, isBroken: false });
  expect(book.xmlParts).toHaveLength(2);
  expect(book.xmlParts[0]!.xml).toBe(waivers);
  expect(readKeptXml(READING_LIST, book.xmlParts[1]!.xml)).toMatchObject({ items: CHOICES, isBroken: false });
});

test.each([
  ["kind", 'kind="unit"', 'kind="colour"'],
  ["unit", 'unit="1000000"', 'unit="-1"'],
  ["mode", 'rounding="truncate"', 'rounding="down"'],
  ["use", 'use="last-year"', 'use="next-year"'],
  ["table", ' begins="&lt;営業収益&gt;"', ""],
  ["part", '<part label="資産 現金" number="2"', '<part number="2"'],
])("a choice whose %s makes no sense is told, kept and not followed", async (_what, from, to) => {
  const xml = keptXml(READING_LIST, CHOICES);
  expect(xml).toContain(from);
  const { items, isBroken, rest } = readKeptXml(READING_LIST, xml.replace(from, to));
  expect([items.length, isBroken, rest?.length]).toEqual([CHOICES.length - 1, true, 1]);
});

test("what was chosen in Excel is read from the saved file and followed", async () => {
  const { book } = openHost(openSample());
  const before = check(await readOpenWorkbook());
  const { place: first } = before.reading.tables[0]!;
  await changeKept(READING_LIST, (choices) =>
    withChoice(choices, { table: first, said: { kind: "not-a-statement" } }, []),
  );
  const { items, isBroken } = readFromFile(saveBook(book, readFileSync(SAMPLE)), READING_LIST);
  expect(isBroken).toBe(false);
  const after = check(await readOpenWorkbook(), { reader: readAs(items) });
  expect(after.reading.tables[0]!.statement).toBeNull();
  expect(after.statements).toHaveLength(before.statements.length - 1);
  expect(after.findings.length).toBeLessThan(before.findings.length);
});
