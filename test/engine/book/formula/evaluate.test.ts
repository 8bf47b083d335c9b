import type { Value } from "../../../../src/engine/book/formula/values";
import { graphOf } from "../../../../src/engine/book/graph";
import type { Cell, Workbook } from "../../../../src/engine/types";
import { sheetOf, workbookOf } from "../../../../specimens/sheets";

const error = (name: string): Value => ({ error: name });

/** 款 and amounts, a text that looks like a number, an empty cell, an error; rows 2 and 3 of 「隠し」 are hidden. */
const BOOK: Workbook = {
  ...workbookOf(
    sheetOf("表", [
      ["議会費", 1_200, "1,300", true as never, 4.35],
      ["総務費", 34_000.5, "△5", null, 2.3],
      ["民生費", -800, null, "総務費", 0.1],
      ["総務費", 7, error("#N/A") as never, 250, 1e15],
    ]),
    sheetOf("4月", [[10], [1]]),
    sheetOf("5 月", [[20], [2]]),
    sheetOf("6月", [[30], ["三"]]),
    { ...sheetOf("隠し", [[1], [2], [4], [8]]), hiddenRows: [1, 2] },
  ),
  names: [
    { name: "H28係数", refersTo: "'表'!$B$4", sheet: null },
    { name: "税率", refersTo: "0.1", sheet: null },
    { name: "金額", refersTo: "表!$B$1:$B$4", sheet: null },
    { name: "年度計", refersTo: "SUM(金額)", sheet: null },
    { name: "係数", refersTo: "表!$B$1", sheet: null },
    { name: "係数", refersTo: "表!$B$3", sheet: "表" },
    { name: "輪", refersTo: "輪+1", sheet: null },
    { name: "上", refersTo: "表!B1", sheet: null },
  ],
};

const valueOf = (formula: string) => graphOf(BOOK).evaluate(formula, { sheet: "表", row: 20, column: 10 });

test.each<[formula: string, value: Value]>([
  // The 15 digits that Excel keeps.
  ["INT(4.35*100)", 435],
  ["INT(E1*100)", 435],
  ["ROUNDDOWN(2.3*100,0)", 230],
  ["ROUNDUP(0.1*3*10,0)", 3],
  ["ROUND(1.005,2)", 1.01],
  ["ROUND(2.5,0)+ROUND(-2.5,0)", 0],
  ["TRUNC(-8.9)", -8],
  ["TRUNC(0.29*100,0)", 29],
  ["INT(-8.1)", -9],
  ["ROUNDDOWN(-1999999,-3)/1000", -1999],
  ["0.1+0.2-0.3", 0],
  ["0.1+0.2=0.3", true],
  ["1-0.9-0.1=0", true],
  ["MOD(-3,2)", 1],
  // Operators.
  ["-2^2", 4],
  ["2^3^2", 64],
  ["-(1+2)*-3", 9],
  ["50%%", 0.005],
  ["1+2&3", "33"],
  ['"a"&B4="A7"', true],
  ["2>1=TRUE", true],
  ["+A1", "議会費"],
  ["C1+1", 1301],
  ["A1+1", error("#VALUE!")],
  ["D2+5", 5],
  ["D1+1", 2],
  ["1/D2", error("#DIV/0!")],
  ["C4+1/0", error("#N/A")],
  // What is added up.
  ["SUM(B1:C3)", 34_400.5],
  ["SUM(C1,1)", 1],
  ['SUM("1,300",1)', 1301],
  ["SUM(C1:C4)", error("#N/A")],
  ["SUM(A:B)", 34_407.5],
  ["SUM(1:2)", 35_207.15],
  ["SUM(D1:D3)", 0],
  ["PRODUCT(B3:B4)", -5600],
  ["AVERAGE(B3:B4,D4)", -181],
  ["AVERAGE(A1:A3)", error("#DIV/0!")],
  ["COUNT(A1:D4)+COUNTA(A1:C4)*100+COUNTBLANK(B1:D3)*10000", 21105],
  ["MAX(B1:B4)-MIN(B1:B4,D3)", 34_800.5],
  ["MIN(A1:A4)", 0],
  ["SUMPRODUCT(B3:B4,D3:D4)", 1750],
  ['SUMPRODUCT((A1:A4="総務費")*B1:B4)', 34_007.5],
  ['SUMPRODUCT(--(A1:A4="総務費"))', 2],
  ["SUMPRODUCT(ROUND(B1:B2/1000,0))", 35],
  ["SUMPRODUCT(B1:B4,B1:B3)", error("#VALUE!")],
  ["SUMPRODUCT(C1:C4,B1:B4)", error("#N/A")],
  ['SUMIF(A1:A4,"総務費",B1:B4)', 34_007.5],
  ["SUMIF(A1:A4,D3,B1)", 34_007.5],
  ['SUMIF(B1:B4,">=1200")', 35_200.5],
  ['SUMIF(A:A,"*務*",B:B)', 34_007.5],
  ['SUMIF(A1:A4,"<>総務費",B1:B4)', 400],
  ['SUMIFS(B1:B4,A1:A4,"総務費",B1:B4,"<100")', 7],
  ['COUNTIF(A1:A9,"総務費")+COUNTIF(A1:A9,"")*10', 52],
  ['COUNTIFS(A1:A4,"総務費",B1:B4,"<>7")', 1],
  ['AVERAGEIF(A1:A4,"総務費",B1:B4)', 17_003.75],
  // Hidden rows and subtotals.
  ["SUM(隠し!A1:A4)", 15],
  ["SUBTOTAL(109,隠し!A1:A4)+SUBTOTAL(9,隠し!A4,隠し!A1)*100", 909],
  ["AGGREGATE(9,5,隠し!A1:A4)", 9],
  ["AGGREGATE(9,6,C1:C4,B4)", 7],
  ["SUBTOTAL(3,A1:A4)", 4],
  // Names and sheets.
  ["H28係数*2", 14],
  ["B1*税率", 120],
  ["年度計-SUM(金額)", 0],
  ["係数", -800],
  ["SUM('4月:6月'!A1:A2)", 63],
  ["SUM(6月:4月!A1)", 60],
  ["'5 月'!A1+'4月'!A1", 30],
  ["無い表!A1", error("#REF!")],
  // What is chosen and looked up.
  ["IF(B1>B3,A1,1/0)", "議会費"],
  ["IF(FALSE,INDIRECT(A1),2)", 2],
  ["IF(D2,1)", false],
  ["IF(TRUE,,5)", 0],
  ["SUM(IF(D1,B1:B2,B3))", 35_200.5],
  ["IFERROR(C4,9)+IFERROR(B4,1/0)", 16],
  ["AND(B1>0,D1)", true],
  ["OR(D2,NOT(D1))", false],
  ["CHOOSE(2,C4,B4,A1)", 7],
  ['VLOOKUP("総務費",A1:B4,2,FALSE)', 34_000.5],
  ["VLOOKUP(D3,A:E,5,0)", 2.3],
  ['VLOOKUP("無",A1:B4,2,0)', error("#N/A")],
  ["HLOOKUP(1200,A1:E4,4,FALSE)", 7],
  ["INDEX(B1:B4,MATCH(-800,B1:B4,0))", -800],
  ["SUM(INDEX(A1:B4,4,2),1)", 8],
  ["INDEX(B1:B4,5)", error("#REF!")],
  ['_xlfn.XLOOKUP("民生費",A1:A4,B1:B4)', -800],
  ['XLOOKUP("無",A1:A4,B1:B4,0)', 0],
  ['INDIRECT("B"&4)', 7],
  ["SUM(INDIRECT(\"'4月'!A1:A\"&1+1))", 11],
  ["N(A1)+N(D1)+VALUE(C1)", 1301],
  ['EXACT("a","A")', false],
  ['TEXT(B2,"#,##0")&TEXT(B3,"0;△0")&TEXT(0.256,"0.0%")', "34,001△80025.6%"],
  ['TEXT(1234567,"#,##0,")', "1,235"],
  ["LEFT(A1,2)&MID(A2,2,1)&RIGHT(A3)&LEN(A1)", "議会務費3"],
])("=%s is %p", (formula, value) => {
  const computed = valueOf(formula);
  if (typeof value === "number") expect(computed).toBeCloseTo(value, 9);
  else expect(computed).toEqual(value);
});

