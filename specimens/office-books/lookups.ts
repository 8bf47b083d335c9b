import type { Dice } from "../dice";
import { amounts, type OfficeBook, type Rows } from "./rows";

/** 総括 that look their figures up in the table of 款. */

const REVENUES = [
  "市税",
  "地方譲与税",
  "地方交付税",
  "使用料及び手数料",
  "国庫支出金",
  "県支出金",
  "繰入金",
  "市債",
];

function details(random: Dice): Rows {
  const amount = amounts(random);
  return [
    ["令和８年度　歳入予算明細書"],
    [null, null, null, "（単位：千円）"],
    ["款", "本年度予算額", "前年度予算額", "比較増減"],
    ...REVENUES.map((name, at) => [name, amount(), amount(), `=B${at + 4}-C${at + 4}`]),
    ["歳入合計", "=SUM(B4:B11)", "=SUM(C4:C11)", "=B12-C12"],
  ];
}

/** 自主財源 and 依存財源, each line looked up by its name. */
function summary(link: (row: number, column: string, at: number) => string): Rows {
  const [own, given] = [
    ["市税", "使用料及び手数料", "繰入金"],
    ["地方譲与税", "地方交付税", "国庫支出金", "県支出金", "市債"],
  ];
  const line = (row: number) => [`=${link(row, "B", 2)}`, `=${link(row, "C", 3)}`, `=B${row}-C${row}`];
  return [
    ["令和８年度　財源別総括表"],
    [null, null, null, "（単位：千円）"],
    ["区分", "本年度", "前年度", "増減"],
    ...own!.map((name, at) => [name, ...line(at + 4)]),
    ["自主財源計", "=SUM(B4:B6)", "=SUM(C4:C6)", "=B7-C7"],
    ...given!.map((name, at) => [name, ...line(at + 8)]),
    ["依存財源計", "=SUM(B8:B12)", "=SUM(C8:C12)", "=B13-C13"],
    ["合計", "=B7+B13", "=C7+C13", "=B14-C14"],
  ];
}

function lookedUp(link: (row: number, column: string, at: number) => string): OfficeBook {
  return (random) => ({ sheets: { 明細: details(random), 総括: summary(link) } });
}

export const LOOKUP_BOOKS: Readonly<Record<string, OfficeBook>> = {
  "index and match": lookedUp(
    (row, column) => `INDEX(明細!${column}$4:${column}$11,MATCH($A${row},明細!$A$4:$A$11,0))`,
  ),
  vlookup: lookedUp((row, _, at) => `VLOOKUP($A${row},明細!$A$4:$D$11,${at},FALSE)`),
  "vlookup in iferror": lookedUp((row, _, at) => `IFERROR(VLOOKUP($A${row},明細!$A:$D,${at},FALSE),0)`),
  xlookup: lookedUp((row, column) => `XLOOKUP($A${row},明細!$A$4:$A$11,明細!${column}$4:${column}$11)`),
  sumif: lookedUp((row, column) => `SUMIF(明細!$A$4:$A$11,$A${row},明細!${column}$4:${column}$11)`),
  sumproduct: lookedUp(
    (row, column) => `SUMPRODUCT((明細!$A$4:$A$11=$A${row})*明細!${column}$4:${column}$11)`,
  ),
};
