import { relativeForm } from "../../../../src/engine/book/formula/relative";
import { areaOf, quotedName } from "../../../../src/engine/book/formula/reference";
import { referencesOf, shiftedFormula, withReference } from "../../../../src/engine/book/formula/rewrite";
import { scan } from "../../../../src/engine/book/formula/tokens";

/** "sheet!top,left:bottom,right" of every reference, from 0; the sheet as it is written. */
const named = (formula: string) =>
  referencesOf(formula).map((reference) => {
    const { top, left, bottom, right } = areaOf(reference);
    const sheet = reference.prefix?.text ?? "";
    return top === bottom && left === right
      ? `${sheet}${top},${left}`
      : `${sheet}${top},${left}:${bottom},${right}`;
  });

const ALL_ROWS = 1_048_575;
const ALL_COLUMNS = 16_383;

/** A formula, the cells that it names, and the formula one row down and one column to the right. */
const TABLE: readonly (readonly [formula: string, cells: readonly string[], moved: string])[] = [
  ["A1", ["0,0"], "B2"],
  ["$A$1+A$1+$A1", ["0,0", "0,0", "0,0"], "$A$1+B$1+$A2"],
  ["sum(b2:c3)", ["1,1:2,2"], "sum(C3:D4)"],
  ["C3:B2", ["1,1:2,2"], "D4:C3"],
  ["A:C", [`0,0:${ALL_ROWS},2`], "B:D"],
  ["SUM($A:$C)", [`0,0:${ALL_ROWS},2`], "SUM($A:$C)"],
  ["3:5+$3:5", [`2,0:4,${ALL_COLUMNS}`, `2,0:4,${ALL_COLUMNS}`], "4:6+$3:6"],
  ["XFC1048575", ["1048574,16382"], "XFD1048576"],
  // Defined names that begin or end like cells.
  ["H28係数*B4", ["3,1"], "H28係数*C5"],
  ["係数H28*B4", ["3,1"], "係数H28*C5"],
  ["Ｈ28+B4", ["3,1"], "Ｈ28+C5"],
  ["A1B+B4", ["3,1"], "A1B+C5"],
  ["A1_B+_A1+A1.B+A1?", [], "A1_B+_A1+A1.B+A1?"],
  ["R1C1+RC+R[1]C[1]", [], "R1C1+RC+R[1]C[1]"],
  ["ABCD1+XFE1+A1048577+A0", [], "ABCD1+XFE1+A1048577+A0"],
  // Functions that look like cells.
  ["LOG10(A1)+ATAN2(1,2)", ["0,0"], "LOG10(B2)+ATAN2(1,2)"],
  [
    "_xlfn.XLOOKUP(A1,B:B,C:C)",
    ["0,0", `0,1:${ALL_ROWS},1`, `0,2:${ALL_ROWS},2`],
    "_xlfn.XLOOKUP(B2,C:C,D:D)",
  ],
  // Sheets.
  ["表1!A1", ["表1!0,0"], "表1!B2"],
  ["'第1表 歳出'!C24", ["'第1表 歳出'!23,2"], "'第1表 歳出'!D25"],
  ["'予算 ''28'!$A1:B2", ["'予算 ''28'!0,0:1,1"], "'予算 ''28'!$A2:C3"],
  ["'A1:B2'!A1", ["'A1:B2'!0,0"], "'A1:B2'!B2"],
  ["SUM('1月:12月'!B4)", ["'1月:12月'!3,1"], "SUM('1月:12月'!C5)"],
  ["SUM(4月:3月!B4)", ["4月:3月!3,1"], "SUM(4月:3月!C5)"],
  ["SUM('4月':'3月'!B4)", ["'4月':'3月'!3,1"], "SUM('4月':'3月'!C5)"],
  ["Q1:Q4!B2", ["Q1:Q4!1,1"], "Q1:Q4!C3"],
  ["表1!合計+B1", ["0,1"], "表1!合計+C2"],
  ["[1]Sheet!A1+[1]!名前", ["[1]Sheet!0,0"], "[1]Sheet!B2+[1]!名前"],
  ["'[予算.xlsx]表 1'!A1", ["'[予算.xlsx]表 1'!0,0"], "'[予算.xlsx]表 1'!B2"],
  [
    String.raw`'C:\予算\[1.xlsx]表'!A1`,
    [String.raw`'C:\予算\[1.xlsx]表'!0,0`],
    String.raw`'C:\予算\[1.xlsx]表'!B2`,
  ],
  // Tables, arrays, texts, errors.
  ["表1[金額]+表1[[#Totals],[A1]]+B1", ["0,1"], "表1[金額]+表1[[#Totals],[A1]]+C2"],
  ["[@金額]*B1", ["0,1"], "[@金額]*C2"],
  ["表['[A1]*B1", ["0,1"], "表['[A1]*C2"],
  ['"A1"&A1&"""B2"', ["0,0"], '"A1"&B2&"""B2"'],
  ['INDIRECT("A"&A1)', ["0,0"], 'INDIRECT("A"&B2)'],
  ["SUM(A1#)", ["0,0"], "SUM(B2#)"],
  ["#REF!+A1", ["0,0"], "#REF!+B2"],
  ["SUM(表1!#REF!,A1)", ["0,0"], "SUM(表1!#REF!,B2)"],
  ['MATCH(1,{1,2;"A1","}"},0)+A1', ["0,0"], 'MATCH(1,{1,2;"A1","}"},0)+B2'],
  ["1E5+1.5E+3+.5+A1E5", [], "1E5+1.5E+3+.5+A1E5"],
  ["TRUE+A1", ["0,0"], "TRUE+B2"],
  ["A1:INDEX(B1:B9,2)", ["0,0", "0,1:8,1"], "B2:INDEX(C2:C10,2)"],
  [" A1 : B2 ", ["0,0", "1,1"], " B2 : C3 "],
  ["B1 C1", ["0,1", "0,2"], "C2 D2"],
  ["'A1+B1", ["0,0", "0,1"], "'B2+C2"],
  ['"A1', ["0,0"], '"B2'],
  ["", [], ""],
];