test.each([
  "INDIRECT(A1)",
  'INDIRECT("R1C1",FALSE)',
  "OFFSET(A1,1,0)",
  "TODAY()",
  "A1:A4",
  "SUM(B1:B2*2)",
  "B1:B4*2",
  "{1,2}",
  "A1#",
  "表1[金額]",
  "[1]表!A1",
  "無い名前+1",
  "輪",
  "上",
  "SUBTOTAL(9,隠し!A1:A4)",
  "SUBTOTAL(7,B1:B4)",
  "VLOOKUP(1,A1:B4,2)",
  "MATCH(1,B1:B4)",
  "C2+1",
  '"１２"+1',
  '"あ"<"い"',
  "SUM()",
  "IF(1,2,3,4)",
  "SUM(A1",
  "A1 A2",
  "(A1,B1)",
  "1+",
  "",
])("=%s cannot be told", (formula) => {
  expect(valueOf(formula)).toBeUndefined();
});

test("8,000 signs and 3,000 parentheses or sums within each other are computed", () => {
  const deep = (open: string) => `${open.repeat(3_000)}B4${")".repeat(3_000)}`;
  expect(valueOf(`${"-".repeat(8_000)}B4`)).toBe(7);
  expect(valueOf(`${"+B4".repeat(2_700)}`)).toBe(18_900);
  expect(valueOf(`B4${"-B4".repeat(2_700)}`)).toBe(-18_893);
  expect(valueOf(deep("("))).toBe(7);
  expect(valueOf(deep("SUM("))).toBe(7);
  expect(valueOf(deep("-("))).toBe(7);
  expect(valueOf(deep("IF(TRUE,"))).toBe(7);
  expect(valueOf("(".repeat(3_000))).toBeUndefined();
});

test("what cannot be told in a cell makes nothing else wrong", () => {
  const cells: Cell[] = [
    { row: 0, column: 0, value: null, formula: "TODAY()" },
    { row: 1, column: 0, value: 5 },
    { row: 2, column: 0, value: null, formula: "SUM(A1:A2)" },
    { row: 3, column: 0, value: null, formula: "IF(A2>1,A2,A1)" },
    { row: 4, column: 0, value: null, formula: "COUNTA(A1:A2)" },
  ];
  const graph = graphOf(workbookOf({ ...sheetOf("表", []), cells }));
  expect(cells.slice(2).map((cell) => graph.resultOf(graph.nodeOf(cell)!).value)).toEqual([
    undefined,
    5,
    undefined,
  ]);
});
