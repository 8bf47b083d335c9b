import { check, toReport } from "../../../src/engine";
import type { Cell, Workbook } from "../../../src/engine/types";
import { cellName } from "../../../src/engine/book/address";
import { withFormulas } from "../../../specimens/formula-books/book";
import { FORMULA_FORMS } from "../../../specimens/formula-books/books";
import { readForm } from "../../../specimens/forms/form";
import { computedBook, recomputed } from "../../../specimens/formulas";
import { withCell, workbookOf } from "../../../specimens/sheets";

/** Of every error the first repair, and all findings that are left to tell. */
function told(book: Workbook) {
  const { findings, repairs } = toReport(check(book), "ja");
  return {
    findings: findings.map(({ severity, rule, cell }) => `${severity} ${rule} ${cell}`),
    repairs: repairs
      .filter(({ rank }) => rank === 1)
      .map(({ cause, changes, follows = [] }) => ({
        cause,
        changes: changes.map(({ sheet, cell, to, value, formula }) =>
          [sheet, cell, formula ? `=${formula.to}` : (value ?? to)].join(" "),
        ),
        follows: follows.map(({ cell, to }) => `${cell} ${to}`),
      })),
  };
}

describe("figures that are text, which sums pass over", () => {
  const reductions = (rows: readonly (readonly [string, number | string])[]) =>
    computedBook({
      減額: [
        ["減額した事業"],
        [null, null, "（単位：円）"],
        ["番号", "事業", "補正額"],
        ...rows.map(([label, amount], at) => [`事業${at + 1}`, label, amount]),
        ["合計", null, `=SUM(C4:C${rows.length + 3})`],
      ],
    });

  test("are one repair with one cause, and the sum follows", () => {
    const { findings, repairs } = told(
      reductions([
        ["各種講座開催事業", -4_215_700],
        ["町民体育大会事業", -12_800_000],
        ["健診事業", "△20,000,000"],
        ["児童館行事事業", "△2,430,000"],
        ["保育園行事事業", -1_960_000],
      ]),
    );
    expect(findings).toEqual(["error footing C9"]);
    expect(repairs).toEqual([
      {
        cause: "text-number",
        changes: ["減額 C6 -20000000", "減額 C7 -2430000"],
        follows: ["C9 -41405700"],
      },
    ]);
  });

  test("in columns that are added up across as well", () => {
    const { repairs } = told(
      computedBook({
        歳出: [
          ["歳出予算", null, null, "（単位：千円）"],
          ["款", "本庁", "支所", "計"],
          ["議会費", 3_120, "1,250", "=SUM(B3:C3)"],
          ["総務費", 8_440, 2_310, "=SUM(B4:C4)"],
          ["民生費", 5_090, 4_875, "=SUM(B5:C5)"],
          ["合計", "=SUM(B3:B5)", "=SUM(C3:C5)", "=SUM(B6:C6)"],
        ],
      }),
    );
    expect(repairs).toEqual([
      { cause: "text-number", changes: ["歳出 C3 1250"], follows: ["D3 4370", "C6 8435", "D6 25085"] },
    ]);
  });

  test("beside another error, which is told by itself", () => {
    const { repairs } = told(
      computedBook({
        基金: [
          ["基金の状況", null, null, null, "（単位：円）"],
          ["区分", "前年度末現在高", "積立額", "取崩額", "決算年度末現在高"],
          ["財政調整基金", 68_906, 71_161, 4_994, "=B3+C3-D3"],
          ["減債基金", 79_801, "72,057", 3_577, "=B4+C4-D4"],
          ["公共施設整備基金", 66_935, 19_699, 1_756, "=B5+C5+D5"],
          ["ふるさと基金", 65_599, 43_125, 8_938, "=B6+C6-D6"],
          ["計", "=SUM(B3:B6)", "=SUM(C3:C6)", "=SUM(D3:D6)", "=B7+C7-D7"],
        ],
      }),
    );
    expect(repairs.map(({ cause, changes }) => [cause, ...changes])).toEqual([
      ["text-number", "基金 C4 72057"],
      ["wrong-formula", "基金 E5 =B5+C5-D5"],
    ]);
  });
});

