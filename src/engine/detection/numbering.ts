import type { Spot } from "./grid";

type Row = readonly Spot[];

/** 節 27 is the last; 項 of a 款 are fewer. */
const LARGEST = 99;

/** What heads the numbers and names of a rank. */
const RANK = /^(款|項|目|節|番号|no\.?)$/iu;

/**
 * Whether the numbers of a column only count the names to their right: 1, 2, 3 beside the 項 of a 款, from 1 again
 * where the next 款 is named to their left. A column of ones beside names (一式) counts nothing: a 2 has to follow
 * without another name. Below 「項」 numbers may be left out: a 補正予算 lists what it changes.
 */
export function countsNames(body: readonly Row[], column: number, heading = ""): boolean {
  const isRanked = RANK.test(heading);
  let [last, most, isNamed] = [0, 0, true];
  for (const row of body) {
    const at = row.findIndex((spot) => spot.column === column);
    const left = at < 0 ? row.filter((spot) => spot.column < column) : row.slice(0, at);
    isNamed ||= left.some(({ type }) => type === "text");
    const number = row[at];
    if (!number || number.type === "text") continue;
    const { decimals, digits } = number.figure ?? {};
    if (row[at + 1]?.type !== "text" || decimals !== 0) return false;
    const first = isNamed ? 1 : last + 1;
    if (isRanked ? digits! < first || digits! > LARGEST : digits !== first) return false;
    last = digits!;
    most = Math.max(most, last);
    isNamed = false;
  }
  return isRanked ? most > 0 : most > 1;
}
