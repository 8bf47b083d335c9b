import { check } from "../../../src/engine";
import { computedBook } from "../../../specimens/formulas";
import { firstRepairs } from "../diagnosis/first-repairs";

const LINES: readonly (readonly [string, string, number, number])[] = [
  ["議会費", "報酬", 141_855, 517_666],
  ["議会費", "旅費", 376_921, 246_599],
  ["総務費", "給料", 536_716, 57_587],
  ["総務費", "需用費", 389_314, 321_268],
  ["民生費", "扶助費", 380_847, 829_042],
  ["教育費", "需用費", 628_885, 802_879],
  ["教育費", "備品購入費", 731_712, 634_402],
];

const SECTIONS = ["議会費", "総務費", "民生費", "教育費"];

/** 款別集計 of 明細 in lines 3 to 9, each cell as the formula of its line and column says. */
const book = (formula: (row: number, column: string) => string) =>
  computedBook({
    明細: [["歳出予算明細", null, null, "（単位：円）"], ["款", "節", "本年度", "前年度"], ...LINES],
    款別集計: [
      ["歳出予算款別集計", null, null, "（単位：円）"],
      ["款", "本年度", "前年度", "増減"],
      ...SECTIONS.map((name, at) => {
        const row = at + 3;
        return [name, `=${formula(row, "C")}`, `=${formula(row, "D")}`, `=B${row}-C${row}`];
      }),
      ["計", "=SUM(B3:B6)", "=SUM(C3:C6)", "=B7-C7"],
    ],
  });

const right = (row: number, column: string) => `SUMIF(明細!$A$3:$A$9,$A${row},明細!${column}$3:${column}$9)`;
const given = (odd: Readonly<Record<string, string>>) => (row: number, column: string) =>
  odd[`${column}${row}`] ?? right(row, column);

describe("SUMIF by 款 of which a range is not that of its copies", () => {
  test.each([
    ["a line was added below it", "SUMIF(明細!$A$3:$A$8,$A6,明細!C$3:C$8)"],
    ["its labels alone end a line earlier", "SUMIF(明細!$A$3:$A$8,$A6,明細!C$3:C$9)"],
    ["it begins a line later, and so counts other lines", "SUMIF(明細!$A$3:$A$9,$A6,明細!C$2:C$8)"],
  ])("%s: the range is that of the others again", (_what, odd) => {
    expect(firstRepairs(book(given({ C6: odd })))).toEqual([[`款別集計!B6 =${right(6, "C")}`]]);
  });

  test("in the first line, in both columns", () => {
    const short = (column: string) => `SUMIF(明細!$A$4:$A$9,$A3,明細!${column}$4:${column}$9)`;
    expect(firstRepairs(book(given({ C3: short("C"), D3: short("D") })))).toEqual([
      [`款別集計!B3 =${right(3, "C")}`, `款別集計!C3 =${right(3, "D")}`],
    ]);
  });

  test.each([
    ["that come to the same", { C3: "SUMIF(明細!$A$3:$A$8,$A3,明細!C$3:C$8)" }],
    ["of no others", {}],
  ])("ranges %s are no error", (_what, odd: Record<string, string>) => {
    expect(check(book(given(odd))).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