test("results that were not computed again are computed, no figure is changed", () => {
  const book = computedBook({
    歳入: [
      ["歳入予算", null, "（単位：千円）"],
      ["款", "予算額"],
      ["町税", 251_300],
      ["地方交付税", 880_410],
      ["国庫支出金", 96_722],
      ["合計", "=SUM(B3:B5)"],
    ],
  });
  const { findings, repairs } = told(withCell(book, "歳入", 3, 1, 888_410));
  expect(findings).toEqual(["error footing B6"]);
  expect(repairs).toEqual([{ cause: "not-computed", changes: ["歳入 B6 =SUM(B3:B5)"], follows: [] }]);
});

describe("formulas that add up other cells than what is said of them", () => {
  /** 行政コスト計算書 with its formulas, and others in some cells. */
  const statement = (cells: Readonly<Record<string, string | number>>) => {
    const style = { sum: "SUM", totals: "+", link: "cell", checks: false } as const;
    const form = withFormulas(readForm("municipal-cost"), FORMULA_FORMS["municipal-cost"]!, style, 1);
    const changed = form.cells.map((cell): Cell => {
      const content = cells[cellName(cell.row, cell.column)];
      if (typeof content === "string") return { ...cell, formula: content.slice(1) };
      return content === undefined ? cell : { row: cell.row, column: cell.column, value: content };
    });
    return recomputed(workbookOf({ ...form, cells: changed }));
  };
  const changesIn = (book: Workbook) =>
    told(book)
      .repairs.map(({ cause, changes }) => [cause, ...changes].join(" "))
      .sort();

  test("are found one by one, however many there are", () => {
    const book = statement({ B8: "=SUM(B9:B11)", B18: "=B19-B20+B21", B30: "=B6+B27" });
    expect(changesIn(book)).toEqual([
      "wrong-formula municipal-cost B18 =B19+B20+B21",
      "wrong-formula municipal-cost B30 =B6-B27",
      "wrong-formula municipal-cost B8 =SUM(B9:B12)",
    ]);
  });

  test("keep their way of writing: a slip is taken back, nothing is written anew", () => {
    expect(changesIn(statement({ B6: "=(B7+B22)/1000" }))).toEqual([
      "wrong-formula municipal-cost B6 =B7+B22",
    ]);
  });

  test("are no suspects where a figure that they take was typed over", () => {
    expect(changesIn(statement({ B22: 681_231 }))).toEqual(["typed-over municipal-cost B22 =SUM(B23:B26)"]);
  });

  test("a row added below the range of totals above their parts is told in every column, as one error", () => {
    const { findings, repairs } = told(
      computedBook({
        会計: [
          ["会計別予算総括表", null, null, "（単位：千円）"],
          ["会計名", "本年度", "前年度", "増減額"],
          ["一般会計", 95_617, 56_520, "=B3-C3"],
          ["特別会計", "=SUM(B5:B6)", "=SUM(C5:C6)", "=B4-C4"],
          ["　国民健康保険", 32_652, 21_769, "=B5-C5"],
          ["　介護保険", 44_386, 73_765, "=B6-C6"],
          ["　土地取得", 90_348, 71_116, "=B7-C7"],
          ["企業会計", "=SUM(B9:B10)", "=SUM(C9:C10)", "=B8-C8"],
          ["　水道事業", 14_994, 30_912, "=B9-C9"],
          ["　病院事業", 59_029, 94_259, "=B10-C10"],
          ["合計", "=B3+B4+B8", "=C3+C4+C8", "=B11-C11"],
        ],
      }),
    );
    expect(findings.filter((each) => !each.startsWith("error"))).toEqual([]);
    expect(repairs.map(({ changes }) => changes)).toEqual([["会計 B4 =SUM(B5:B7)", "会計 C4 =SUM(C5:C7)"]]);
  });
});

test("what a person looked up is not put right", () => {
  const book = computedBook({
    歳出: [
      ["歳出予算", null, "（単位：千円）"],
      ["款", "予算額"],
      ["議会費", 3_120],
      ["総務費", "8,440"],
      ["民生費", 5_090],
      ["合計", "=SUM(B3:B5)"],
    ],
  });
  const cell: Pick<Cell, "row" | "column"> = { row: 3, column: 1 };
  const { repairs } = toReport(
    check(book, { answers: [{ sheet: "歳出", ...cell, figure: "as-printed" }] }),
    "ja",
  );
  expect(repairs.map(({ cause }) => cause)).not.toContain("text-number");
});
