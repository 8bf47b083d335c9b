import { unitName } from "./units";

/** The words in and around the charts of the 概要 sheet, in the language of the statements as that sheet is. */
export const OVERVIEW_CHARTS = {
  bridgeName: "増減の要因",
  bridgeTitle: (label: string, before: string, now: string, unit: number) =>
    `${label}の増減（${before.replace("\n", "")}から${now}まで、単位：${unitName(unit)}）`,
  sharesName: "構成比",
  sharesTitle: (label: string) => `${label}の構成比（単位：％）`,
  /** What the titles above look like, in their order. */
  titles: [/の増減（.*から.*まで、単位：.*）$/s, /の構成比（単位：％）$/],
  /** Above the figures of the charts, below what is printed. */
  figures: "グラフの元の数値（印刷されません）",
  item: "項目",
  base: "土台（見えない）",
  ofYear: "年度の額",
  increaseAbove: "増加（0より上）",
  increaseBelow: "増加（0より下）",
  decreaseAbove: "減少（0より上）",
  decreaseBelow: "減少（0より下）",
  change: "額・増減",
  running: "累計",
  rest: "その他",
  more: "の増",
  less: "の減",
  same: "の増減",
  amounts: (unit: string) => `金額${unit && `（${unit}）`}`,
} as const;
