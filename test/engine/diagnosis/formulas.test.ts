import { check, toReport } from "../../../src/engine";
import type { Workbook } from "../../../src/engine/types";
import { computedBook } from "../../../specimens/formulas";

function firstRepair(book: Workbook) {
  const { repairs, findings } = toReport(check(book), "ja");
  const [first] = repairs;
  return {
    errors: findings.filter(({ severity }) => severity === "error").length,
    cause: first?.cause,
    changes: first?.changes.map(({ cell, from, to, formula }) => ({
      cell,
      from,
      to,
      ...(formula && { formula }),
    })),
    follows: first?.follows?.map(({ cell, to }) => `${cell} ${to}`),
    confidence: first?.confidence ?? 0,
  };
}

const expenses = (total: string | number, extra: Partial<Record<"D5", string | number>> = {}) =>
  computedBook({
    歳出: [
      ["令和7年度 歳出予算"],
      ["", "", "", "（単位：千円）"],
      ["科目", "本年度", "前年度", "増減"],
      ["議会費", 120_340, 118_220, "=B4-C4"],
      ["総務費", 1_345_210, 1_298_770, extra.D5 ?? "=B5-C5"],
      ["民生費", 2_870_455, 2_790_130, "=B6-C6"],
      ["土木費", 903_118, 951_604, "=B7-C7"],
      ["合計", total, "=SUM(C4:C7)", "=B8-C8"],
    ],
  });

test("a right book of formulas is silent", () => {
  expect(firstRepair(expenses("=SUM(B4:B7)"))).toMatchObject({ errors: 0, changes: undefined });
});

test("a sum that was typed over gets the formula of its neighbour back, and what takes it follows", () => {
  expect(firstRepair(expenses(5_293_123))).toMatchObject({
    cause: "typed-over",
    changes: [{ cell: "B8", from: 5_293_123, to: 5_239_123, formula: { from: null, to: "SUM(B4:B7)" } }],
    follows: ["D8 80399"],
  });
});

test("a difference that was typed over gets its formula back", () => {
  expect(firstRepair(expenses("=SUM(B4:B7)", { D5: 64_440 }))).toMatchObject({
    cause: "typed-over",
    changes: [{ cell: "D5", from: 64_440, to: 46_440, formula: { from: null, to: "B5-C5" } }],
  });
});

test("a range that is a row short is widened; no figure is written over it", () => {
  expect(firstRepair(expenses("=SUM(B4:B6)"))).toMatchObject({
    errors: 2,
    cause: "wrong-formula",
    changes: [{ cell: "B8", to: 5_239_123, formula: { from: "SUM(B4:B6)", to: "SUM(B4:B7)" } }],
  });
});

test("a slip in an input is one change; the totals that take it follow", () => {
  const book = computedBook({
    明細: [
      ["事業別明細"],
      ["", "", "", "（単位：円）"],
      ["事業", "上期", "下期", "計"],
      ["給食事業", 7_645_300, 2_111_100, 9_765_400],
      ["保健事業", 2_345_600, 808_080, 3_153_680],
      ["図書事業", 987_300, 412_399, 1_399_699],
      ["合計", "=SUM(B4:B6)", "=SUM(C4:C6)", 14_318_779],
    ],
  });
  expect(firstRepair(book)).toMatchObject({
    cause: "digit-transposition",
    changes: [{ cell: "B4", from: 7_645_300, to: 7_654_300 }],
    follows: ["B7 10987200"],
  });
});

test("in another layout: months across, the total at the right, typed over in one line", () => {
  const line = (name: string, figures: readonly number[], total: string | number) => [
    name,
    ...figures,
    total,
  ];
  const book = computedBook({
    資金計画: [
      ["資金計画", "", "", "", "（単位：千円）"],
      ["区分", "4月", "5月", "6月", "計"],
      line("料金収入", [41_230, 39_870, 40_415], "=SUM(B3:D3)"),
      line("補助金", [12_400, 0, 8_765], 21_156),
      line("借入金", [5_000, 7_350, 0], "=SUM(B5:D5)"),
      ["収入計", "=SUM(B3:B5)", "=SUM(C3:C5)", "=SUM(D3:D5)", "=SUM(B6:D6)"],
    ],
  });
  expect(firstRepair(book)).toMatchObject({
    cause: "typed-over",
    changes: [{ cell: "E4", from: 21_156, to: 21_165, formula: { from: null, to: "SUM(B4:D4)" } }],
  });
});

test.each([
  [
    "below",
    [
      ["職員費", 4_120],
      ["事務費", 2_260],
      ["合計", "=B4+1930"],
    ],
    "B6",
    "SUM(B4:B5)",
    6_380,
  ],
  [
    "after a sum",
    [
      ["職員費", 4_120],
      ["事務費", 2_260],
      ["旅費", 905],
      ["合計", "=SUM(B4:B6)-270"],
    ],
    "B7",
    "SUM(B4:B6)",
    7_285,
  ],
  [
    "before what it takes",
    [
      ["職員費", 88_120],
      ["事務費", 12_260],
      ["合計", "=1200+B4"],
    ],
    "B6",
    "SUM(B4:B5)",
    100_380,
  ],
])(
  "a total with a figure typed into it, %s, is corrected; no line above gets its formula",
  (_where, lines, cell, to, value) => {
    const book = computedBook({ 歳出: [["歳出予算"], ["（単位：千円）"], ["科目", "金額"], ...lines] });
    expect(firstRepair(book)).toMatchObject({
      cause: "wrong-formula",
      changes: [{ cell, to: value, formula: { to } }],
    });
    expect(toReport(check(book), "ja").repairs).toHaveLength(1);
  },
);

test("figures that show thousands of what they hold follow as others do", () => {
  const book = computedBook({
    予定損益計算書: [
      ["科目", "金額（千円）"],
      ["営業収益", 1_266_790_022],
      ["営業費用", ""],
      ["原水及び浄水費", 345_678_901],
      ["配水及び給水費", 234_567_812],
      ["総係費", 156_789_023],
      ["資産減耗費", 9_876_543],
      ["営業費用合計", "=SUM(B4:B6)"],
      ["営業利益", "=B2-B8"],
    ],
  });
  const shown = {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        typeof cell.value === "number" ? { ...cell, format: "#,##0," } : cell,
      ),
    })),
  };
  expect(firstRepair(shown)).toMatchObject({
    cause: "wrong-formula",
    changes: [{ cell: "B8", from: 737_036, to: 746_912, formula: { from: "SUM(B4:B6)", to: "SUM(B4:B7)" } }],
    follows: [expect.stringMatching(/^B9 51987[78]$/)],
  });
});
