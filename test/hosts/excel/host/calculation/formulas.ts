import type { CellRecord } from "../../../../../host/model/cells";
import { PLAIN_FORMAT } from "../../../../../host/model/format";
import { type Book, newBook, newId } from "../../../../../host/model/book";
import { newSheet } from "../../../../../host/model/sheet";

type Value = CellRecord["value"];

/** What stands in the column A of 「表」; formulas refer to it. */
const INPUTS: readonly Value[] = [
  1234.5,
  -1234.5,
  null,
  "科目",
  true,
  "12",
  { error: "#N/A" },
  2.675,
  1.005,
  0.1,
  0.2,
  "1,234",
  51_815_432_499,
  -0.5,
];

const OTHER = "事業別 '28";

/**
 * Formulas with what Excel gives, as it says in its documentation. LibreOffice is asked for the same in a test; to it
 * truth values are numbers and texts are none, so that three of them come to something else there.
 */
export const FORMULAS: readonly (readonly [formula: string, value: Value, inLibreOffice?: Value])[] = [
  ["1+2*3", 7],
  ["(1+2)*3", 9],
  ["-2^2", 4],
  ["2^-1", 0.5],
  ["2^3^2", 64],
  ["50%+1", 1.5],
  ["10-2-3", 5],
  ["100/8/5", 2.5],
  [".5+1.", 1.5],
  ["1.5E3", 1500],
  ["A1+A2", 0],
  ["A3+1", 1],
  ["A3", 0],
  ["A5+1", 2],
  ["A6*2", 24],
  ["A12+0", 1234],
  ["A4+1", { error: "#VALUE!" }],
  ["A7+1", { error: "#N/A" }],
  ["1/A3", { error: "#DIV/0!" }],
  ["-A4", { error: "#VALUE!" }],
  ["+A4", "科目"],
  ["A10+A11-0.3", 0],
  ["A10+A11=0.3", true],
  ["1-0.9-0.1", 0],
  ["SUM(A1:A2)", 0],
  ["SUM(A1:A6)", 0, 1],
  ["SUM(A8:A11)", 3.98],
  ["SUM(A1,5,A3)", 1239.5],
  ['SUM("5",TRUE)', 6, { error: "#VALUE!" }],
  ["SUM(A1:A7)", { error: "#N/A" }],
  ["SUM(A10:A11)+A3", 0.3],
  ["SUM(表!A1,$A$1,A$1)", 3703.5],
  ["SUM('事業別 ''28'!A1:B2)", 10],
  ["'事業別 ''28'!B2*2", 8],
  ["SUM('事業別 ''28'!A:A)", 4],
  ["SUM('事業別 ''28'!2:2)", 7],
  ["SUBTOTAL(9,A8:A9)", 3.68],
  ["ROUND(A8,2)", 2.68],
  ["ROUND(A9,2)", 1.01],
  ["ROUND(-A8,2)", -2.68],
  ["ROUND(A14,0)", -1],
  ["ROUND(A13/1000000,0)", 51815],
  ["ROUND(1234567,-3)", 1235000],
  ["ROUND(499.9999,-3)", 0],
  ["ROUND(500,-3)", 1000],
  ["ROUND(-500,-3)", -1000],
  ["ROUND(A3,0)", 0],
  ["ROUND(A4,0)", { error: "#VALUE!" }],
  ["ROUND(2.5,0)", 3],
  ["ROUND(-2.5,0)", -3],
  ["ROUND(0.285,2)", 0.29],
  ["ROUND(1.45,1)", 1.5],
  ["ROUND(8.325,2)", 8.33],
  ["ROUND(1.1*1.1,2)", 1.21],
  ["ROUNDUP(A8,1)", 2.7],
  ["ROUNDUP(-A8,1)", -2.7],
  ["ROUNDUP(1.1*3,1)", 3.3],
  ["ROUNDUP(1,-3)", 1000],
  ["ROUNDUP(0.001,0)", 1],
  ["MAX(0,A1,A2)", 1234.5],
  ["MIN(0,A1:A3)", -1234.5],
  ["MAX(A3)", 0],
  ["MAX(0,A7)", { error: "#N/A" }],
  [`"甲"&CHAR(10)&TEXT(A13,"#,##0")`, "甲\n51,815,432,499"],
  [`TEXT(ROUND(A2,0),"""+""#,##0;""△""#,##0;0")`, "△1,235"],
  [`TEXT(ROUND(A1,0),"""+""#,##0;""△""#,##0;0")`, "+1,235"],
  [`TEXT(A3,"""+""#,##0;""△""#,##0;0")`, "0"],
  ["ROUNDDOWN(A8,1)", 2.6],
  ["ROUNDDOWN(-A8,1)", -2.6],
  ["ROUNDDOWN(51815999999,-6)/1000000", 51815],
  ["ROUNDDOWN(0.3*3,1)", 0.9],
  ["INT(2.9)", 2],
  ["INT(-2.1)", -3],
  ["ABS(A2)", 1234.5],
  ["IF(A1>A2,1,2)", 1],
  ["IF(A1<A2,1,2)", 2],
  ["IF(A3,1,2)", 2],
  ["IF(A3=0,1,2)", 1],
  ['IF(A3="",1,2)', 1],
  ['IF(A4="科目","ある","ない")', "ある"],
  ["IF(FALSE,1)", false],
  ["IF(TRUE,A7,1)", { error: "#N/A" }],
  ["IF(TRUE,1,A7)", 1],
  ["IF(A7,1,2)", { error: "#N/A" }],
  ["IF(A3=0,IF(A5,10,20),30)", 10],
  ["A1>=1234.5", true],
  ["A1<>A2", true],
  ["A4>A1", true],
  ["A5>A4", true, false],
  ['"abc"="ABC"', true],
  ['"a"<"b"', true],
  ["A3=FALSE", true],
  ['A1&"円"', "1234.5円"],
  ['A3&"なし"', "なし"],
  ['"""引用"""', '"引用"'],
  ["ROUND(SUM(A1:A2)/1000,0)", 0],
  ["N(A4)", 0],
];

/** A book with the inputs, the formulas below each other in column C and two rows on another sheet. */
export function bookOfFormulas(formulas: readonly string[]): Book {
  const book = newBook("計算.xlsx");
  book.active.name = "表";
  const other = newSheet(newId(book), OTHER);
  book.sheets.push(other);
  INPUTS.forEach((value, row) => book.active.cells.put(row, 0, plain(value)));
  [1, 2, 3, 4].forEach((value, at) => other.cells.put(at >> 1, at & 1, plain(value)));
  formulas.forEach((formula, row) => book.active.cells.put(row, 2, { ...plain(null), formula }));
  return book;
}

function plain(value: Value): CellRecord {
  return { value, formula: undefined, format: PLAIN_FORMAT };
}
