import type { RoundedBy } from "../engine/types";
import type { Words } from "./words";

/** What the task pane says about the 概要 sheet. */
export const paneOverview = {
  heading: { ja: "概要", en: "Overview" },
  make: { ja: "概要を作る", en: "Make the overview" },
  hint: {
    ja: "主な金額を百万円などで表した概要シートを、計算式で作ります。",
    en: "Adds the sheet 概要 with the main figures in millions, as formulas.",
  },
  previewing: { ja: "概要の内容を確かめています…", en: "Preparing the overview…" },
  making: { ja: "概要を作っています…", en: "Making the overview…" },
  confirm: { ja: "作る", en: "Make" },
  confirmUnfinished: { ja: "検算未了として作る", en: "Make it as unfinished" },
  description: { ja: "載せる内容", en: "What it shows" },
  unit: { ja: "単位", en: "Unit" },
  mode: { ja: "端数処理", en: "Rounding" },
  lastYear: { ja: "比べる年度", en: "Compared with" },
  noLastYear: { ja: "比べない", en: "None" },
  charts: { ja: "グラフも載せる（増減の要因、構成比）", en: "With charts (what changed, shares)" },
  noCharts: {
    ja: "グラフにできる科目（収益と費用、資産・負債・純資産など）が見つからないため、表だけを載せます。",
    en: "No lines were found that can be drawn, such as revenue and expense, so the tables alone are shown.",
  },
  preview: { ja: "はじめの表", en: "The first table" },
  lineHeading: { ja: "区分", en: "Line" },
  lastYearMissing: {
    ja: "前年度の金額が見つからないため、当年度だけを載せます。前年度の列かシートをブックに加えると、前年度と増減も載ります。",
    en: "The workbook has no figures of last year, so this year alone is shown. Add a column or a sheet of last year to compare.",
  },
} satisfies Record<string, Words>;

export const roundingModes: Readonly<Record<RoundedBy, Words>> = {
  "half-up": { ja: "四捨五入", en: "Half up" },
  truncate: { ja: "切捨て", en: "Truncated" },
  "round-up": { ja: "切上げ", en: "Rounded up" },
};

export const overviewMade = (sheet: string): Words => ({
  ja: `概要シート「${sheet}」を作りました。`,
  en: `The overview was written to the sheet ${sheet}.`,
});

/** Before it is made, of a workbook with several bodies or funds. */
export const onlyFirst = (name: string): Words => ({
  ja: `ブックに複数の団体や会計があるため、最初の「${name}」だけを載せます。ほかは、ブックを分けて作ってください。`,
  en: `The workbook holds several bodies or funds; only the first, ${name}, is shown. Split the workbook to make the others.`,
});

/** Before it is made. */
export const willBeUnfinished = (count: number): Words => ({
  ja: `一致しない箇所が ${count}件残っています。このまま作ると、概要シートに「検算未了」と記します。`,
  en: `${count} discrepancies are open. If it is made now, the sheet says that the check is unfinished (検算未了).`,
});

export const errorsOpen = (count: number): Words => ({
  ja: `一致しない箇所が ${count}件残っているため、概要シートを作っていません。ブックは変わっていません。直すか確認済にしてから、もう一度お試しください。`,
  en: `${count} discrepancies are open, so no overview was made. The workbook is unchanged. Repair or waive them and try again.`,
});

export const noUnit: Words = {
  ja: "単位の分かる計算書が見つからないため、概要シートを作れません。ブックは変わっていません。表の上に「（単位：千円）」のように単位を書いてから、もう一度お試しください。",
  en: "No statement says its unit, so no overview can be made. The workbook is unchanged. Write the unit above the tables, as in （単位：千円）, and try again.",
};
