import { COLUMNS, lines, links, lookups, totals, type Written } from "./books";

export const RIGHT_BOOKS: readonly { readonly name: string; readonly sheets: Written }[] = [
  { name: "totals that are copies", sheets: totals() },
  { name: "one of them written as a chain", sheets: totals({ D7: "=D3+D4+D5+D6", E7: "=SUM(E3:E4,E5,E6)" }) },
  {
    name: "a sum without the line that is typed as 0 in its column",
    sheets: totals({ C3: 0, C7: "=SUM(C4:C6)" }),
  },
  {
    name: "what is carried over above receipts, which is added elsewhere or nowhere",
    sheets: {
      表: {
        ...{
          A2: "前年度繰越金",
          B2: 4120,
          A3: "会費",
          B3: 310,
          A4: "雑入",
          B4: 95,
          A5: "収入計",
          B5: "=SUM(B3:B4)",
        },
        ...{
          A8: "会員数",
          B8: 51,
          A9: "事業費",
          B9: 210,
          A10: "事務費",
          B10: 75,
          A11: "支出計",
          B11: "=SUM(B9:B10)",
        },
        ...{ A13: "次年度繰越", B13: "=B2+B5-B11" },
      },
    },
  },
  {
    name: "a typed total above its own parts",
    sheets: {
      表: {
        ...{
          A2: "人件費",
          B2: 405,
          A3: "\u3000給料",
          B3: 310,
          A4: "\u3000手当",
          B4: 95,
          A5: "計",
          B5: "=SUM(B3:B4)",
        },
      },
    },
  },
  { name: "differences", sheets: lines() },
  { name: "links to lines of their name", sheets: links() },
  { name: "amounts that are looked up by name", sheets: lookups() },
  {
    name: "a line above them that computes otherwise",
    sheets: lookups({ A2: "前年度繰越", B2: 700, C2: 120, D2: 580 }),
  },
  {
    name: "an opening balance above those that follow it",
    sheets: {
      表: {
        ...{ A3: "期首", D3: 1000, E3: "=D3" },
        ...Object.fromEntries(
          [4, 5, 6, 7, 8].flatMap((row) => [
            [`A${row}`, `${row}月`],
            [`B${row}`, row * 10],
            [`C${row}`, row * 7],
            [`D${row}`, `=D${row - 1}+B${row}-C${row}`],
            [`E${row}`, `=D${row}`],
          ]),
        ),
      },
    },
  },
  {
    name: "a column of typed figures, last year's, between computed ones",
    sheets: totals({
      ...Object.fromEntries(COLUMNS.map((column) => [`${column}8`, `=${column}7*2`])),
      D7: 1056,
      D8: 2112,
    }),
  },
  {
    name: "amount and share in turn",
    sheets: {
      表: {
        A3: "甲",
        B3: 10,
        C3: "=B3/B$5",
        D3: 30,
        E3: "=D3/D$5",
        A4: "乙",
        B4: 20,
        C4: "=B4/B$5",
        D4: 40,
        E4: "=D4/D$5",
        A5: "計",
        B5: "=SUM(B3:B4)",
        C5: 1,
        D5: "=SUM(D3:D4)",
        E5: 1,
      },
    },
  },
  {
    name: "running totals",
    sheets: {
      表: Object.fromEntries(
        [3, 4, 5, 6, 7].flatMap((row) => [
          [`B${row}`, row],
          [`C${row}`, `=SUM(B$3:B${row})`],
        ]),
      ),
    },
  },
  {
    name: "subtotals with items between them",
    sheets: {
      表: {
        A1: "甲",
        B1: 1,
        A2: "乙",
        B2: 2,
        A3: "小計",
        B3: "=SUM(B1:B2)",
        A4: "丙",
        B4: 3,
        A5: "丁",
        B5: 4,
        A6: "小計",
        B6: "=SUM(B4:B5)",
        A7: "計",
        B7: "=B3+B6",
      },
    },
  },
  {
    name: "two sums below both groups",
    sheets: {
      表: {
        A1: "甲",
        B1: 1,
        A2: "乙",
        B2: 2,
        A3: "丙",
        B3: 3,
        A4: "丁",
        B4: 4,
        A5: "戊",
        B5: 5,
        A6: "前半",
        B6: "=SUM(B1:B3)",
        A7: "後半",
        B7: "=SUM(B4:B5)",
      },
    },
  },
  {
    name: "a memo line above the total",
    sheets: { 表: { A1: "甲", B1: 1, A2: "乙", B2: 2, A3: "うち丙", B3: 1, A4: "計", B4: "=SUM(B1:B2)" } },
  },
  {
    name: "means of rates beside sums of amounts",
    sheets: {
      表: {
        A1: "売上",
        B1: 120,
        C1: 340,
        D1: "=SUM(B1:C1)",
        A2: "利益率",
        B2: 0.25,
        C2: 0.35,
        D2: 0.3,
        A3: "原価",
        B3: 90,
        C3: 221,
        D3: "=SUM(B3:C3)",
        A4: "原価率",
        B4: 0.75,
        C4: 0.65,
        D4: 0.7,
        A5: "経費",
        B5: 30,
        C5: 40,
        D5: "=SUM(B5:C5)",
      },
    },
  },
  {
    name: "a stored value that binary arithmetic or the format explains",
    sheets: { 表: { B1: 0.1, B2: 0.2, B3: "=B1+B2 → 0.3" } },
  },
];
