import { findAll } from "../../../src/engine";
import type { Waiver, WaiverNote, Workbook } from "../../../src/engine/types";
import { reviewOf, withoutWaiver, withWaiver } from "../../../src/engine/waivers/review";
import { subjectsOf } from "../../../src/engine/waivers/subject";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

type Found = ReturnType<typeof findAll>;

const NOTE: WaiverNote = {
  reason: "as-source",
  text: "原資料も同じ",
  name: "会計課 佐藤",
  date: "2026-11-04",
};

const table = (body: string) => `
  予定損益計算書
  （単位：円）
  科目   | 金額
  経常費用
${body}`;

const budget = (body: string) => workbookOf(printedSheet(table(body)));

const WRONG = `
    業務費 | 110
    人件費 | 220
  経常費用合計 | 303
  経常収益
    運営費負担金 | 500
  経常収益合計 | 505`;

function waivedToo(waivers: readonly Waiver[], found: Found, index: number, note: WaiverNote): Waiver[] {
  const subjects = subjectsOf(found);
  return withWaiver(waivers, subjects[index]!, note, subjects);
}

function waivedIn(book: Workbook): { found: Found; waivers: Waiver[] } {
  const found = findAll(book);
  expect(found.findings).toHaveLength(2);
  return { found, waivers: waivedToo([], found, 0, NOTE) };
}

const sizes = (found: Found, waivers: readonly Waiver[]) => {
  const { waived, reopened } = reviewOf(subjectsOf(found), waivers);
  return [[...waived.keys()], [...reopened.keys()]];
};

test("a waiver is bound to its finding alone and keeps what was said", () => {
  const { found, waivers } = waivedIn(budget(WRONG));
  expect(sizes(found, waivers)).toEqual([[0], []]);
  expect(reviewOf(subjectsOf(found), waivers).waived.get(0)).toMatchObject(NOTE);
  expect(waivers[0]).toMatchObject({ rule: "footing", sheet: "表", figures: "303=110+220" });
});

test("it survives rows and columns inserted", () => {
  const { waivers } = waivedIn(budget(WRONG));
  const moved = findAll(budget(WRONG.replace("    人件費", "    研修費 | 0\n    人件費")));
  expect(sizes(moved, waivers)).toEqual([[0], []]);
  const sheet = printedSheet(table(WRONG));
  const cells = sheet.cells.map((cell) => ({ ...cell, row: cell.row + 7, column: cell.column + 2 }));
  expect(sizes(findAll(workbookOf({ ...sheet, cells })), waivers)).toEqual([[0], []]);
});

test.each([
  ["the total", WRONG.replace("303", "338")],
  ["an addend", WRONG.replace("110", "80")],
])("it opens again when %s changes", (_what, body) => {
  const { waivers } = waivedIn(budget(WRONG));
  expect(sizes(findAll(budget(body)), waivers)).toEqual([[], [0]]);
});

test("figures elsewhere do not matter", () => {
  const { waivers } = waivedIn(budget(WRONG));
  expect(sizes(findAll(budget(WRONG.replace("505", "509"))), waivers)).toEqual([[0], []]);
});

test("another line, sheet or table is another thing", () => {
  const { waivers } = waivedIn(budget(WRONG));
  expect(sizes(findAll(budget(WRONG.replace("経常費用合計", "費用合計"))), waivers)).toEqual([[], []]);
  const other = { ...printedSheet(table(WRONG)), name: "別表" };
  expect(sizes(findAll(workbookOf(other)), waivers)).toEqual([[], []]);
});

test("waiving again replaces what was said, also after a figure changed", () => {
  const { found, waivers } = waivedIn(budget(WRONG));
  const again = waivedToo(waivers, found, 0, { ...NOTE, text: "二度目" });
  expect(again.map(({ text }) => text)).toEqual(["二度目"]);
  const changed = findAll(budget(WRONG.replace("110", "80")));
  const third = waivedToo(again, changed, 0, { ...NOTE, text: "三度目" });
  expect(third.map(({ text, figures }) => [text, figures])).toEqual([["三度目", "303=80+220"]]);
});

test("a waiver taken back leaves the others", () => {
  const { found, waivers } = waivedIn(budget(WRONG));
  const both = waivedToo(waivers, found, 1, NOTE);
  expect(sizes(found, both)).toEqual([[0, 1], []]);
  expect(sizes(found, withoutWaiver(both, subjectsOf(found)[0]!))).toEqual([[1], []]);
});

test("a notice is waived until what its cells hold changes", () => {
  const text = WRONG.replace("110", "'110").replace("303", "330").replace("505", "500");
  const found = findAll(budget(text));
  const index = found.findings.findIndex(({ equation }) => !equation);
  const waivers = waivedToo([], found, index, NOTE);
  expect(sizes(found, waivers)).toEqual([[index], []]);
  const other = findAll(budget(text.replace("'110", "'0110")));
  expect(reviewOf(subjectsOf(other), waivers).waived.size).toBe(0);
});
