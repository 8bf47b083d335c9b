import { check, toReport } from "../../../src/engine";
import { cellOrdersOf } from "../../../src/engine/report/cell-orders";
import { computedBook } from "../../../specimens/formulas";

/** Formulas that give no amount of a table: shares and rates, calculations beside the tables. */

type Row = readonly (string | number | null)[];
type Rows = Readonly<Record<string, readonly Row[]>>;

const ITEMS = ["議会費", "総務費", "民生費", "衛生費", "土木費", "教育費"];
const FIGURES = [1_204, 13_452, 28_704, 8_311, 9_031, 11_498];

const shares = (spoilt: Readonly<Record<number, string | number>> = {}): Rows => ({
  歳出: [
    ["令和８年度 歳出予算（単位：千円）"],
    ["款", "予算額", "構成比（％）", "１人当たり（円）"],
    ...ITEMS.map((name, at): Row => {
      const row = at + 3;
      const share = spoilt[row] ?? `=ROUND(B${row}/B$9*100,1)`;
      return [name, FIGURES[at]!, share, `=ROUND(B${row}*1000/人口!B$3,0)`];
    }),
    ["合計", "=SUM(B3:B8)", "=ROUND(B9/B$9*100,1)", "=ROUND(B9*1000/人口!B$3,0)"],
  ],
  人口: [["基準人口"], ["年", "人"], ["令和７年", 41_207]],
});

const indicators = (spoilt: Readonly<Record<string, string | number>> = {}): Rows => ({
  計画: [
    ["財政計画（単位：千円）"],
    ["区分", "7年度", "8年度", "9年度", "10年度", "11年度"],
    ["人件費", 4_120, 4_187, 4_231, 4_305, 4_377],
    ["公債費", 2_319, 2_288, 2_341, 2_407, 2_399],
    ["歳出合計", "=SUM(B3:B4)", "=SUM(C3:C4)", "=SUM(D3:D4)", "=SUM(E3:E4)", "=SUM(F3:F4)"],
  ],
  指標: [
    ["財政指標"],
    ["区分", "7年度", "8年度", "9年度", "10年度", "11年度"],
    ["人件費の割合", ..."BCDEF".split("").map((at) => spoilt[at] ?? `=ROUND(計画!${at}3/計画!${at}5*100,1)`)],
  ],
});

function reported(sheets: Rows) {
  const found = check(computedBook(sheets));
  const { repairs, findings } = toReport(found, "ja");
  return { found, findings, changes: repairs.filter(({ rank }) => rank === 1).map(({ changes }) => changes) };
}

test.each([
  ["a share of another line", shares(), shares({ 5: "=ROUND(B6/B$9*100,1)" }), "歳出 C5", 11.5, 39.8],
  ["a typed share", shares(), shares({ 6: 15.1 }), "歳出 C6", 15.1, 11.5],
  ["a share in thousands", shares(), shares({ 4: "=ROUND(B4/B$9*100,1)/1000" }), "歳出 C4", 0.0186, 18.6],
  [
    "a rate of another year",
    indicators(),
    indicators({ D: "=ROUND(計画!C3/計画!D5*100,1)" }),
    "指標 D3",
    63.7,
    64.4,
  ],
])("%s has its formula as its repair", (_, right, wrong, place, from, to) => {
  expect(reported(right)).toMatchObject({ findings: [], changes: [] });
  const { changes, findings } = reported(wrong);
  expect(changes).toHaveLength(1);
  const [{ sheet, cell, label, formula, ...figures }] = changes[0] as never as readonly [
    (typeof changes)[number][number],
  ];
  expect(`${sheet} ${cell}`).toBe(place);
  expect({ from: figures.from, to: figures.to }).toEqual({ from, to });
  expect(label).not.toBe("");
  expect(formula!.to).toMatch(/^ROUND\(/u);
  expect(findings.length).toBeGreaterThan(0);
});

test("what is written is the formula, where its label still stands", () => {
  const { found } = reported(shares({ 5: "=ROUND(B6/B$9*100,1)" }));
  const [error] = found.diagnosis.formulas;
  expect(cellOrdersOf(error!.repairs[0]!, found)).toEqual([
    {
      sheet: "歳出",
      row: 4,
      column: 2,
      to: 39.8,
      decimals: 0,
      held: 11.5,
      formula: "ROUND(B6/B$9*100,1)",
      meant: "ROUND(B5/B$9*100,1)",
      label: { column: 0, held: "民生費" },
    },
  ]);
});

test("the words name the line, both formulas and what they give", () => {
  const { repairs } = toReport(check(computedBook(shares({ 5: "=ROUND(B6/B$9*100,1)" }))), "ja");
  expect(repairs[0]!.explanation).toBe(
    "民生費（歳出 C5） =ROUND(B6/B$9*100,1) → =ROUND(B5/B$9*100,1)（計算結果 11.5 → 39.8）：式の誤りと見られます。式の参照先が、検算式や並びの式と違います。",
  );
});
