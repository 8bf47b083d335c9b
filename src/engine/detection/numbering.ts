import type { Spot } from "./grid";

type Row = readonly Spot[];

/**
 * Whether the numbers of a column only count the names to their right: 1, 2, 3 beside the 項 of a 款, from 1 again
 * where the next 款 is named to their left. A column of ones beside names (一式) counts nothing: a 2 has to follow
 * without another name.
 */
export function countsNames(body: readonly Row[], column: number): boolean {
  let [last, most, isNamed] = [0, 0, true];
  for (const row of body) {
    const at = row.findIndex((spot) => spot.column === column);
    const left = at < 0 ? row.filter((spot) => spot.column < column) : row.slice(0, at);
    isNamed ||= left.some(({ type }) => type === "text");
    const number = row[at];
    if (!number || number.type === "text") continue;
    const { decimals, digits } = number.figure ?? {};
    if (row[at + 1]?.type !== "text" || decimals !== 0 || digits !== (isNamed ? 1 : last + 1)) return false;
    last = digits;
    most = Math.max(most, last);
    isNamed = false;
  }
  return most > 1;
}
