import { NO_WAIVERS, reviewOf, withWaiver } from "../../../../src/engine/waivers/review";
import { subjectsOf } from "../../../../src/engine/waivers/subject";
import { against, bookOf, withTexts } from "./two-books";
import { WATER_R7, WATER_R8 } from "./water-books";

const LAST = bookOf(WATER_R7, "R7.xlsx");

test("a right budget repeats last year's 予定額, closing cash and balances of bonds", () => {
  const { report, asked, tied } = against(bookOf(WATER_R8), LAST);
  expect(report).toMatchObject({ against: "R7.xlsx", findings: [], unchecked: [] });
  expect(report.summary.verdict).toBe("ties");
  // Seven lines of 前年度予定額, 資金期首残高, three 前年度末現在高見込額; 補助金 is new and was nothing.
  expect([asked, tied]).toEqual([11, 11]);
  expect(report.statements.map(({ sheet }) => sheet)).toEqual(Object.keys(WATER_R8));
});

test("the cells of the other book say so, in the equation and in the text", () => {
  const { report } = against(bookOf(WATER_R8), LAST);
  const cash = report.equations!.find(
    ({ rule, total }) => rule === "prior-year" && total.sheet === "キャッシュ・フロー",
  );
  expect(cash).toEqual({
    rule: "prior-year",
    outcome: "tied",
    total: { sheet: "キャッシュ・フロー", cell: "B17" },
    terms: [{ book: "against", sheet: "キャッシュ・フロー", cell: "B18", factor: 1 }],
    expected: 659_725,
    actual: 659_725,
    difference: 0,
  });
});

test("two digits exchanged in last year's column are found, and last year's book says what is right", () => {
  const wrong = withTexts(WATER_R8, ["452,100 | 3,700", "425,100 | 3,700"]);
  const { broken, others, repairs, text, report } = against(bookOf(wrong), LAST);
  expect(broken).toEqual(["予算実施計画 E8 -27000"]);
  expect(others).toBe(2);
  expect(repairs).toEqual(["予算実施計画 E8 425100→452100"]);
  expect(text).toContain("前年度（比較先）のブック：R7.xlsx");
  expect(text).toContain("計算値 452,100 ＝ 1給水収益〈本年度予定額〉（[R7.xlsx]予算実施計画 D8） 452,100");
  expect(report.findings.find(({ rule }) => rule === "prior-year")!.cells).toEqual([
    { sheet: "予算実施計画", cell: "E8" },
    { book: "against", sheet: "予算実施計画", cell: "D8" },
  ]);
});

test("an opening balance that is not last year's closing one is found though it rolls forward", () => {
  const wrong = withTexts(WATER_R8, ["期首残高 | 659,725", "期首残高 | 669,725"], ["701,745", "711,745"]);
  const { broken, others, repairs } = against(bookOf(wrong), LAST);
  expect([broken, others]).toEqual([["キャッシュ・フロー B17 10000"], 0]);
  expect(repairs).toEqual(["キャッシュ・フロー B17 669725→659725, キャッシュ・フロー B18 711745→701745"]);
});

test("a balance of bonds that is not what it was a year before", () => {
  const wrong = withTexts(WATER_R8, ["81,200 | 0 | 5,100 | 76,100", "82,100 | 0 | 5,100 | 77,000"]);
  expect(against(bookOf(wrong), LAST).broken).toEqual(["企業債調書 B5 900"]);
});

test("a figure of the other book is never what is to be changed", () => {
  const wrong = withTexts(WATER_R7, ["資金期末残高 | 659,725", "資金期末残高 | 695,725"]);
  const { report } = against(bookOf(WATER_R8), bookOf(wrong, "R7.xlsx"));
  expect(report.findings.map(({ cell }) => cell)).toEqual(["B17"]);
  expect(report.repairs.flatMap(({ changes }) => changes).map(({ book }) => book)).not.toContain("against");
  expect(report.statements.map(({ sheet }) => sheet)).toEqual(Object.keys(WATER_R8));
});

test("figures that were restated are told, and can be waived with a reason", () => {
  const restated = withTexts(
    WATER_R8,
    ["452,100 | 3,700", "451,100 | 4,700"],
    ["19,200 | 1,100", "20,200 | 100"],
  );
  const { result, report, broken } = against(bookOf(restated), LAST);
  expect(broken).toEqual(["予算実施計画 E8 -1000", "予算実施計画 E9 1000"]);
  expect(report.summary.verdict).toBe("does-not-tie");
  const subjects = subjectsOf(result);
  const note = { reason: "other", text: "組替え", name: "財政課", date: "2026-02-20" } as const;
  const waivers = subjects.reduce<Parameters<typeof withWaiver>[0]>(
    (all, subject) => withWaiver(all, subject, note, subjects),
    [],
  );
  expect(reviewOf(subjects, waivers).waived.size).toBe(2);
  // The same book under another name is the same thing.
  const renamed = against(bookOf(restated), { ...LAST, name: "令和7年度.xlsx" });
  expect(reviewOf(subjectsOf(renamed.result), waivers)).toEqual({
    ...NO_WAIVERS,
    waived: reviewOf(subjects, waivers).waived,
  });
});

test("a book that is not the year before is no measure: each tie is unchecked", () => {
  const { asked, unchecked, report } = against(bookOf(WATER_R8), bookOf(WATER_R8, "copy.xlsx"));
  expect(asked).toBe(0);
  expect(unchecked).toEqual([
    "予算実施計画 E6 different-year",
    "キャッシュ・フロー B17 different-year",
    "企業債調書 B4 different-year",
  ]);
  expect(report.summary.verdict).toBe("ties-but-unchecked");
});

test("what the other book does not print is unchecked, not passed over", () => {
  const fewer = { 予算実施計画: WATER_R7.予算実施計画!, キャッシュ・フロー: WATER_R7.キャッシュ・フロー! };
  const renamed = withTexts(fewer, ["雑収益 | 7,500 | 7,300", "預り金の利子 | 7,500 | 7,300"]);
  const { unchecked, broken } = against(bookOf(WATER_R8), bookOf(renamed, "R7.xlsx"));
  expect(broken).toEqual([]);
  expect(unchecked).toEqual(["予算実施計画 E13 not-in-other-book", "企業債調書 B4 not-in-other-book"]);
});
