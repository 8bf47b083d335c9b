import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { check } from "../src/engine";
import type { ReadingChoice, Said } from "../src/engine/types";
import { keptXml } from "../src/hosts/kept-xml";
import { READING_LIST } from "../src/hosts/reading-xml";
import { readWorkbook } from "../src/hosts/xlsx/read";
import { bookOf } from "./hosts/excel/browser/books";
import { faultsOf, partsOf, textOf } from "./hosts/xlsx/write/judge";

const program = join(__dirname, "../bin/kenzan.js");
let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "kenzan-"))));
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

function kenzan(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "check", ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}

/** 直接費 is taken for an item, so that 営業費用合計 seems to be too small by it; 職員数 has no unit and no sum. */
const WRONGLY_READ = bookOf({
  予定損益計算書: [
    ["予定損益計算書", ""],
    ["（単位：千円）", ""],
    ["科目", "金額"],
    ["営業費用", ""],
    ["　業務費", 110],
    ["　人件費", 220],
    ["　直接費", 330],
    ["営業費用合計", 330],
  ],
  職員数: [
    ["科目", "金額"],
    ["本所", 12],
    ["支所", 4],
    ["出張所", 7],
  ],
});

function saidOf(bytes: Uint8Array, sheet: string, said: Said): ReadingChoice {
  const { tables } = check(readWorkbook(bytes, "book.xlsx")).reading;
  return { table: tables.find(({ place }) => place.sheet === sheet)!.place, said };
}

/** The book with these choices kept in it, as Excel would save it. */
function withChoices(bytes: Uint8Array, xml: string): Uint8Array {
  const parts = unzipSync(bytes);
  const types = "[Content_Types].xml";
  const relationships = "xl/_rels/workbook.xml.rels";
  const withText = (name: string, from: string, to: string) =>
    strToU8(strFromU8(parts[name]!).replace(from, to));
  return zipSync({
    ...parts,
    [types]: withText(
      types,
      "<Override",
      '<Default Extension="xml" ContentType="application/xml"/><Override',
    ),
    [relationships]: withText(
      relationships,
      "</Relationships>",
      '<Relationship Id="kept" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
    ),
    "customXml/item1.xml": strToU8(xml),
  });
}

const line = (label: string) => ({ label: `営業費用 ${label}`, number: 1 });
const TOTAL: Said = {
  kind: "total",
  line: line("直接費"),
  parts: [
    { ...line("業務費"), factor: 1 },
    { ...line("人件費"), factor: 1 },
  ],
};

test("a workbook with a table that is read wrongly becomes clean with the choice that is kept in it", () => {
  writeFileSync(at("book.xlsx"), WRONGLY_READ);
  const before = kenzan("book.xlsx");
  expect([before.status, before.stderr]).toEqual([1, ""]);
  expect(before.stdout).toMatch(/表（職員数 A1:B4・3行・単位の記載なし・検算式なし）/);
  const choices = [
    saidOf(WRONGLY_READ, "予定損益計算書", TOTAL),
    saidOf(WRONGLY_READ, "職員数", { kind: "not-a-statement" }),
  ];
  const bytes = withChoices(WRONGLY_READ, keptXml(READING_LIST, choices));
  writeFileSync(at("book.xlsx"), bytes);
  const { status, stdout, stderr } = kenzan("book.xlsx", "--out", "copy.xlsx");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("■ 読み取りの指定：2件");
  expect(stdout).toContain("「営業費用 直接費」は 営業費用 業務費 ＋ 営業費用 人件費 の合計");
  expect(stdout).toContain("  職員数：読み取りの指定により、検算しません");
  const report = JSON.parse(kenzan("copy.xlsx", "--json", "-").stdout);
  expect(report.summary).toMatchObject({ equations: 2, tied: 2, discrepancies: 0 });
  expect(report.statements).toHaveLength(1);
  expect(report.reading).toMatchObject([
    { sheet: "予定損益計算書", table: "予定損益計算書", kind: "total", state: "followed" },
    { sheet: "職員数", kind: "not-a-statement", state: "followed" },
  ]);
});

test("the copy keeps the choices to the byte and lists them on its sheet of results", () => {
  const choice = saidOf(WRONGLY_READ, "予定損益計算書", { kind: "unit", unit: 1 });
  const bytes = withChoices(WRONGLY_READ, keptXml(READING_LIST, [choice]));
  writeFileSync(at("book.xlsx"), bytes);
  kenzan("book.xlsx", "--out", "copy.xlsx");
  const copy = readFileSync(at("copy.xlsx"));
  expect(faultsOf(copy)).toEqual([]);
  const [before, after] = [partsOf(bytes), partsOf(copy)];
  const kept = [...before.keys()].filter((name) => name.startsWith("customXml/"));
  expect(kept).toEqual(["customXml/item1.xml"]);
  for (const name of kept) expect(after.get(name)).toEqual(before.get(name));
  expect([...after.values()].some((part) => textOf(part).includes("単位は円"))).toBe(true);
});

test("a choice that fits nothing any more is told, and what cannot be read of them too", () => {
  const gone = { ...saidOf(WRONGLY_READ, "職員数", { kind: "unit", unit: 1000 }) };
  const choices = [{ ...gone, table: { ...gone.table, sheet: "旧表" } }];
  const xml = keptXml(READING_LIST, choices);
  writeFileSync(at("book.xlsx"), withChoices(WRONGLY_READ, xml));
  const { status, stdout, stderr } = kenzan("book.xlsx");
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toMatch(
    /■ 当てはまる表・行・列がなく、使っていない読み取りの指定：1件\n1\. 表（旧表）：単位は千円/,
  );
  expect(JSON.parse(kenzan("book.xlsx", "--json", "-").stdout).reading).toMatchObject([
    { state: "unheeded" },
  ]);
  writeFileSync(at("book.xlsx"), withChoices(WRONGLY_READ, xml.replace('kind="unit"', 'kind="later"')));
  expect(kenzan("book.xlsx").stderr).toMatch(/読み取りの指定の一部が読み取れませんでした.*\n$/);
  expect(kenzan("book.xlsx", "--quiet").stderr).toBe("");
});
