import { dateText } from "../book/number-format/date";
import { readHeading } from "./columns";
import { isDate } from "./date-figures";
import { type Grid, headSpot, isPlainNumber, type Spot, withSpots } from "./grid";

type Row = readonly Spot[];

/** What heads the labels of a table, or the column of a total or a difference. */
export const HEADER_WORD =
  /^(科目|勘定科目|区分|項目|事項|内容|款|項|目|節|名称|金額|合計|計|予算額?|決算額?|増減額?|差異|差引|比較|備考|摘要)$|年度|期首|期末|予算|決算/u;

/** What heads the labels of a table; 合計 and 増減 may be the labels of lines. */
const LABELS_HEAD =
  /^(科目|項目|事項|内容|款|項|目|節|名称|団体|会計|事業|部局|所属|施設|学校|細目|細節|摘要|item|description|category|program|function|department|division|fund|account|project|source|revenue|expenditure|expense)s?$|(区分|種別|種類|分類|科目|費目|税目|名|別)$/iu;

/** What is the name of no line. */
const HEAD_ALONE = /(区分|種別|種類|分類|科目|費目|税目)$|^(項目|内容|名称)$/u;

/** The labels of a row or the heading of a column that holds nothing but times. */
const TIMES = /^(会計年度|年度?|年次|西暦|月|期|四半期|(fiscal)?years?|fy|months?|quarters?)$/iu;

/** Units and signs that stand beside years in a row of headings ("$", "%"). */
const SIGN = /^[$€£¥%％()△-]+$|^[(（].*[)）]$/u;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Years of an era, months, quarters and periods have two digits at most. */
const LARGEST = 99;

/**
 * The grid with numbers that name years, months or periods as the texts for which they stand: 2024, 2025 or 4, 5, 6 in a
 * row of headings, and the numbers below 「年度」 or 「月」 left of the amounts. No sum has them for a part.
 */
export function withHeadNumbers(grid: Grid): Grid {
  const heads = new Map<Spot, Spot>();
  for (const spot of headDates(grid.rows))
    heads.set(spot, headSpot(spot.cell, dateText(spot.cell.value as number, spot.cell.format!)));
  for (const spot of [...headRows(grid.rows), ...headColumns(grid.rows)])
    heads.set(spot, headSpot(spot.cell, String(spot.figure!.digits)));
  return withSpots(grid, heads);
}

/** The days, months or years of a row that holds nothing but these and texts. */
function headDates(rows: readonly Row[]): Spot[] {
  return rows.flatMap((row) => {
    const dates = row.filter(isDate);
    const isHead = dates.length > 1 && row.every((spot) => spot.type === "text" || dates.includes(spot));
    return isHead ? dates : [];
  });
}

function headRows(rows: readonly Row[]): Spot[] {
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const heads = above && isBelowHeads(row, above) ? above : null;
    return isHeadRow(row, heads) || (heads && isNumbering(row, heads)) ? row.filter(isFigure) : [];
  });
}

/** Whether nothing but texts stands right above a row. */
function isBelowHeads(row: Row, above: Row): boolean {
  return above[0]!.row === row[0]!.row - 1 && above.every(({ type }) => type === "text");
}

/**
 * Consecutive whole numbers beside nothing but headings.
 * @param heads the row above, where it holds nothing but texts: what heads the labels may stand there
 */
