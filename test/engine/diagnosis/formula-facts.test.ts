import { check, toReport } from "../../../src/engine";
import type { Workbook } from "../../../src/engine/types";
import { computedBook, recomputed } from "../../../specimens/formulas";
import { withCell } from "../../../specimens/sheets";

/** What is told, and of every error the first repair with what it writes. */
function told(book: Workbook) {
  const { findings, repairs } = toReport(check(book), "ja");
  return {
    findings: findings.map(({ severity, rule, cell }) => `${severity} ${rule} ${cell}`),
    repairs: repairs
      .filter(({ rank }) => rank === 1)
      .map(({ changes }) =>
        changes.map(({ cell, to, formula }) => `${cell} ${formula ? `=${formula.to}` : to}`),
      ),
  };
}

describe("a row added below the range of every column", () => {
  const settlement = (total: string) =>
    computedBook({
      歳出: [
        ["歳出決算書", null, null, null, "（単位：円）"],
        ["款", "項", "予算現額", "支出済額", "翌年度繰越額", "不用額"],
        ["1総務費", null, "=SUM(C4:C5)", "=SUM(D4:D5)", "=SUM(E4:E5)", "=C3-D3-E3"],
        [null, "1総務管理費", 800_679, 784_833, 0, "=C4-D4-E4"],
        [null, "2徴税費", 1_197_437, 1_182_484, 3_458, "=C5-D5-E5"],
        ["2教育費", null, ...["C", "D", "E"].map((at) => total.replaceAll("?", at)), "=C6-D6-E6"],
        [null, "1教育総務費", 258_514, 247_456, 0, "=C7-D7-E7"],
        [null, "2小学校費", 722_418, 688_142, 18_297, "=C8-D8-E8"],
        [null, "3中学校費", 1_478_314, 1_471_113, 0, "=C9-D9-E9"],
        ["歳出合計", null, "=C3+C6", "=D3+D6", "=E3+E6", "=C10-D10-E10"],
      ],
    });

  test("is put into the total of its section, in the columns too in which it is 0", () => {
    const { repairs } = told(settlement("=SUM(?7:?8)"));
    expect(repairs).toEqual([["C6 =SUM(C7:C9)", "D6 =SUM(D7:D9)", "E6 =SUM(E7:E9)"]]);
  });

  test("is nothing where the range has it", () => {
    expect(told(settlement("=SUM(?7:?9)"))).toEqual({ findings: [], repairs: [] });
  });

  test("where the column of the year adds up all lines", () => {
    const months = ["B", "C", "D", "E"];
    const { findings, repairs } = told(
      computedBook({
        資金: [
          ["資金繰表", null, null, null, null, "（単位：千円）"],
          ["区分", "4月", "5月", "6月", "7月", "計"],
          ["前月繰越", 5_500, "=B12", "=C12", "=D12", "=B3"],
          ["料金収入", 2_065, 1_076, 8_556, 1_458, "=SUM(B4:E4)"],
          ["補助金", 3_478, 2_355, 3_264, 9_919, "=SUM(B5:E5)"],
          ["借入金", 5_002, 2_412, 5_447, 7_084, "=SUM(B6:E6)"],
          ["収入計", ...months.map((at) => `=SUBTOTAL(9,${at}4:${at}5)`), "=SUM(F4:F6)"],
          ["人件費", 6_629, 4_274, 3_125, 1_332, "=SUM(B8:E8)"],
          ["委託費", 3_452, 3_660, 1_453, 6_092, "=SUM(B9:E9)"],
          ["支出計", ...months.map((at) => `=SUBTOTAL(9,${at}8:${at}9)`), "=SUM(F8:F9)"],
          ["差引", ...[...months, "F"].map((at) => `=${at}7-${at}10`)],
          ["翌月繰越", ...[...months, "F"].map((at) => `=${at}3+${at}11`)],
        ],
      }),
    );
    expect(repairs[0]).toEqual(months.map((at) => `${at}7 =SUBTOTAL(9,${at}4:${at}6)`));
    expect(findings.filter((each) => each.startsWith("warning"))).toEqual([]);
  });
});

