import { check, toReport } from "../../../src/engine";
import type { Workbook } from "../../../src/engine/types";
import { computedBook } from "../../../specimens/formulas";

const told = (book: Workbook) =>
  toReport(check(book), "ja").findings.flatMap(({ severity, rule, cell }) =>
    severity === "error" || rule === "written-sum" ? [`${severity} ${rule} ${cell}`] : [],
  );

const firstRepairs = (book: Workbook) =>
  toReport(check(book), "ja")
    .repairs.filter(({ rank }) => rank === 1)
    .flatMap(({ changes }) => changes.map(({ cell, to, formula }) => `${cell} ${to} ${formula?.to ?? ""}`));

describe("a line that some columns compute adds up the same in the others", () => {
  const responses = (web: number | string) => ({
    回答: [
      ["館種", "回答", "来館", "電子メール", "ウェブ"],
      ["部族", 6, 16, 12, 14],
      ["医療", 27, 27, 25, 18],
      ["法律", 19, 14, 6, 13],
      ["官庁", 16, 16, 16, 13],
      ["専門図書館", "=SUM(B2:B5)", "=SUM(C2:C5)", 59, web],
    ],
  });

  test("without a word for a total", () => {
    expect(told(computedBook(responses(58)))).toEqual([]);
    expect(told(computedBook(responses(85)))).toEqual(["error written-sum E6"]);
    expect(firstRepairs(computedBook(responses(85)))).toEqual(["E6 58 SUM(E2:E5)"]);
  });

  test("two columns of four that deny it make it doubtful", () => {
    const book = responses(85);
    book.回答[5]![3] = 95;
    expect(told(computedBook(book))).toEqual(["warning written-sum D6", "warning written-sum E6"]);
  });

  test("a difference of the totals of two tables, of which one column is typed", () => {
    const budget = (left: number) =>
      computedBook({
        予算: [
          ["【収入の部】"],
          ["項目", "前年度決算額", "本年度予算額"],
          ["会費", 1_248_000, 1_224_000],
          ["繰越金", 186_542, 203_118],
          ["合計", "=SUM(B3:B4)", "=SUM(C3:C4)"],
          [],
          ["【支出の部】"],
          ["項目", "前年度決算額", "本年度予算額"],
          ["会議費", 38_450, 40_000],
          ["事業費", 1_193_974, 1_180_000],
          ["合計", "=SUM(B9:B10)", "=SUM(C9:C10)"],
          [],
          ["差引残高", left, "=C5-C11"],
        ],
      });
    expect(told(budget(202_118))).toEqual([]);
    expect(told(budget(220_118))).toEqual(["error written-sum B13"]);
    expect(firstRepairs(budget(220_118))).toEqual(["B13 202118 B5-B11"]);
  });
});

describe("a column that most lines compute is the same in the others", () => {
  const sources = (general: number | string) =>
    computedBook({
      明細: [
        ["事業", "事業費", "国費", "起債", "その他", "充当一般"],
        ["道路新設", 84_300, 1_200, 30_000, 4_500, general],
        ["橋りょう", 2_150, 0, 0, 0, "=B3-C3-D3-E3"],
        ["河川改修", 43_120, 21_000, 8_000, 0, "=B4-C4-D4-E4"],
        ["計", "=SUM(B2:B4)", "=SUM(C2:C4)", "=SUM(D2:D4)", "=SUM(E2:E4)", "=SUM(F2:F4)"],
      ],
    });

  test("a figure typed over it is told, and what follows from it is not blamed", () => {
    expect(told(sources(48_600))).toEqual([]);
    expect(firstRepairs(sources(46_800))).toEqual(["F2 48600 B2-C2-D2-E2"]);
  });

  test("a heading that says total gives way to formulas that deduct", () => {
    const report = computedBook({
      決算: [
        ["", "支出", "収入", "合計"],
        ["人件費", 14_209, 0, "=B2-C2"],
        ["旅費", 5_310, 0, "=B3-C3"],
        ["補助金", 0, 13_000, "=B4-C4"],
        ["助成金", 0, 9_000, "=B5-C5"],
      ],
    });
    expect(told(report)).toEqual([]);
  });

  test("ratios between amounts of which only the amounts are added are left alone", () => {
    const margins = computedBook({
      業績: [
        ["", "第1四半期", "第2四半期", "第3四半期", "第4四半期", "累計"],
        ["売上", 210.8, 211.7, 233.9, 215.1, "=SUM(B2:E2)"],
        ["粗利の割合", 0.82, 0.84, 0.85, 0.83, 0.83],
        ["費用", 167.2, 162.9, 170.5, 168.2, "=SUM(B4:E4)"],
        ["営業の割合", 0.03, 0.07, 0.12, 0.07, 0.07],
        ["純益", 7.5, 32.6, 22.6, 11.2, "=SUM(B6:E6)"],
      ],
    });
    expect(told(margins).filter((each) => each.startsWith("error"))).toEqual([]);
  });
});

describe("the 節 beside a 目", () => {
  const details = (welfare: number | string, levy: number | string = 2_150) =>
    computedBook({
      事項別明細: [
        ["歳出事項別明細", "", "", "（単位：千円）"],
        ["目", "本年度", "節", ""],
        ["", "", "区分", "金額"],
        ["１ 一般管理費", welfare, "１ 報酬", 3_200],
        ["", "", "２ 給料", 34_200],
        ["", "", "３ 職員手当等", 18_700],
        ["２ 連合会負担金", levy, "18 負担金補助及び交付金", 2_150],
        ["３ 運営協議会費", 430, "１ 報酬", 310],
        ["", "", "８ 旅費", 120],
        ["計", "=SUM(B4:B9)", "", ""],
      ],
    });

  test("add up to it however few the 目 are", () => {
    expect(told(details(56_100))).toEqual([]);
    expect(told(details(51_600))).toEqual(["error footing B4"]);
  });

  test("where one 目 computes them, all are asked, and the formula is put back", () => {
    expect(told(details("=SUM(D4:D6)", 2_510))).toContain("error footing B7");
    expect(firstRepairs(details("=SUM(D4:D6)", 2_510))).toEqual(["B7 2150 D7"]);
  });
});
