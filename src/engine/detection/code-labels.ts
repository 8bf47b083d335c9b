import { compact } from "../book/text";
import { type Grid, headSpot, isPlainNumber, type Spot, withSpots } from "./grid";

type Row = readonly Spot[];

/** (1), 1), 01.02, 3-1, 101: what numbers a line and is read as an amount anywhere else. */
const CODE = /^[([〔]?[0-9]{1,6}([.\-‐－ー・][0-9]{1,4})*[)\]〕.]?$/u;

/**
 * The grid with codes as texts where they are the only labels of their lines: below 「コード」 101 and 102 stand where 合計
 * stands, and (1) is no −1 there. Amounts repeat and have thousands separated, codes do neither.
 */
export function withCodeLabels(grid: Grid): Grid {
  const labels = new Map<Spot, Spot>();
  for (const firsts of runsOf(grid.rows)) {
    const codes = firsts.filter(({ type }) => type !== "text");
    const written = codes.map(codeOf);
    const areCodes = codes.length > 1 && codes.length < firsts.length && !written.includes(null);
    if (!areCodes || new Set(written).size < written.length) continue;
    codes.forEach((spot, index) => labels.set(spot, headSpot(spot.cell, written[index]!)));
  }
  return withSpots(grid, labels);
}

/** What stands first in rows below each other, in one column, before nothing but figures. */
function runsOf(rows: readonly Row[]): Spot[][] {
  const runs: Spot[][] = [];
  let last: Spot | undefined;
  for (const row of rows) {
    const first = row[0];
    const isLine =
      row.length > 1 &&
      row.every(({ type }, at) => at === 0 || type !== "text") &&
      row.some(({ type }, at) => at > 0 && type === "figure");
    const goesOn = isLine && last?.row === first!.row - 1 && last.column === first!.column;
    if (goesOn) runs.at(-1)!.push(first!);
    else if (isLine) runs.push([first!]);
    last = isLine ? first : undefined;
  }
  return runs;
}

/** The code that a cell prints; null for what is an amount, a date or anything else. */
function codeOf(spot: Spot): string | null {
  const { value, format } = spot.cell;
  if (typeof value === "string") return CODE.test(compact(value)) ? value : null;
  if (typeof value !== "number" || !isPlainNumber(spot)) return null;
  return String(value).padStart(format?.length ?? 0, "0");
}
