import { labelKey } from "../book/text";
import type { HouseWords } from "../types";

/** Gives what forms call a label, by the key of what is printed. */
export type HouseKey = (key: string) => string;

export const asPrinted: HouseKey = (key) => key;

/** How the labels of an office are compared: as what forms call the same, with 合計 for its own words for totals. */
export function houseKey({ totals = [], names = {} }: HouseWords = {}): HouseKey {
  if (!totals.length && !Object.keys(names).length) return asPrinted;
  const ends = totals.map(labelKey).toSorted((a, b) => b.length - a.length);
  const known = new Map(
    Object.entries(names).flatMap(([name, own]) => own.map((each) => [labelKey(each), labelKey(name)])),
  );
  return (key) => {
    const end = ends.find((each) => key.endsWith(each));
    const read = end === undefined ? key : `${key.slice(0, -end.length)}合計`;
    return known.get(key) ?? known.get(read) ?? read;
  };
}
