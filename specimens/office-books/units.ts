import { across, amounts, type OfficeBook, type Rows } from "./rows";

/** Tables in 円 that are printed again in 千円, and figures that are rounded shares. */

const EXPENSES = ["議会費", "総務費", "民生費", "衛生費", "土木費", "教育費"];

const inThousands =
  (rounded: (cell: string) => string): OfficeBook =>
  (random) => {
    const amount = amounts(random);
    const own = (): Rows => [
      ["令和６年度　歳出決算書"],
      [null, null, null, "（単位：円）"],
      ["款", "予算現額", "支出済額", "不用額"],
      ...EXPENSES.map((name, at) => {
        const budget = 4_000_000 + amount() * 13;
        return [name, budget, Math.trunc(budget * 0.93) - at * 7, `=B${at + 4}-C${at + 4}`];
      }),
      ["歳出合計", ...across("BC", "SUM(?4:?9)"), "=B10-C10"],
    ];
    const rows = [...EXPENSES, "歳出合計"].map((name, at) => [
      name,
      ...["B", "C", "D"].map((column) => `=${rounded(`円単位!${column}${at + 4}`)}`),
    ]);
    return {
      sheets: {
        円単位: own(),
        公表用: [
          ["令和６年度　歳出決算の状況"],
          [null, null, null, "（単位：千円）"],
          ["款", "予算現額", "支出済額", "不用額"],
          ...rows,
        ],
      },
    };
  };

/** 均等割 and 人口割, the last member takes what rounding leaves. */
const shares: OfficeBook = (random) => {
  const members = ["東市", "西市", "南町", "北町", "中村"];
  return {
    sheets: {
      負担金: [
        ["令和８年度　構成市町村負担金算定表"],
        ["負担金総額", 100_000_000 + random.below(9_000_000)],
        [null, null, null, null, "（単位：円）"],
        ["市町村", "人口（人）", "均等割額", "人口割額", "負担金額"],
        ...members.map((name, at) => [
          name,
          3_000 + random.below(60_000),
          at < 4 ? "=ROUND($B$2*0.3/5,0)" : "=ROUND($B$2*0.3,0)-SUM(C5:C8)",
          at < 4 ? `=ROUND($B$2*0.7*B${at + 5}/B$10,0)` : "=ROUND($B$2*0.7,0)-SUM(D5:D8)",
          `=C${at + 5}+D${at + 5}`,
        ]),
        ["計", ...across("BCDE", "SUM(?5:?9)")],
      ],
    },
  };
};

/** Items with tax, as an agreement of 指定管理 prints them. */
const taxed: OfficeBook = (random) => {
  const amount = amounts(random);
  const items = ["清掃業務", "設備保守業務", "警備業務", "植栽管理業務", "受付業務"];
  return {
    sheets: {
      積算: [
        ["令和８年度　施設管理業務　積算内訳書"],
        [null, null, null, "（単位：円）"],
        ["業務名", "税抜額", "消費税額", "税込額"],
        ...items.map((name, at) => [
          name,
          amount(),
          `=ROUNDDOWN(B${at + 4}*0.1,0)`,
          `=B${at + 4}+C${at + 4}`,
        ]),
        ["合計", ...across("BCD", "SUM(?4:?8)")],
      ],
    },
  };
};

export const UNIT_BOOKS: Readonly<Record<string, OfficeBook>> = {
  "rounddown to thousands": inThousands((cell) => `ROUNDDOWN(${cell}/1000,0)`),
  "round to thousands": inThousands((cell) => `ROUND(${cell}/1000,0)`),
  "rounded to thousands by places": inThousands((cell) => `ROUND(${cell},-3)/1000`),
  shares,
  taxed,
};
