/** Cells of each sheet by their addresses. */
export type Written = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

interface FormulaBook {
  readonly name: string;
  readonly sheets: Written;
  readonly rule: string;
  readonly at: string;
  readonly meant?: string;
  readonly lacks?: string;
}

const COLUMNS = ["B", "C", "D", "E", "F"] as const;
const ITEMS = ["給料", "手当", "賃金", "報酬"];

type Cells = Record<string, string | number>;

/** Items in rows 3 to 6 and their totals in row 7, all of them =SUM(B3:B6). */
function totals(changed: Cells = {}): Written {
  const cells: Cells = {};
  ITEMS.forEach((label, index) => {
    cells[`A${index + 3}`] = label;
    COLUMNS.forEach((column, at) => (cells[`${column}${index + 3}`] = 100 * (index + 1) + 7 * at));
  });
  cells.A7 = "合計";
  for (const column of COLUMNS) cells[`${column}7`] = `=SUM(${column}3:${column}6)`;
  return { 表: { ...cells, ...changed } };
}

/** Revenue, cost and what is left in ten lines, =B3-C3 in each. */
function lines(changed: Cells = {}): Written {
  const cells: Cells = {};
  for (let row = 3; row <= 12; row++) {
    Object.assign(cells, { [`A${row}`]: `第${row}事業`, [`B${row}`]: 900 + row * 3, [`C${row}`]: 400 + row });
    cells[`D${row}`] = `=B${row}-C${row}`;
  }
  return { 表: { ...cells, ...changed } };
}

/** A summary that links line by line to another sheet. */
function links(changed: Cells = {}): Written {
  const labels = ["営業収益", "受取利息", "雑収入", "固定資産売却益", "補助金"];
  const summary: Cells = {};
  const source: Cells = {};
  labels.forEach((label, index) => {
    Object.assign(source, { [`A${index + 5}`]: label, [`B${index + 5}`]: 1000 + index * 11 });
    Object.assign(summary, { [`A${index + 2}`]: label, [`C${index + 2}`]: `=明細!B${index + 5}` });
  });
  return { 概況: { ...summary, ...changed }, 明細: source };
}

export const formulaBooks: readonly FormulaBook[] = [
  {
    name: "a sum leaves out the last line, those beside it do not",
    sheets: totals({ D7: "=SUM(D3:D5)" }),
    rule: "sum-range",
    at: "D7",
    meant: "=SUM(D3:D6)",
    lacks: "D6",
  },
  {
    name: "so does a sum at the edge",
    sheets: totals({ B7: "=SUM(B4:B6)" }),
    rule: "sum-range",
    at: "B7",
    meant: "=SUM(B3:B6)",
    lacks: "B3",
  },
  {
    name: "a chain of additions loses one",
    sheets: totals({ F7: "=F3+F4+F6" }),
    rule: "sum-range",
    at: "F7",
    meant: "=SUM(F3:F6)",
    lacks: "F5",
  },
  {
    name: "a sum reaches one line too far",
    sheets: totals({ C7: "=SUM(C2:C6)", C2: 2003, B2: 2001, D2: 2004, E2: 2005, F2: 2006 }),
    rule: "sum-range",
    at: "C7",
    meant: "=SUM(C3:C6)",
  },
  {
    name: "all sums leave out the line right above them",
    sheets: totals(
      Object.fromEntries(COLUMNS.map((column) => [`${column}7`, `=SUM(${column}3:${column}5)`])),
    ),
    rule: "sum-omission",
    at: "B7",
    meant: "=SUM(B3:B6)",
    lacks: "B6",
  },
  {
    name: "a grand total leaves out the last of the totals",
    sheets: totals({ A9: "総計", B9: "=SUM(B7:E7)" }),
    rule: "sum-omission",
    at: "B9",
    meant: "=SUM(B7:F7)",
    lacks: "F7",
  },
  {
    name: "a subtotal is added up beside its parts",
    sheets: {
      表: {
        A1: "甲",
        B1: 10,
        A2: "乙",
        B2: 20,
        A3: "小計",
        B3: "=SUM(B1:B2)",
        A4: "丙",
        B4: 5,
        A5: "計",
        B5: "=SUM(B1:B4)",
      },
    },
    rule: "counted-twice",
    at: "B5",
  },
  {
    name: "one cell is added up twice",
    sheets: { 表: { A1: "甲", B1: 10, A2: "乙", B2: 20, A5: "計", B5: "=B1+B2+B1" } },
    rule: "counted-twice",
    at: "B5",
  },
  {
    name: "a number stands among totals",
    sheets: totals({ D7: 1000 }),
    rule: "typed-number",
    at: "D7",
    meant: "=SUM(D3:D6)",
  },
  {
    name: "a number stands in a column of differences",
    sheets: lines({ D6: 514 }),
    rule: "typed-number",
    at: "D6",
    meant: "=B6-C6",
  },
  {
    name: "a copy of what is linked to is typed beside a link",
    sheets: { 表: { A1: "計", B1: 1128, C1: 855, D1: 740, A9: "再掲", B9: "=B1", C9: 855 } },
    rule: "typed-number",
    at: "C9",
    meant: "=C1",
  },
  {
    name: "a formula refers to the line above",
    sheets: lines({ D7: "=B6-C6" }),
    rule: "odd-formula",
    at: "D7",
    meant: "=B7-C7",
  },
  {
    name: "a sum adds up another group",
    sheets: totals({ D7: "=SUM(D13:D16)" }),
    rule: "odd-formula",
    at: "D7",
    meant: "=SUM(D3:D6)",
  },
  {
    name: "a constant is left in one formula",
    sheets: lines({ D7: "=B7-C7+100" }),
    rule: "hidden-constant",
    at: "D7",
    meant: "=B7-C7",
  },
  {
    name: "a stored value is not what the formula gives",
    sheets: { 表: { A1: "甲", B1: 10, A2: "乙", B2: 20, A3: "計", B3: "=SUM(B1:B2) → 31" } },
    rule: "stale-value",
    at: "B3",
  },
  {
    name: "what a formula referred to was deleted",
    sheets: { 表: { A1: "甲", B1: 10, A3: "計", B3: "=#REF!+B1" } },
    rule: "broken-reference",
    at: "B3",
  },
  {
    name: "a link leads to the line of another label",
    sheets: links({ C4: "=明細!B8", C5: "" }),
    rule: "linked-line",
    at: "C4",
    meant: "=明細!B7",
  },
];

export const RIGHT_BOOKS: readonly { readonly name: string; readonly sheets: Written }[] = [
  { name: "totals that are copies", sheets: totals() },
  { name: "one of them written as a chain", sheets: totals({ D7: "=D3+D4+D5+D6", E7: "=SUM(E3:E4,E5,E6)" }) },
  { name: "differences", sheets: lines() },
  { name: "links to lines of their name", sheets: links() },
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
    name: "a stored value that binary arithmetic or the format explains",
    sheets: { 表: { B1: 0.1, B2: 0.2, B3: "=B1+B2 → 0.3" } },
  },
];
