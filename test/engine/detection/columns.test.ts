import { check, findAll } from "../../../src/engine";
import { messageOf } from "../../../src/engine/report/wording";
import { detect } from "../../../src/engine/detection";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const read = (table: string) => detect(workbookOf(printedSheet(table)));

const STAFF = `
  給与費明細書
  ||||(単位:千円)
  区分|職員数（人）|報酬|期末手当|計
  長等|3|1,200|300|1,500
  議員|20|9,000|2,000|11,000
  計|23|10,200|2,300|12,500`;

test("persons add up down their column and are no part of the money across", () => {
  const found = findAll(workbookOf(printedSheet(STAFF)));
  expect(found.statements[0]!.columns.map(({ role }) => role)).toEqual([
    "other",
    "segment",
    "segment",
    "total",
  ]);
  expect(found.findings).toEqual([]);
  const wrong = check(workbookOf(printedSheet(STAFF.replace("|23|", "|24|"))));
  const [finding] = wrong.findings;
  expect(messageOf(finding!, wrong, "ja")).toBe("計〈職員数（人）〉：内訳の合計と一致しません（差額 1）");
});

test("numbers left of the labels number the lines, and a 合計 among them is a label", () => {
  const [table] = read("歳入\n款||本年度\n1|市税|500\n2|使用料|30\n歳入合計||530");
  expect(table!.lines.map(({ label, type }) => `${label} ${type}`)).toEqual([
    "市税 item",
    "使用料 item",
    "歳入合計 total",
  ]);
});

test("a column of times between the figures is no second table", () => {
  const tables = read(
    "債務負担行為\n事項|限度額|期間|金額|一般財源\n清掃|90|令和7年度～令和8年度|40|40\n賃借|70|令和7年度|30|30\n合計|160||70|70",
  );
  expect(tables.map(({ columns }) => columns.length)).toEqual([3]);
});

test("a dash typed as text is a zero like any other", () => {
  const { findings } = findAll(
    workbookOf(printedSheet(STAFF.replace("9,000|2,000", "11,000|'-").replace("10,200|2,300", "12,200|300"))),
  );
  expect(findings).toEqual([]);
});

test("a title above the numbers of the lines is the table's, whatever heads its labels", () => {
  const [table] = read("水道事業予定貸借対照表\n|資産の部\n|科目|金額\n1|現金|5\n2|預金|6\n|資産合計|11");
  expect(table!.title).toBe("水道事業予定貸借対照表");
});