describe("links by name", () => {
  const book = (link: string | number) => {
    const plain = computedBook({
      明細: [
        ["歳出明細", null, null, "（単位：千円）"],
        ["款", "本年度", "前年度", "比較"],
        ["議会費", 5_201, 5_118, "=B3-C3"],
        ["総務費", 91_447, 88_029, "=B4-C4"],
        ["民生費", 130_652, 121_470, "=B5-C5"],
        ["計", "=SUM(B3:B5)", "=SUM(C3:C5)", "=B6-C6"],
      ],
      総括: [
        ["総括表", null, null, "（単位：千円）"],
        ["区分", "本年度", "前年度", "比較"],
        ["議会費", "=議会_本年", "=議会_前年", "=議会_比較"],
        ["総務費", "=総務_本年", "=総務_前年", link],
        ["民生費", "=民生_本年", "=民生_前年", "=民生_比較"],
        ["計", "=SUM(B3:B5)", "=SUM(C3:C5)", "=SUM(D3:D5)"],
      ],
    });
    const names = ["議会", "総務", "民生"].flatMap((line, at) =>
      ["本年", "前年", "比較"].map((column, index) => ({
        name: `${line}_${column}`,
        refersTo: `明細!$${"BCD"[index]}$${at + 3}`,
        sheet: null,
      })),
    );
    return recomputed({ ...plain, names });
  };

  test.each([3_814, "=総務_比較/1000", "=ROUND(総務_比較,-3)"])("%s becomes the name again", (link) => {
    expect(told(book(link)).repairs).toEqual([["D4 =総務_比較"]]);
  });

  test("that are right are nothing", () => expect(told(book("=総務_比較")).findings).toEqual([]));
});

test("a text and the sum that passes it over and is a row short are put right together", () => {
  const { repairs } = told(
    computedBook({
      収支: [
        ["実質収支に関する調書", "（単位：千円）"],
        ["区分", "金額"],
        ["歳入総額", 516_522],
        ["歳出総額", 368_334],
        ["歳入歳出差引額", "=B3-B4"],
        ["（１）継続費逓次繰越額", 15_241],
        ["（２）繰越明許費繰越額", 32_406],
        ["（３）事故繰越し繰越額", "6,902"],
        ["計", "=SUM(B6:B7)"],
        ["実質収支額", "=B5-B9"],
      ],
    }),
  );
  expect(repairs).toEqual([["B9 =SUM(B6:B8)", "B8 6902"]]);
});

describe("SUMIF by 款", () => {
  const ledger = [
    ["歳出予算明細", null, null, "（単位：円）"],
    ["款", "節", "本年度", "前年度"],
    ["議会費", "報酬", 534_826, 324_583],
    ["議会費", "旅費", 216_151, 781_206],
    ["総務費", "給料", 593_639, 227_937],
    ["総務費", "需用費", 897_443, 531_599],
    ["民生費", "扶助費", 599_014, 582_903],
    ["民生費", "委託料", 482_068, 265_980],
    ["教育費", "需用費", 40_453, 656_866],
  ];
  const chapters = ["議会費", "総務費", "民生費", "教育費"];
  const sumOf = (row: number, column: string) =>
    `=SUMIF(明細!$A$3:$A$9,$A${row},明細!${column}$3:${column}$9)`;
  const book = (wrong: string | null) =>
    computedBook({
      明細: ledger,
      款別: [
        ["歳出予算款別集計", null, null, "（単位：円）"],
        ["款", "本年度", "前年度", "増減"],
        ...chapters.map((name, at) => [
          name,
          sumOf(at + 3, "C"),
          wrong !== null && at === 2 ? wrong : sumOf(at + 3, "D"),
          `=B${at + 3}-C${at + 3}`,
        ]),
        ["計", "=SUM(B3:B6)", "=SUM(C3:C6)", "=B7-C7"],
      ],
    });

  test.each(["=SUMIF(明細!$A$3:$A$9,$A5,明細!D$4:D$9)", "=SUMIF(明細!$A$3:$A$9,$A$4,明細!$C$3:$C$9)"])(
    "%s among its copies is told and put right",
    (wrong) => {
      const { findings, repairs } = told(book(wrong));
      expect(findings).toEqual(["error written-sum C5"]);
      expect(repairs).toEqual([["C5 =SUMIF(明細!$A$3:$A$9,$A5,明細!D$3:D$9)"]]);
    },
  );

  test("that is right, or computed from old figures", () => {
    expect(told(book(null)).findings).toEqual([]);
    const stale = told(withCell(book(null), "明細", 6, 2, 599_041));
    expect(stale.findings).toEqual(["error written-sum B5"]);
    expect(stale.repairs[0]).toContain("B5 =SUMIF(明細!$A$3:$A$9,$A5,明細!C$3:C$9)");
  });
});

