import { greatest } from "../book/collections";
import { headingPeriod, westernYear } from "../book/period";
import { compact, labelKey, unified } from "../book/text";
import type { Column, ColumnRole, Period } from "../types";
import type { Grid, Spot } from "./grid";
import { repeatedGroups } from "./repeated-heads";

const CHANGE =
  /^(比較)?(増減|増△減|増・?減|差引|差異|差額|比較|対前年度|前年度比較)(増減)?額?(\(.*\)|[a-z][-−][a-z])?$|^[$€£¥]?(change|difference|variance|increase\(decrease\))[$€£¥]?$/iu;
/** Of a budget and what became of it: Variance with Final Budget, Variance Favorable (Unfavorable), Over (Under) Budget. */
const VARIANCE =
  /^(variance|difference)(-|with|from)*(original|final|amended)?(budget)?(-)?(favorable|positive|over)?(\((unfavorable|negative|under)\))?$|^(over|under)\((over|under)\)(final)?(budget)?$/iu;
const RATIO =
  /(率|比率|割合|構成比|%|(前年|年度?|予算|計画|同期|同月|前月|前回|当初)比|比重|倍率|指数|平均|単価|当たり|当り|あたり)$|[（(](%|率|比率?)[)）]$/u;
/** 執行率B/A, 増減率(B-A)/A, 対予算比(%)C/B: which columns are divided stands behind the name or alone. */
const DIVISION = /[（(]?[a-zア-ン①-⑳][)）]?[/÷][（(]?[a-zア-ン①-⑳](×100)?[)）]*$/iu;
const NAMED_RATIO =
  /(率|比|割合|指数|平均|単価|当たり|当り|あたり)([（([].*[)）\]]|[a-z①-⑳])$|当た?り(額|経費|金額|費用|[^0-9]{1,3}費|残高|数量?)$|^(年間|月間?)?平均/iu;
const ENGLISH_RATIO =
  /^(shares?|percent(age)?|unit (price|cost))$|\b(rates?|ratio|density|averages?|avg\.?|mean|index|per capita)( \([^)]*\))?$|^(average|avg\.?|mean|per capita) |^(%|percent(age)?) ?(chg|change|growth)\b|(%|\bpercent(age)?) ?(chg\.?|change)$/iu;
