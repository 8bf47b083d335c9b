import { check, toReport, toText } from "../../../src/engine";
import { marksOf } from "../../../src/engine/report/marks";
import { resultSheetOf } from "../../../src/engine/report/result-sheet";
import type { PlanRow } from "../../../src/engine/report/sheet-plan";
import { reviewOf, type WaiverReview, withWaiver } from "../../../src/engine/waivers/review";
import { subjectsOf } from "../../../src/engine/waivers/subject";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const FACTS = {
  version: "1.2.3",
  checkedAt: { year: 2026, month: 11, day: 4, hour: 9, minute: 5 },
  isSigned: false,
};
const NOTE = {
  reason: "as-source",
  text: "原資料も\n同じ",
  name: "会計課 佐藤",
  date: "2026-11-04",
} as const;

const budget = (total: number) =>
  check(
    workbookOf(
      printedSheet(`
  予定損益計算書
  （単位：円）
  科目   | 金額
  経常費用
    業務費 | 110
    人件費 | 220
  経常費用合計 | ${total}
  経常収益
    運営費負担金 | 500
  経常収益合計 | 505`),
    ),
  );

const found = budget(303);
const subjects = subjectsOf(found);
const waivers = withWaiver([], subjects[0]!, NOTE, subjects);
const review = reviewOf(subjects, waivers);
const changed = budget(338);

const sheetTexts = (of = found, by?: WaiverReview) => resultSheetOf(of, FACTS, "ja", by).rows.map(textOf);
const textOf = ({ cells }: PlanRow) => cells.map((cell) => cell?.value ?? "").join("|");

test("the result sheet says how many discrepancies are waived, which, by whom and why", () => {
  const texts = sheetTexts(found, review);
  expect(texts[1]).toMatch(/^不一致が 2件あります（うち確認済 1件）/);
  expect(texts.filter((text) => text.includes("【確認済】"))).toHaveLength(1);
  const at = texts.findIndex((text) => text.startsWith("確認済の指摘：1件"));
  expect(texts.slice(at + 2, at + 4)).toEqual([
    "番号|科目|セル|規則|確認の理由|確認者|確認日|差額|単位",
    "1|経常費用合計|表 B7|縦計|原資料どおり：原資料も\n同じ|会計課 佐藤|2026-11-04|-27|円",
  ]);
});

test("a book whose discrepancies are all waived is not called broken, nor tied", () => {
  const all = reviewOf(subjects, withWaiver(waivers, subjects[1]!, NOTE, subjects));
  const look = (by?: WaiverReview) => resultSheetOf(found, FACTS, "ja", by).rows[1]!.cells[0]!.look;
  expect([look(), look(review), look(all)]).toEqual(["verdict-broken", "verdict-broken", "verdict-open"]);
});

test("what opened again after a figure changed is listed as such", () => {
  const texts = sheetTexts(changed, reviewOf(subjectsOf(changed), waivers));
  expect(texts.some((text) => text.startsWith("金額が変わり、再び確認が要る指摘：1件"))).toBe(true);
  expect(texts.join("\n")).not.toMatch(/確認済の指摘|【確認済】/);
});

test("without waivers nothing is said of them", () => {
  expect(sheetTexts().join("\n")).not.toContain("確認済");
  expect(toReport(found, "ja")).not.toHaveProperty("waivers");
});

test("waived findings are not marked, nor cells that only their repairs would change", () => {
  const rows = (by?: WaiverReview) =>
    marksOf(found, by).flatMap(({ marks }) => marks.flatMap(({ ranges }) => ranges.map(({ top }) => top)));
  expect(rows()).toContain(6);
  expect(rows(review)).not.toContain(6);
  expect(rows(review)).toContain(8);
});

test("text and JSON say it too", () => {
  expect(toText(found, "ja", review)).toContain(
    "■ 確認済の指摘：1件\n1. 経常費用合計：内訳の合計と一致しません（差額 △27円）\n     原資料どおり：原資料も 同じ（会計課 佐藤・2026-11-04）",
  );
  expect(toText(found, "en", review)).toContain("1. [waived] 経常費用合計");
  expect(toReport(found, "ja", false, review).waivers).toEqual([{ finding: 0, state: "waived", ...NOTE }]);
  expect(toReport(changed, "ja", false, reviewOf(subjectsOf(changed), waivers)).waivers).toMatchObject([
    { finding: 0, state: "reopened" },
  ]);
});
