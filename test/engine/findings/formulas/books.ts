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

export const COLUMNS = ["B", "C", "D", "E", "F"] as const;
const ITEMS = ["給料", "手当", "賃金", "報酬"];

type Cells = Record<string, string | number>;

/** Items in rows 3 to 6 and their totals in row 7, all of them =SUM(B3:B6). */
export function totals(changed: Cells = {}): Written {
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
export function lines(changed: Cells = {}): Written {
  const cells: Cells = {};
  for (let row = 3; row <= 12; row++) {
    Object.assign(cells, { [`A${row}`]: `第${row}事業`, [`B${row}`]: 900 + row * 3, [`C${row}`]: 400 + row });
    cells[`D${row}`] = `=B${row}-C${row}`;
  }
  return { 表: { ...cells, ...changed } };
}

/** A summary that links line by line to another sheet. */
export function links(changed: Cells = {}): Written {
  const labels = ["営業収益", "受取利息", "雑収入", "固定資産売却益", "補助金"];
  const summary: Cells = {};
  const source: Cells = {};
  labels.forEach((label, index) => {
    Object.assign(source, { [`A${index + 5}`]: label, [`B${index + 5}`]: 1000 + index * 11 });
    Object.assign(summary, { [`A${index + 2}`]: label, [`C${index + 2}`]: `=明細!B${index + 5}` });
  });
  return { 概況: { ...summary, ...changed }, 明細: source };
}

/** Names whose amounts are looked up on another sheet, and what is left of them. */
export function lookups(changed: Cells = {}): Written {
  const names = ["議会費", "総務費", "民生費", "衛生費", "土木費"];
  const cells: Cells = { A2: "款", B2: "予算額", C2: "支出額", D2: "残額" };
  const details: Cells = { A1: "款", B1: "予算額", C1: "支出額" };
  names.forEach((name, index) => {
    const row = index + 3;
    const [budget, spent] = ["B", "C"].map((column) => `=SUMIF(明細!A:A,$A${row},明細!${column}:${column})`);
    Object.assign(cells, { [`A${row}`]: name, [`B${row}`]: budget, [`C${row}`]: spent });
    cells[`D${row}`] = `=B${row}-C${row}`;
    for (const at of [index * 2 + 2, index * 2 + 3])
      Object.assign(details, { [`A${at}`]: name, [`B${at}`]: 1500 + at * 31, [`C${at}`]: 900 + at * 17 });
  });
  return { 総括: { ...cells, ...changed }, 明細: details };
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
    name: "all sums leave out the first line",
    sheets: totals(
      Object.fromEntries(COLUMNS.map((column) => [`${column}7`, `=SUM(${column}4:${column}6)`])),
    ),
    rule: "sum-omission",
    at: "B7",
    meant: "=SUM(B3:B6)",
    lacks: "B3",
  },
  {
    name: "the only sum leaves out the first line, below a row of years",
    sheets: {
      表: {
        ...{ A1: "科目", B1: 2026, A2: "市税", B2: 4120, A3: "地方譲与税", B3: 310, A4: "諸収入", B4: 95 },
        ...{ A5: "歳入合計", B5: "=SUM(B3:B4)" },
      },
    },
    rule: "sum-omission",
    at: "B5",
    meant: "=SUM(B2:B4)",
    lacks: "B2",
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
    name: "a number stands in the first line of a column that looks up",
    sheets: lookups({ C3: 4012 }),
    rule: "typed-number",
    at: "C3",
    meant: "=SUMIF(明細!A:A,$A3,明細!C:C)",
  },
  {
    name: "a number stands in the last line of it",
    sheets: lookups({ B7: 991 }),
    rule: "typed-number",
    at: "B7",
    meant: "=SUMIF(明細!A:A,$A7,明細!B:B)",
  },
  {
    name: "a number stands among formulas that look up by name",
    sheets: lookups({ B5: 3102 }),
    rule: "typed-number",
    at: "B5",
    meant: "=SUMIF(明細!A:A,$A5,明細!B:B)",
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