describe("one column of totals above their parts", () => {
  const cost = (costs: string | number, staff = "=SUM(B5:B8)") =>
    computedBook({
      コスト: [
        ["行政コスト計算書", "（単位：千円）"],
        ["科目", "金額"],
        ["　業務費用", costs],
        ["　　人件費", staff],
        ["　　　職員給与費", 32_966],
        ["　　　賞与等引当金繰入額", 1_873],
        ["　　　退職手当引当金繰入額", 3_130],
        ["　　　その他", 2_277],
        ["　　物件費等", "=SUM(B10:B12)"],
        ["　　　物件費", 19_215],
        ["　　　維持補修費", 964],
        ["　　　減価償却費", 954],
        ["　移転費用", "=SUM(B14:B15)"],
        ["　　補助金等", 20_504],
        ["　　社会保障給付", 2_192],
      ],
    });

  test.each(["=SUM(B4,B9)/1000", "=ROUND(SUM(B4,B9),-3)", "=B4-B9"])("%s is told and put right", (costs) => {
    const { findings, repairs } = told(cost(costs));
    expect(findings).toEqual(["error footing B3"]);
    expect(repairs).toEqual([[costs === "=B4-B9" ? "B3 =B4+B9" : "B3 =SUM(B4,B9)"]]);
  });

  test("a range that runs into the next section ends before it", () => {
    const { repairs } = told(cost("=B4+B9", "=SUM(B5:B9)"));
    expect(repairs).toEqual([["B4 =SUM(B5:B8)"]]);
  });

  test("a slip typed over one of them is told", () => {
    expect(told(cost(61_397)).findings).toEqual(["error footing B3"]);
    expect(told(cost("=B4+B9")).findings).toEqual([]);
  });
});

test("of ranges that come to the same, since lines are 0, the one over all lines is meant", () => {
  const { repairs } = told(
    computedBook({
      損失: [
        ["行政コスト計算書", "（単位：千円）"],
        ["科目", "金額"],
        ["経常費用", "=SUM(B4:B5)"],
        ["　業務費用", 41_530],
        ["　移転費用", 22_877],
        ["臨時損失", "=SUM(B8:B10)"],
        ["　災害復旧事業費", 1_155],
        ["　資産除売却損", 2_400],
        ["　投資損失引当金繰入額", 0],
        ["　その他", 0],
        ["臨時利益", "=SUM(B12:B13)"],
        ["　資産売却益", 310],
        ["　その他", 25],
      ],
    }),
  );
  expect(repairs).toEqual([["B6 =SUM(B7:B10)"]]);
});

test("no formula is put into an input, though its line adds up to it", () => {
  const { findings, repairs } = told(
    computedBook({
      歳出: [
        ["歳出予算", null, null, null, null, "（単位：千円）"],
        ["款", "予算額", "国庫支出金", "地方債", "一般財源", "前年度"],
        ["議会費", 5_201, 0, 0, 5_201, 5_118],
        ["総務費", 91_477, 12_300, 4_000, 75_147, 88_029],
        ["民生費", 130_652, 48_110, 0, 82_542, 121_470],
        ["土木費", 64_380, 9_940, 21_500, 32_940, 70_012],
        ["計", "=SUM(B3:B6)", "=SUM(C3:C6)", "=SUM(D3:D6)", "=SUM(E3:E6)", "=SUM(F3:F6)"],
      ],
    }),
  );
  // The sum below it follows.
  expect(findings).toEqual(["error funding B4", "error funding B7"]);
  expect(repairs).toHaveLength(1);
  expect(repairs.flat().filter((change) => change.includes("="))).toEqual([]);
});
