import { numberFormat } from "../book/number-format";
import { isCalendar, mayBeDate } from "../book/number-format/date";
import { type Grid, isAmongFigures, type Spot, withSpots } from "./grid";

/** What heads a column of amounts and never one of dates. */
const AMOUNT = /額|金$|予算|決算|残高|実績|計$|年度$/u;
/** What heads a column of hours, 時間外計 among them. */
const HOURS = /時間|時刻|勤務/u;

/**
 * The grid with numbers that a format prints as days, and that are none, as amounts that cannot be read: 345,000 under a
 * format of dates is printed as 2844年7月30日. What may be a day is one, unless it stands among figures or below 予算額;
 * whole numbers printed as times are hours, unless they stand below 予算額.
 */
export function withDateFigures(grid: Grid): Grid {
  const others = new Map<Spot, Spot>();
  for (const [column, spots] of columnsOf(grid, isDate)) {
    const isAmount =
      spots.some(({ spot }) => !mayBeDate(spot.cell.value as number)) ||
      AMOUNT.test(headingOf(grid, spots[0]!.at, column));
    for (const { spot, at } of spots)
      if (isAmount || isAmongFigures(grid, at, column)) others.set(spot, { ...spot, type: "unreadable" });
  }
  for (const [column, spots] of columnsOf(grid, isWholeTime)) {
    const heading = headingOf(grid, spots[0]!.at, column);
    if (!AMOUNT.test(heading) || HOURS.test(heading)) continue;
    for (const { spot } of spots) others.set(spot, { ...spot, type: "unreadable" });
  }
  return withSpots(grid, others);
}

/** Column → its spots of a kind, with the index of their rows. */
function columnsOf(
  { rows }: Grid,
  isOfKind: (spot: Spot) => boolean,
): ReadonlyMap<number, { spot: Spot; at: number }[]> {
  const found = new Map<number, { spot: Spot; at: number }[]>();
  rows.forEach((row, at) => {
    for (const spot of row.filter(isOfKind))
      found.set(spot.column, [...(found.get(spot.column) ?? []), { spot, at }]);
  });
  return found;
}

/** A number that is printed as a day, a month or a year, and is taken for one. */
export function isDate(spot: Spot): boolean {
  const { value, format } = spot.cell;
  return spot.type === "other" && typeof value === "number" && format !== undefined && isCalendar(format);
}

/** 345,000 under 「h:mm」, which prints 0:00. */
function isWholeTime(spot: Spot): boolean {
  return spot.type === "other" && isPrintedAsDate(spot) && !isDate(spot) && Number.isInteger(spot.cell.value);
}

/** As a day or as a time. */
export function isPrintedAsDate({ cell: { value, format } }: Spot): boolean {
  return typeof value === "number" && numberFormat(format, value).kind === "date";
}

function headingOf({ rows }: Grid, first: number, column: number): string {
  const texts = rows
    .slice(0, first)
    .flatMap((row) => row.filter((spot) => spot.column === column && spot.type === "text"));
  return texts.at(-1)?.compacted ?? "";
}
