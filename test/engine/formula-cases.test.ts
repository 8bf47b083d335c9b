import { check, toReport } from "../../src/engine";
import { computedBook } from "../../specimens/formulas";

/** Books of formulas with one fault each, as offices sent them, in small. */

function firstOf(sheets: Parameters<typeof computedBook>[0]) {
  const { repairs, summary } = toReport(check(computedBook(sheets)), "ja");
  return {
    verdict: summary.verdict,
    written: (repairs[0]?.changes ?? []).map(
      ({ sheet, cell, formula, to }) => `${sheet}!${cell} ${formula?.to ?? to}`,
    ),
  };
}

const wants = (written: string) => ({ verdict: "does-not-tie", written: [written] });

const department = (name: string, own: readonly number[]) => [
  [`${name}予算要求書`],
  ["", "", "（単位：千円）"],
  ["事業", "要求額", "前年度", "増減"],
  ...own.map((asked, at) => [`事業${at + 1}`, asked, 12_000 * (at + 1), `=B${at + 4}-C${at + 4}`]),
  ["計", "=SUM(B4:B7)", "=SUM(C4:C7)", "=B8-C8"],
];

const departments = (link: string) => ({
  集計: [
    ["部局別集計"],
    ["", "", "（単位：千円）"],
    ["部局", "要求額", "前年度", "増減"],
    ["総務部", "=総務部!B8", "=総務部!C8", "=B4-C4"],
    ["福祉部", link, "=福祉部!C8", "=B5-C5"],
    ["建設部", "=建設部!B8", "=建設部!C8", "=B6-C6"],
    ["合計", "=SUM(B4:B6)", "=SUM(C4:C6)", "=B7-C7"],
  ],
  総務部: department("総務部", [12_340, 24_680, 37_020, 49_360]),
  福祉部: department("福祉部", [13_451, 25_791, 38_131, 50_471]),
  建設部: department("建設部", [14_562, 26_902, 39_242, 51_582]),
});

test.each(["=福祉部!B7", "=総務部!B8", 172_844])(
  "a total of departments that holds %s gets its link",
  (held) => {
    expect(firstOf(departments(held as string))).toEqual(wants("集計!B5 福祉部!B8"));
  },
);

const cashPlan = (paid: string) => ({
  資金計画: [
    ["令和7年度　資金計画"],
    ["", "（単位：円）"],
    ["区分", "予算額"],
    ["資金収入"],
    ["業務収入", 1_523_456_789],
    ["補助金等収入", 854_321_098],
    ["利息収入", 1_234_567],
    ["資金収入合計", "=SUM(B5:B7)"],
    ["資金支出"],
    ["人件費支出", 987_654_321],
    ["業務費支出", 1_123_456_789],
    ["管理費支出", 123_987_654],
    ["資金支出合計", "=SUM(B10:B12)"],
    ["資金収支差額", "=B8-B13"],
    ["前期末現金及び預金", 345_678_901],
    ["当期末現金及び預金", "=B14+B15"],
  ],
  概要: [
    ["令和7年度予算の概要（資金計画）"],
    ["", "（単位：百万円）"],
    ["区分", "令和7年度", "令和6年度", "増減"],
    ["資金収入合計", "=ROUND(資金計画!B8/1000000,0)", 2_310, "=B4-C4"],
    ["　業務収入", "=ROUND(資金計画!B5/1000000,0)", 1_498, "=B5-C5"],
    ["　補助金等収入", "=ROUND(資金計画!B6/1000000,0)", 811, "=B6-C6"],
    ["　利息収入", "=ROUND(資金計画!B7/1000000,0)", 1, "=B7-C7"],
    ["資金支出合計", paid, 2_198, "=B8-C8"],
    ["資金収支差額", "=B4-B8", "=C4-C8", "=B9-C9"],
    ["当期末現金及び預金", "=ROUND(資金計画!B16/1000000,0)", 346, "=B10-C10"],
  ],
});

test("a rounded link to the wrong line is put right inside ROUND", () => {
  expect(firstOf(cashPlan("=ROUND(資金計画!B12/1000000,0)"))).toEqual(
    wants("概要!B8 ROUND(資金計画!B13/1000000,0)"),
  );
});

const balance = (total: string | number, left: string | number) => ({
  収支: [
    ["収支予算"],
    ["", "", "", "（単位：千円）"],
    ["科目", "本年度", "前年度", "増減"],
    ["会費収入", 12_345_678, 12_000_321, "=B4-C4"],
    ["補助金収入", 54_321_987, 54_000_123, "=B5-C5"],
    ["雑収入", 1_234_567, 1_200_000, "=B6-C6"],
    ["収入合計", total, "=SUM(C4:C6)", "=B7-C7"],
    ["人件費", 43_210_987, 43_000_111, "=B8-C8"],
    ["事業費", 23_456_789, 23_000_444, "=B9-C9"],
    ["支出合計", "=SUM(B8:B9)", "=SUM(C8:C9)", "=B10-C10"],
    ["収支差額", left, "=C7-C10", "=B11-C11"],
  ],
});

test.each([
  ["=SUM(B4:B6)", 1_243_456, "収支!B11 B7-B10"],
  [67_902_322, "=B7-B10", "収支!B7 SUM(B4:B6)"],
  ["=SUM(B4:B5)", "=B7-B10", "収支!B7 SUM(B4:B6)"],
  ["=SUM(B4:B6)", "=B7+B10", "収支!B11 B7-B10"],
])("a total %s and a balance %s: no figure is written over a formula", (total, left, right) => {
  expect(firstOf(balance(total, left))).toEqual(wants(right));
});
