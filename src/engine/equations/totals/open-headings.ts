import { addAll, smallest } from "../../book/collections";
import type { Line } from "../../types";

/** An open heading with the lines below it that no total has taken yet. */
export interface Open {
  readonly stem: string | null;
  items: number[];
  /** How many of the items stood before the last total: what comes after is fresh. */
  settled: number;
  /** What a formula explains, and what only the 合計 of an account adds up (当期純利益 on the side of the expenses). */
  results: number[];
}

export function opened(stem: string | null): Open {
  return { stem, items: [], settled: 0, results: [] };
}

/** A total of which a person says what it adds up; the lines that it leaves go to the next total outside. */
export function passSaidTotal(
  { stem }: Line,
  total: number,
  open: Open[],
  within: ReadonlySet<number>,
): Open[] {
  const at = stem ? findLast(open, (group) => group.stem === stem) : -1;
  const left = at > 0 ? open.slice(at).flatMap(({ items }) => items) : [];
  const outer = at > 0 ? open.slice(0, at) : open;
  const last = outer[outer.length - 1]!;
  last.items = [...last.items, ...left, ...(within.has(total) ? [] : [total])];
  last.settled = last.items.length;
  return outer;
}

/** A total that belongs to one outside its run is no item of the run. */
export function without(open: Open[], taken: number | null): Open[] {
  if (taken === null) return open;
  for (const group of open) {
    group.items = group.items.filter((item) => item !== taken);
    group.settled = Math.min(group.settled, group.items.length);
  }
  return open;
}

/**
 * Takes lines out of a list, which is in order: nothing above the first of them is looked at, since a total takes the
 * last of a long list.
 */
export function takeOut(list: number[], taken: ReadonlySet<number>): void {
  const first = smallest(taken);
  const kept: number[] = [];
  while (list.length > 0 && list.at(-1)! >= first) {
    const line = list.pop()!;
    if (!taken.has(line)) kept.push(line);
  }
  addAll(list, kept.reverse());
}

/** A total of which nothing says what it adds up is a line like others for the total outside. */
export function keepTotal(open: Open[], total: number): Open[] {
  const last = open[open.length - 1]!;
  last.items.push(total);
  last.settled = last.items.length;
  return open;
}

export function findLast<T>(items: readonly T[], matches: (item: T) => boolean): number {
  for (let index = items.length - 1; index >= 0; index--) if (matches(items[index]!)) return index;
  return -1;
}