test.each(TABLE)("=%s", (formula, cells, moved) => {
  expect(
    scan(formula)
      .map(({ text }) => text)
      .join(""),
  ).toBe(formula);
  expect(named(formula)).toEqual(cells);
  const shifted = shiftedFormula(formula, 1, 1);
  expect(shifted).toBe(moved);
  // A copy has the same form, wherever its cell is.
  expect(relativeForm(moved, 11, 6).form).toBe(relativeForm(formula, 10, 5).form);
});

test("what leaves the sheet has no copy", () => {
  for (const [formula, rows, columns] of [
    ["A1", -1, 0],
    ["A1", 0, -1],
    ["A:B", 0, -1],
    ["XFD1", 0, 1],
    ["A1048576", 1, 0],
  ] as const)
    expect(shiftedFormula(formula, rows, columns)).toBeNull();
  expect(shiftedFormula("$A$1", -1, -1)).toBe("$A$1");
  expect(shiftedFormula("A:B", -1, 0)).toBe("A:B");
});

test("spaces and a plus before all else make no other form; a space in a text and in a sheet's name does", () => {
  const form = (formula: string) => relativeForm(formula, 4, 4).form;
  expect(form("+ A1 + B1")).toBe(form("A1+B1"));
  expect(form('"a b"')).not.toBe(form('"ab"'));
  expect(form("'a b'!A1")).not.toBe(form("'ab'!A1"));
  expect(relativeForm("ROUND(SUM(B1:B3)/1000,0)+係数2", 4, 1)).toEqual({
    form: "ROUND(SUM(R[-4]C[0]:R[-2]C[0])/1000,0)+係数2",
    shape: "ROUND(SUM(#:#)/0,0)+係数2",
    references: ["R[-2]C[0]", "R[-4]C[0]"],
    numbers: ["1000", "0"],
  });
});

test("a reference is exchanged, with its $ as they were", () => {
  const area = (sheet: string | null, top: number, left: number, bottom = top, right = left) => ({
    sheet,
    top,
    left,
    bottom,
    right,
  });
  const exchange = (formula: string, ...[from, to]: [ReturnType<typeof area>, ReturnType<typeof area>]) =>
    withReference(formula, from, to);
  expect(exchange("SUM(B$4:B5)*B4", area(null, 3, 1, 4, 1), area(null, 3, 1, 5, 1))).toBe("SUM(B$4:B6)*B4");
  expect(exchange("ROUND(福祉部!$B7/1000,0)", area("福祉部", 6, 1), area("福祉部", 7, 1))).toBe(
    "ROUND(福祉部!$B8/1000,0)",
  );
  expect(exchange("'4月'!B7+B7", area("4月", 6, 1), area("5月 計", 6, 1))).toBe("'5月 計'!B7+B7");
  expect(exchange("B4", area(null, 3, 1), area(null, 3, 1, 5, 1))).toBe("B4:B6");
  expect(exchange("'1月:3月'!B4", area("1月", 3, 1), area("1月", 4, 1))).toBe("'1月:3月'!B4");
});

test.each([
  ["歳出", "歳出"],
  ["第1表", "第1表"],
  ["1月", "'1月'"],
  ["AB12", "'AB12'"],
  ["R1C1", "'R1C1'"],
  ["C", "'C'"],
  ["a b", "'a b'"],
  ["'28", "'''28'"],
])("the sheet %s is written %s", (name, written) => {
  expect(quotedName(name)).toBe(written);
});