function isHeadRow(row: Row, heads: Row | null): boolean {
  if (row.some(isNoTime)) return false;
  const figures = row.filter(isFigure);
  if (!figures.length || !figures.every(isPlainNumber)) return false;
  const numbers = figures.map(({ figure }) => figure!.digits);
  const left = (each: Row) => each.find(({ column, type }) => type === "text" && column < figures[0]!.column);
  const label = left(row) ?? (heads && left(heads));
  const isHeaded = label != null && (LABELS_HEAD.test(label.compacted) || TIMES.test(label.compacted));
  const texts = row.filter((spot) => spot.type === "text" && spot !== label);
  const isBesideHeads = texts.every(
    (spot) => HEADER_WORD.test(spot.compacted) || isBeside(spot.compacted) || compares(spot),
  );
  const isOrdered = label != null && HEAD_ALONE.test(label.compacted) && areOrdered(numbers);
  if (!(areConsecutive(numbers) || isOrdered) || !(isHeaded || isBesideHeads)) return false;
  // What stands above the labels (in thousands of dollars) makes the years no line.
  if (areYears(numbers)) return isHeaded || (numbers.length > 1 && (!left(row) || texts.some(compares)));
  return isHeaded && numbers.length > 1 && numbers.every((number) => number > 0 && number <= LARGEST);
}

/** What no year, month or number of a period can be. */
function isNoTime({ type, figure }: Spot): boolean {
  return type === "unreadable" || (type === "figure" && !(figure!.digits > 0 && figure!.digits <= LAST_YEAR));
}

/** (1), (2), (3) or 1, 2, 3 without a label, each below the heading of its column. */
function isNumbering(row: Row, heads: Row): boolean {
  const figures = row.filter(isFigure);
  return (
    figures.length > 1 &&
    row.every(({ type, column }) => type === "figure" || (type === "text" && column > figures[0]!.column)) &&
    figures.every(({ figure, cell }, index) => {
      const isPlainText = typeof cell.value === "string" || Number.isInteger(cell.value);
      return isPlainText && figure!.decimals === 0 && Math.abs(figure!.digits) === index + 1;
    }) &&
    figures.every(({ column }) => heads.some((head) => head.column === column)) &&
    heads.some(({ column }) => column < figures[0]!.column)
  );
}

/** What compares the years before it: 増減, Change, % Change. */
function compares({ text }: Spot): boolean {
  const { role, isRatio } = readHeading(text, null);
  return role === "change" || isRatio;
}

function isBeside(compacted: string): boolean {
  return TIMES.test(compacted) || SIGN.test(compacted);
}

/** The numbers below 「年度」「月」, where nothing but labels stands left of them. */
function headColumns(rows: readonly Row[]): Spot[] {
  const open = new Map<number, Spot[]>();
  const found: Spot[][] = [];
  for (const row of rows) {
    const first = row.findIndex(isFigure);
    row.forEach((spot, index) => {
      if (spot.type === "text" && TIMES.test(spot.compacted)) open.set(spot.column, []);
      else if (spot.type === "text") open.delete(spot.column);
      else if (index === first && isPlainNumber(spot)) open.get(spot.column)?.push(spot);
      else open.delete(spot.column);
    });
    for (const spots of open.values()) if (spots.length && !found.includes(spots)) found.push(spots);
  }
  return found.filter(areTimes).flat();
}

function areTimes(spots: readonly Spot[]): boolean {
  const numbers = spots.map(({ figure }) => figure!.digits);
  const isSmall = numbers.every((number) => number > 0 && number <= LARGEST);
  return numbers.length > 1 && (isSmall || areYears(numbers));
}

function isFigure({ type }: Spot): boolean {
  return type === "figure";
}

function areYears(numbers: readonly number[]): boolean {
  return numbers.every((number) => number >= FIRST_YEAR && number <= LAST_YEAR);
}

/** Every second month, 2015 and 2020: each more than the one before, or each less. */
function areOrdered(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - numbers[index]!);
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** One up or one down from each to the next; January follows December, and below each group the same may stand again. */
function areConsecutive(all: readonly number[]): boolean {
  const again = all.indexOf(all[0]!, 1);
  const numbers =
    again > 1 && all.every((number, index) => number === all[index % again]) ? all.slice(0, again) : all;
  const steps = numbers.slice(1).map((number, index) => number - numbers[index]!);
  const up = steps.every((step, index) => step === 1 || (numbers[index] === 12 && numbers[index + 1] === 1));
  return up || steps.every((step) => step === -1);
}
