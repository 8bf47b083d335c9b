import { check, toReport } from "../../../src/engine";
import { computedBook } from "../../../specimens/formulas";

type Rows = readonly (readonly (string | number)[])[];

function reported(sheets: Record<string, Rows>) {
  const { repairs, findings } = toReport(check(computedBook(sheets as never)), "ja");
  const firsts = repairs.filter(({ rank }) => rank === 1);
  return {
    errors: findings.filter(({ severity }) => severity === "error").map(({ cell }) => cell),
    written: firsts.flatMap(({ changes }) =>
      changes.map(({ sheet, cell, formula, to }) => `${sheet}!${cell} ${formula?.to ?? to}`),
    ),
    sure: firsts.length > 0 && firsts.every(({ confidence }) => confidence >= 0.9),
  };
}

const RIGHT = { errors: [], written: [], sure: false };

describe("a table in 千円 that formulas round from one in 円", () => {
  const FIGURES = [
    [71_204_511, 70_990_118],
    [18_360_497, 17_911_504],
    [43_181_502, 42_004_499],
    [41_018_500, 40_118_001],
    [9_000_501, 8_511_502],
  ] as const;
  const LABELS = ["報酬", "給料", "旅費", "需用費", "委託料"];

  const books = (round: (cell: string) => string, spoilt: Record<string, string | number> = {}) => ({
    円: [
      ["決算額調（単位：円）"],
      ["節", "予算現額", "支出済額", "不用額"],
      ...FIGURES.map(([planned, spent], at) => [LABELS[at]!, planned, spent, `=B${at + 3}-C${at + 3}`]),
      ["合計", "=SUM(B3:B7)", "=SUM(C3:C7)", "=SUM(D3:D7)"],
    ],
    千円: [
      ["決算額調（単位：千円）"],
      ["節", "予算現額", "支出済額", "不用額"],
      ...[...LABELS, "合計"].map((label, at) => [
        label,
        ...["B", "C", "D"].map((column) => spoilt[`${column}${at + 3}`] ?? round(`円!${column}${at + 3}`)),
      ]),
    ],
  });

  test.each([
    ["ROUND", (cell: string) => `=ROUND(${cell}/1000,0)`],
    ["ROUNDDOWN", (cell: string) => `=ROUNDDOWN(${cell}/1000,0)`],
    ["INT", (cell: string) => `=INT(${cell}/1000)`],
    ["10^3", (cell: string) => `=ROUND(${cell}/10^3,0)`],
  ])("misses by no more than %s leaves", (_, round) => expect(reported(books(round))).toEqual(RIGHT));

  const round = (cell: string) => `=ROUND(${cell}/1000,0)`;

  test.each([
    ["D6", "=ROUND(円!D7/1000,0)", "ROUND(円!D6/1000,0)"],
    ["B5", "=ROUND(円!C5/1000,0)", "ROUND(円!B5/1000,0)"],
    ["C4", "=ROUND(ROUND(円!C4/1000,0),-3)", "ROUND(円!C4/1000,0)"],
    ["B6", "=ROUND(円!B6/1000,-3)", "ROUND(円!B6/1000,0)"],
  ])("%s with another formula gets what its neighbours hold", (cell, wrong, right) => {
    const { errors, written, sure } = reported(books(round, { [cell]: wrong }));
    expect(errors).not.toEqual([]);
    expect({ written, sure }).toEqual({ written: [`千円!${cell} ${right}`], sure: true });
  });
});

describe("lines that a total takes beside other totals", () => {
  const accounts = (spoilt: Record<string, string | number> = {}) => {
    const at = (cell: string, formula: string | number) => spoilt[cell] ?? formula;
    const typed = (label: string, row: number, b: number, c: number) => [
      label,
      at(`B${row}`, b),
      at(`C${row}`, c),
      at(`D${row}`, `=B${row}-C${row}`),
    ];
    const sum = (label: string, row: number, text: (column: string) => string) => [
      label,
      ...["B", "C"].map((column) => at(`${column}${row}`, text(column))),
      `=B${row}-C${row}`,
    ];
    return {
      会計別: [
        ["会計別予算規模"],
        ["（単位：千円）"],
        ["会計名", "令和8年度", "令和7年度", "増減額"],
        typed("一般会計", 4, 53_097_000, 52_051_400),
        [],
        typed("国民健康保険", 6, 5_571_010, 7_122_420),
        typed("後期高齢者医療", 7, 6_270_930, 5_293_910),
        typed("介護保険", 8, 2_556_640, 2_370_520),
        sum("特別会計計", 9, (column) => `=SUM(${column}6:${column}8)`),
        [],
        typed("水道事業", 11, 1_135_640, 1_006_250),
        typed("病院事業", 12, 3_796_330, 6_947_910),
        sum("企業会計計", 13, (column) => `=SUM(${column}11:${column}12)`),
        [],
        sum("総計", 15, (column) => `=${column}4+${column}9+${column}13`),
      ],
    };
  };

  test("are counted once, and so right", () => expect(reported(accounts())).toEqual(RIGHT));

  test.each([
    [{ B9: "=SUM(B6:B7)" }, ["会計別!B9 SUM(B6:B8)"]],
    [{ C9: "=SUM(C7:C8)" }, ["会計別!C9 SUM(C6:C8)"]],
    [{ B9: "=SUM(B6:B7)", C9: "=SUM(C6:C7)" }, ["会計別!B9 SUM(B6:B8)", "会計別!C9 SUM(C6:C8)"]],
    [{ B9: "=SUM(B6:B8,B7)" }, ["会計別!B9 SUM(B6:B8)"]],
    [{ C15: "=C4+C9" }, ["会計別!C15 C4+C9+C13"]],
    [{ C7: "5,293,910" }, ["会計別!C7 5293910"]],
    [{ B15: "=B4+B9", C9: "=SUM(C6:C7)" }, ["会計別!B15 B4+B9+B13", "会計別!C9 SUM(C6:C8)"]],
  ])("where one is wrong the others say how it was meant: %j", (spoilt, right) => {
    const { errors, written } = reported(accounts(spoilt as Record<string, string>));
    expect(errors).not.toEqual([]);
    expect(written.sort()).toEqual(right);
  });
});