/** Columns for those who make or read the table: account codes, numbers of lines and notes, checks. */
const HELPER =
  /(コード|番号)$|^(注|注記|注釈|脚注|備考欄?|連番|行|項番|整理番号)$|^(注記?|附属明細)(番号|no\.?)$|^(line|account|acct\.?|object|fund|org|naics|sic|isic|nace)(code|no\.?|number|#)s?$|^(codes?|no\.?)$|^([0-9]{4})?(naics|sic|isic|nace|fips)([0-9]{4})?(codes?)?$|^(note|notes|ref\.?|reference|page)s?$|^(№|#)$|チェック|検算|照合|^check$/iu;
const TOTAL =
  /^(総|合)?計$|(実績|予算|決算|見込|年度|か年|箇年|カ年)額?(合|累)?計$|^(合計|総合計|全体|機構全体|法人全体|総額)(額)?$|^(grand)?totals?$/iu;
/** 職員数（人）, 給水戸数: counted in another unit, so that it adds up down its column and never across. */
const COUNT =
  /(職員|員|人|戸|世帯|件|台|回|口|校|棟|本|部|日|時間)数$|人員$|面積|数量|[（(](人|名|戸|世帯|件|台|回|口|箇所|か所|日|時間|m|km|㎡|m2|㎥|m3|ha|t|kg|kWh|枚|冊|個|式)[)）]$/u;
const AMOUNT_ALONE =
  /^(金額|予算額?|決算額?|実績額?|計画額?|見込額?|限度額|年額|残高|amount|budget|actual)$/iu;
const AMOUNT = /予算|決算|実績|見込/u;
/** 6 and 5, R6 and R5: years where 増減 stands beside them. */
const BARE_YEAR = /^(令和|平成|[rh])?\.?([0-9]{1,2}|元)$/iu;

/** 「(千円)」 anywhere, 「千円」 at the end of a heading. */
const UNIT = /[(（](単位:?)?(百万|千)?円[)）]|(?<=.)(百万|千)円$/gu;

/** What a heading says about its column. */
export interface Heading {
  /** The label as it is compared. */
  readonly key: string;
  readonly isRatio: boolean;
  readonly isHelper: boolean;
  readonly isCount: boolean;
  /** "other" where only the other columns tell. */
  readonly role: ColumnRole;
  readonly period: Period | null;
  /** 28 of 「28年度」, to order years that are printed without an era; 0 for none. */
  readonly yearNumber: number;
}

/** Reads a label; `era` as for headingPeriod. */
export function readHeading(label: string, era: number | null): Heading {
  const name = compact(label).replace(UNIT, "");
  const period = headingPeriod(name, era) ?? westernYear(label);
  return {
    key: labelKey(label),
    isRatio: isRatio(label),
    isHelper: HELPER.test(name),
    isCount: COUNT.test(name),
    role: roleOf(name, period),
    period,
    yearNumber: Number(/([0-9]{1,2})年度/.exec(name)?.[1] ?? 0),
  };
}

/** Rates, shares, averages, prices and indices are added up in no direction, be they a column or a line. */
export function isRatio(label: string): boolean {
  const name = compact(label).replace(UNIT, "");
  return (
    [RATIO, DIVISION, NAMED_RATIO].some((pattern) => pattern.test(name)) ||
    ENGLISH_RATIO.test(unified(label).replace(/\s+/g, " ").trim())
  );
}

function roleOf(name: string, period: Period | null): ColumnRole {
  if (CHANGE.test(name) || VARIANCE.test(name)) return "change";
  if (TOTAL.test(name)) return "total";
  return period || AMOUNT_ALONE.test(name) || AMOUNT.test(name) || name === "" ? "amount" : "other";
}

/**
 * What each figure column means. A heading broken over several cells or merged is joined; a column of ratios, of
 * codes or checks, or hidden and alone without a heading, is no column of amounts and is left out.
 */
export function toColumns(
  figureColumns: readonly number[],
  headings: readonly (readonly Spot[])[],
  grid: Grid,
  headingOf: (label: string) => Heading,
): Column[] {
  const labels = labelsOf(figureColumns, headings, grid);
  const isHeaded = labels.some((label) => label !== "");
  const found = figureColumns
    .map((column, index) => ({ column, label: labels[index]!, heading: headingOf(labels[index]!) }))
    .filter(({ column, label, heading }) => {
      const isUnseen = isHeaded && label === "" && grid.sheet.hiddenColumns.includes(column);
      return !heading.isRatio && !heading.isHelper && !isUnseen;
    });
  const plain = found.filter(({ heading }) => heading.role === "other" && !heading.isCount);
  const areCompared =
    plain.length === 2 &&
    plain.every(({ label }) => BARE_YEAR.test(compact(label))) &&
    found.some(({ heading }) => heading.role === "change");
  const latest = greatest(found.map(({ heading }) => heading.yearNumber));
  return found.map(({ column, label, heading }) => {
    const { key, role, period } = heading;
    // Several columns that are neither years nor totals are segments; a single one is the amount.
    const alone: ColumnRole = plain.length > 1 && !areCompared ? "segment" : "amount";
    const settled = role !== "other" || heading.isCount ? role : alone;
    return {
      column,
      label,
      key,
      role: settled,
      period: settled === "change" ? null : ordered(period, heading, latest),
    };
  });
}

/** Years without an era ("28年度" beside "27年度") still have an order: the highest is this year. */
function ordered(period: Period | null, { yearNumber }: Heading, latest: number): Period | null {
  return period && period.year === null && yearNumber > 0
    ? { ...period, relative: yearNumber - latest }
    : period;
}

/** The headings of columns, each joined from its rows and groups. */
export function labelsOf(
  figureColumns: readonly number[],
  headings: readonly (readonly Spot[])[],
  grid: Grid,
): string[] {
  const rows = headings.map((row) => row[0]!.row);
  const repeated = repeatedGroups(rows, figureColumns, grid);
  const partsOf = (column: number) =>
    rows.map((row, index) => {
      const group = repeated[index]!.get(column);
      const found = headingAt(row, group ?? column, figureColumns, grid);
      return found && group !== undefined ? { ...found, group: true } : found;
    });
  const parts = figureColumns.map(partsOf);
  const own = parts.map((each) => joined(each.map((part) => (part && !part.group ? part.text : ""))));
  const groups = parts.map((each) => joined(each.map((part) => (part?.group ? part.text : ""))));
  const amounts = groups.filter((_, index) => !isRatio(own[index]!));
  return own.map((text, index) => {
    const group = groups[index]!;
    const isRepeated = own.indexOf(text) !== own.lastIndexOf(text);
    if (text !== "" && !isRepeated) return text;
    // Of 金額 and 構成比 under 一般事業, the amount is 一般事業 itself.
    const isOnly = amounts.indexOf(group) === amounts.lastIndexOf(group);
    return group !== "" && isOnly && AMOUNT_ALONE.test(compact(text)) ? group : group + text;
  });
}

function headingAt(
  row: number,
  column: number,
  figureColumns: readonly number[],
  grid: Grid,
): { text: string; group: boolean } | null {
  const area = grid.mergeAt(row, column);
  if (area && area.top !== row) return null;
  const spot = grid.at(row, area?.left ?? column) ?? itemsLeftOf(row, column, grid);
  if (!spot || spot.type === "other") return null;
  const text = spot.type === "text" ? spot.text : String(spot.figure?.digits ?? "");
  const under = area ? figureColumns.filter((other) => other >= area.left && other <= area.right).length : 1;
  return { text, group: under > 1 };
}

/** 節 stands above 区分 and 金額, often in the first of both and not merged. */
function itemsLeftOf(row: number, column: number, grid: Grid): Spot | null {
  const left = column > 0 ? grid.at(row, column - 1) : null;
  return left?.compacted === "節" && grid.at(row + 1, column) ? left : null;
}

/** Words and numbers of other languages stay apart: Year ended December 31, 2018. */
function joined(parts: readonly string[]): string {
  return parts
    .filter((part, index) => part !== "" && part !== parts[index - 1])
    .reduce(
      (all, part) => (/[a-z0-9]$/iu.test(all) && /^[a-z0-9]/iu.test(part) ? `${all} ${part}` : all + part),
      "",
    );
}
