import { datePeriod, headingPeriod } from "../book/period";
import { compact } from "../book/text";
import { declaredUnit } from "../book/unit";
import type { Period } from "../types";

/** What stands above a table: its title, its unit, its date. */
export interface Preamble {
  readonly title: string;
  readonly unit: number | null;
  readonly period: Period | null;
}

const TITLE =
  /(対照表|計算書|資金計画|概要|明細|内訳書|内訳表|財務情報|予算書|決算書|総括表|収支予算|債務負担行為|の内容及び金額|見積書|調書|試算表)|balancesheet|trialbalance|incomestatement|statementof(income|operations)|profitandlossstatement|cash(flow)?plan/iu;
const NOTE = /^[(（]?(注|※|備考|参考[:：]|\*)/u;
/** － 12 －, 4/15, 3ページ */
const PAGE =
  /^[-−‐‑–—―ー][0-9]{1,4}[-−‐‑–—―ー]$|^[0-9]{1,4}\/[0-9]{1,4}$|^(p\.?|page)?[0-9]{1,4}(頁|ページ)$/iu;
const BULLET = /^[・●○◇◆■□–-].*[:：、。]/u;

/** What a compacted text can be around a table, as far as its words say; plain: a label, a heading or anything else. */
export type Nature = "note" | "head" | "title" | "plain";

export function natureOf(compacted: string): Nature {
  if (isNote(compacted)) return "note";
  if (isHeadLine(compacted)) return "head";
  return isTitle(compacted) ? "title" : "plain";
}

/** 「債務負担行為で翌年度以降にわたるものについての……に関する調書」: names of 地方自治法施行規則 (第15条の2), of up to 72 letters. */
const STATUTORY = /についての.*に関する調書$/u;
const LONGEST = 100;

/** A text that can only be a title: it names a statement and is no line of one. */
export function isTitle(compacted: string): boolean {
  if (compacted.length <= 60) return TITLE.test(compacted) && !/[。、]$/.test(compacted);
  return compacted.length <= LONGEST && STATUTORY.test(compacted);
}

/** 利益の処分に関する書類 is dated when it was decided, months after the year that it closes. */
const DECISION = /(利益|剰余金|欠損金|損失)の?(処分|処理)/u;

/** Unit, date or period lines of a table head. */
function isHeadLine(compacted: string): boolean {
  if (isUnitLine(compacted)) return true;
  return (
    compacted.length <= 60 && /(現在|[0-9]日まで)[)）]?$/u.test(compacted) && datePeriod(compacted) !== null
  );
}

/** 「（単位：千円）」 alone or after a date; a heading 「27年度(千円)」 is none. */
function isUnitLine(compacted: string): boolean {
  if (compacted.length > 30 || declaredUnit(compacted) === null) return false;
  return (
    compacted.includes("単位") ||
    !compacted.includes("円") ||
    /^[(（]?[十百千万億]*円[)）]?$/u.test(compacted)
  );
}

/** Notes and explanations, which are no lines of a table. */
function isNote(compacted: string): boolean {
  return (
    NOTE.test(compacted) ||
    isPageNumber(compacted) ||
    BULLET.test(compacted) ||
    (compacted.length > 60 && !isTitle(compacted)) ||
    /(もの|です|ます)。?$/.test(compacted)
  );
}

export function isPageNumber(compacted: string): boolean {
  return PAGE.test(compacted);
}

/** Reads the texts above a table, from the top. */
export function readPreamble(
  texts: readonly { text: string; compacted: string; nature: Nature }[],
  era: number | null,
): Preamble {
  const titles = texts.filter(({ nature }) => nature === "title" || nature === "plain");
  // A title may carry its dates: 「事業活動収支計算書 平成27年4月1日から平成28年3月31日まで」.
  const named = texts.filter(
    ({ nature, compacted }) => nature === "title" || (nature === "head" && isTitle(compacted)),
  );
  const title = (named.length ? named : titles).map(({ text }) => text);
  const units = texts.map(({ compacted }) => declaredUnit(compacted)).filter((unit) => unit !== null);
  const isDecision = title.some((text) => DECISION.test(compact(text)));
  const period =
    (isDecision ? null : firstOf(texts, ({ compacted }) => datePeriod(compacted))) ??
    firstOf(texts, ({ compacted }) => headingPeriod(compacted, era));
  return { title: title.join(" "), unit: units[units.length - 1] ?? null, period };
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
