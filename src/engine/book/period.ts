import type { Period } from "../types";

/** Western year of the year before year 1 of each era. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  r: 2018,
  h: 1988,
  s: 1925,
};

const DATE = /(令和|平成|昭和)?([0-9]{1,4}|元)年([0-9]{1,2})月([0-9]{1,2})日/gu;
const FISCAL_YEAR = /(令和|平成|昭和|[rhs](?=[0-9]))?([0-9]{1,4}|元)年度?(?!月)/iu;
const WESTERN_YEAR = /(?:^|\s|,)(?:fy|cy)?((?:19|20)[0-9]{2})(?=$|\s|\()/giu;
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/前々?年度|前期|前事業年度/u, -1],
  [/[当本]年度|[当本]期|今年度|当事業年度/u, 0],
];

/**
 * The fiscal year that a compacted heading names: 「平成28年度」「27年度6月補正」「R6当初」「前年度」; null where it names
 * none. A year without era is taken as one of `era` (as printed elsewhere in the book's titles).
 */
export function headingPeriod(text: string, era: number | null = null): Period | null {
  const found = FISCAL_YEAR.exec(text);
  if (found && !DATE.test(text)) {
    const year = calendarYear(found[1], found[2]!, era);
    return { year, relative: null, edition: edition(text.slice(found.index + found[0].length)) };
  }
  DATE.lastIndex = 0;
  const relative = RELATIVE.find(([pattern]) => pattern.test(text));
  return relative ? { year: null, relative: relative[1], edition: edition(text) } : null;
}

/** The only year that a heading without 年 names: "2024", "FY2024", "Year ended December 31, 2018". */
export function westernYear(text: string): Period | null {
  const years = [...text.matchAll(WESTERN_YEAR)];
  return years.length === 1 ? { year: Number(years[0]![1]), relative: null, edition: "" } : null;
}

/**
 * The fiscal year (April to March) of the last date in a title line: 「平成29年3月31日現在」 is fiscal 2016,
 * 「平成28年4月1日から平成29年3月31日まで」 too.
 */
export function datePeriod(text: string): Period | null {
  const dates = [...text.matchAll(DATE)];
  const last = dates[dates.length - 1];
  if (!last) return null;
  const year = calendarYear(last[1], last[2]!, null);
  if (year === null) return null;
  return { year: Number(last[3]) <= 3 ? year - 1 : year, relative: null, edition: "" };
}

/** The offset of the era that a text names (平成 → 1988). */
export function eraOf(text: string): number | null {
  const era = /(令和|平成|昭和)/u.exec(text)?.[1];
  return era ? ERAS[era]! : null;
}

/** Whether two figures can be of the same year: what is unknown contradicts nothing. */
export function samePeriod(a: Period | null, b: Period | null): boolean {
  if (!a || !b) return true;
  if (a.edition && b.edition && a.edition !== b.edition) return false;
  if (a.year !== null && b.year !== null) return a.year === b.year;
  return (a.relative ?? 0) === (b.relative ?? 0);
}

function calendarYear(eraName: string | undefined, year: string, era: number | null): number | null {
  const number = year === "元" ? 1 : Number(year);
  if (number > 1900) return number;
  const offset = eraName ? ERAS[eraName.toLowerCase()]! : era;
  return offset === null ? null : offset + number;
}

function edition(rest: string): string {
  return /((?<![0-9])[0-9]*月?補正|当初|決算|予算|見込|実績|(?<!資金)計画)/u.exec(rest)?.[1] ?? "";
}

/** 累計, 収納累計額, 累計執行額, and neither 減価償却累計額 nor 前月までの累計. */
const RUNNING = /累計|累積|^(cumulative|year-?to-?date|ytd)/iu;
const OTHER_THAN_THESE = /償却|減損|欠損|^前|まで|前(月|期|年|回)/u;

/** Whether a line or a column is named as what has come up to each month. */
export function isRunningTotal(label: string): boolean {
  return RUNNING.test(label) && !OTHER_THAN_THESE.test(label);
}

/** 4月, 令和6年度, 第1四半期, 上期, 第2回, Q1: one after the other. */
const TURN =
  /^((令和|平成|昭和|[hrs])?[0-9元]+年度?)?([0-9]{1,2}月分?|第?[0-9一二三四五六七八九十]+(四半)?[期回次]目?|[上下]半?期)?$|^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$|^q[1-4]$/u;

export function isTurn(key: string): boolean {
  return key !== "" && TURN.test(key);
}
