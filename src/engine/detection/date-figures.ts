import { isCalendar, mayBeDate } from "../book/number-format/date";
import { type Grid, isAmongFigures, type Spot, withSpots } from "./grid";

/** What heads a column of amounts and never one of dates. */
const AMOUNT = /額|金$|予算|決算|残高|実績|計$|年度$/u;

/**
 * The grid with numbers that a format prints as days, and that are none, as amounts that cannot be read: 345,000 under a
 * format of dates is printed as 2844年7月30日. What may be a day is one, unless it stands among figures or below 予算額.
 */
export function withDateFigures(grid: Grid): Grid {
  const others = new Map<Spot, Spot>();
  for (const [column, spots] of datesByColumn(grid)) {
    const isAmount =
      spots.some(({ spot }) => !mayBeDate(spot.cell.value as number)) ||
      isHeadedAmount(grid, spots[0]!.at, column);
    for (const { spot, at } of spots)
      if (isAmount || isAmongFigures(grid, at, column)) others.set(spot, { ...spot, type: "unreadable" });
  }
  return withSpots(grid, others);
}

/** Column → its numbers that are printed as days, with the index of their rows. */
function datesByColumn({ rows }: Grid): ReadonlyMap<number, { spot: Spot; at: number }[]> {
  const found = new Map<number, { spot: Spot; at: number }[]>();
  rows.forEach((row, at) => {
    for (const spot of row.filter(isDate))
      found.set(spot.column, [...(found.get(spot.column) ?? []), { spot, at }]);
  });
  return found;
}

/** A number that is printed as a day, a month or a year, and is taken for one. */
export function isDate(spot: Spot): boolean {
  return spot.type === "other" && isPrintedAsDate(spot);
}

export function isPrintedAsDate({ cell: { value, format } }: Spot): boolean {
  return typeof value === "number" && format !== undefined && isCalendar(format);
}

function isHeadedAmount({ rows }: Grid, first: number, column: number): boolean {
  const texts = rows
    .slice(0, first)
    .flatMap((row) => row.filter((spot) => spot.column === column && spot.type === "text"));
  return AMOUNT.test(texts.at(-1)?.compacted ?? "");
}
