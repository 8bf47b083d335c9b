import type { Value } from "../../src/engine/book/formula/values";
import type { Workbook } from "../../src/engine/types";
import { sheetOf, workbookOf } from "../sheets";

/** What decides what a formula comes to, and where it is said. */
export const RULES = {
  digits:
    "15 digits: a result within a unit of the fifteenth digit is that digit (Excel specifications and limits; “Floating-point arithmetic may give inaccurate results in Excel”)",
  rounding:
    "half away from zero, on what is left of 15 digits (ROUND, ROUNDUP, ROUNDDOWN, INT, TRUNC of Excel's help)",
  operators:
    "a sign binds before ^, ^ from the left, % before all (Calculation operators and precedence in Excel)",
  texts:
    "an operator takes a text that looks like a number for one, a function over cells does not (SUM of Excel's help)",
  blanks: "an empty cell is 0 to an operator and nothing to AVERAGE and COUNT",
  errors: "an error that is taken is the result, but to IFERROR and AGGREGATE",
  criteria:
    "criteria of SUMIF and COUNTIF: operators, * and ?, capitals do not matter (SUMIF of Excel's help)",
  subtotals:
    "SUBTOTAL passes over SUBTOTAL, 109 over hidden rows besides (SUBTOTAL and AGGREGATE of Excel's help)",
  sheets:
    "3-D references take every sheet from the first to the last, quoted or not (Create a 3-D reference)",
  lookups: "exact match alone where 0 or FALSE is said (VLOOKUP, MATCH, XLOOKUP of Excel's help)",
  shown: "TEXT prints as the cell format would (ISO/IEC 29500-1, 18.8.31)",
} as const;

export type Rule = keyof typeof RULES;

/** Labels and amounts, a text that looks like a number, an empty cell, an error, sheets of months, hidden rows. */
export const FORMULA_BOOK: Workbook = workbookOf(
  sheetOf("表", [
    ["議会費", 1_200, "1,300", null, 4.35],
    ["総務費", 34_000.5, "△5", null, 2.3],
    ["民生費", -800, null, "総務費", 0.1],
    ["総務費", 7, null, 250, 1e15],
  ]),
  sheetOf("4月", [[10], [1]]),
  sheetOf("5 月", [[20], [2]]),
  sheetOf("6月", [[30], [3]]),
  sheetOf("四半期", [[4]]),
  sheetOf("年間", [[5]]),
  { ...sheetOf("隠し", [[1], [2], [4], [8]]), hiddenRows: [1, 2], filtered: [] },
);

/** Formulas and what Excel gives. */
export const FORMULAS: readonly (readonly [formula: string, value: Value, rule: Rule])[] = [
  ["INT(4.35*100)", 435, "digits"],
  ["INT(E1*100)", 435, "digits"],
  ["ROUNDDOWN(2.3*100,0)", 230, "digits"],
  ["ROUNDUP(0.1*3*10,0)", 3, "digits"],
  ["ROUND(1.005,2)", 1.01, "digits"],
  ["ROUND(2.675,2)", 2.68, "digits"],
  ["TRUNC(0.29*100,0)", 29, "digits"],
  ["INT(1.1*10)", 11, "digits"],
  ["ROUNDDOWN(0.57*100,0)", 57, "digits"],
  ["0.1+0.2-0.3", 0, "digits"],
  ["0.1+0.2=0.3", true, "digits"],
  ["1-0.9-0.1=0", true, "digits"],
  ["43.1-43.2+1", 0.8999999999999986, "digits"],
  ["ROUND(2.5,0)", 3, "rounding"],
  ["ROUND(-2.5,0)", -3, "rounding"],
  ["ROUND(-1234.5,-2)", -1200, "rounding"],
  ["TRUNC(-8.9)", -8, "rounding"],
  ["INT(-8.1)", -9, "rounding"],
  ["ROUNDDOWN(-1999999,-3)/1000", -1999, "rounding"],
  ["ROUNDUP(-1.1,0)", -2, "rounding"],
  ["MOD(-3,2)", 1, "rounding"],
  ["-2^2", 4, "operators"],
  ["2^3^2", 64, "operators"],
  ["50%%", 0.005, "operators"],
  ["1+2&3", "33", "operators"],
  ["2>1=TRUE", true, "operators"],
  ["-(1+2)*-3", 9, "operators"],
  ["C1+1", 1301, "texts"],
  ["SUM(C1,1)", 1, "texts"],
  ['SUM("1,300",1)', 1301, "texts"],
  ["A1+1", { error: "#VALUE!" }, "texts"],
  ["SUM(B1:C3)", 34_400.5, "texts"],
  ["PRODUCT(B3:B4)", -5600, "texts"],
  ["COUNT(A1:D4)", 5, "texts"],
  ["D2+5", 5, "blanks"],
  ["AVERAGE(B3:B4,D4)", -181, "blanks"],
  ["COUNTBLANK(B1:D3)", 3, "blanks"],
  ["MIN(A1:A4)", 0, "blanks"],
  ["IF(TRUE,,5)", 0, "blanks"],
  ["1/D2", { error: "#DIV/0!" }, "errors"],
  ["AVERAGE(A1:A3)", { error: "#DIV/0!" }, "errors"],
  ["IFERROR(1/D2,9)", 9, "errors"],
  ["IF(B1>B3,A1,1/0)", "議会費", "errors"],
  ["SUM(B1:B2,1/D2)", { error: "#DIV/0!" }, "errors"],
  ['SUMIF(A1:A4,"総務費",B1:B4)', 34_007.5, "criteria"],
  ['SUMIF(B1:B4,">=1200")', 35_200.5, "criteria"],
  ['SUMIF(A1:A4,"*務*",B1:B4)', 34_007.5, "criteria"],
  ['SUMIF(A1:A4,"<>総務費",B1:B4)', 400, "criteria"],
  ['COUNTIF(A1:A4,"総?費")', 2, "criteria"],
  ['SUMIFS(B1:B4,A1:A4,"総務費",B1:B4,"<100")', 7, "criteria"],
  ['SUMPRODUCT((A1:A4="総務費")*B1:B4)', 34_007.5, "criteria"],
  ["SUMPRODUCT(ROUND(B1:B2/1000,0))", 35, "rounding"],
  ["SUBTOTAL(9,隠し!A1:A4)", 15, "subtotals"],
  ["SUBTOTAL(109,隠し!A1:A4)", 9, "subtotals"],
  ["_xlfn.AGGREGATE(9,5,隠し!A1:A4)", 9, "subtotals"],
  ["_xlfn.AGGREGATE(4,0,隠し!A1:A4)", 8, "subtotals"],
  ["SUM('4月:6月'!A1)", 60, "sheets"],
  ["SUM('4月:6月'!A1:A2)", 66, "sheets"],
  ["SUM(四半期:年間!A1)", 9, "sheets"],
  ["'5 月'!A1+'4月'!A1", 30, "sheets"],
  ['VLOOKUP("総務費",A1:B4,2,FALSE)', 34_000.5, "lookups"],
  ['VLOOKUP("無",A1:B4,2,0)', { error: "#N/A" }, "lookups"],
  ["INDEX(B1:B4,MATCH(-800,B1:B4,0))", -800, "lookups"],
  ['TEXT(B2,"#,##0")', "34,001", "shown"],
  ['TEXT(B3,"0;△0")', "△800", "shown"],
  ['TEXT(1234567,"#,##0,")', "1,235", "shown"],
  ['TEXT(0.256,"0.0%")', "25.6%", "shown"],
];
