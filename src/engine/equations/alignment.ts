import { gather } from "../book/collections";
import { isVariant } from "../book/text";
import { samePeriod } from "../book/period";
import type { Line, Statement } from "../types";

/** A whole statement beside the same statement by segment: which lines are one line. */
export interface Alignment {
  readonly whole: number;
  readonly segments: number;
  readonly pairs: readonly LinePair[];
}

export interface LinePair {
  readonly whole: number;
  readonly segments: number;
  /** The two labels are two spellings of one (表記ゆれ). */
  readonly variant: boolean;
}

/** Pairs every whole statement of a set with the statement of its kind by segment. */
export function toAlignments(
  statements: readonly Statement[],
  sets: readonly (readonly number[])[],
): Alignment[] {
  return gather(sets, (set) => {
    const bySegment = set.filter((other) => statements[other]!.scope === "by-segment");
    return set.flatMap((whole) => {
      if (statements[whole]!.scope !== "whole") return [];
      const counterparts = bySegment.filter((other) => isCounterpart(statements[whole]!, statements[other]!));
      const segments = sameUnitFirst(statements, whole, counterparts);
      if (segments === undefined) return [];
      return [{ whole, segments, pairs: alignLines(statements[whole]!.lines, statements[segments]!.lines) }];
    });
  });
}

/** Of the counterparts of a statement the first in its own unit, else the first. */
export function sameUnitFirst(
  statements: readonly Statement[],
  own: number,
  counterparts: readonly number[],
): number | undefined {
  const { unit } = statements[own]!;
  const same = counterparts.find((other) => {
    const there = statements[other]!.unit;
    return there === unit || there === null || unit === null;
  });
  return same ?? counterparts[0];
}

function isCounterpart(whole: Statement, other: Statement): boolean {
  return whole.kind === other.kind && samePeriod(whole.period, other.period);
}

/**
 * The longest common run of labels in order, since リース債務 or その他 stand twice; lines left over between two paired
 * ones are paired where they are as many and their labels alike. A label that each table has once is one line wherever
 * it stands: an account prints expenses first, the other table revenues.
 */
export function alignLines(a: readonly Line[], b: readonly Line[]): LinePair[] {
  const pairs = inOrder(a, b);
  const [left, right] = [onceIn(a), onceIn(b)];
  const paired = new Set(pairs.map(({ segments }) => segments));
  const done = new Set(pairs.map(({ whole }) => whole));
  const elsewhere = [...left].flatMap(([key, whole]): LinePair[] => {
    const segments = right.get(key);
    if (segments === undefined || done.has(whole) || paired.has(segments)) return [];
    return [{ whole, segments, variant: false }];
  });
  return [...pairs, ...elsewhere];
}

/** The lines with figures whose label no other has. */
function onceIn(lines: readonly Line[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const line of figures(lines)) {
    const { key } = lines[line]!;
    if (key === "" || found.has(key)) twice.add(key);
    else found.set(key, line);
  }
  for (const key of twice) found.delete(key);
  return found;
}

function inOrder(a: readonly Line[], b: readonly Line[]): LinePair[] {
  const [left, right] = [figures(a), figures(b)];
  const equal = (i: number, j: number) => a[left[i]!]!.key === b[right[j]!]!.key;
  const pairs: LinePair[] = [];
  let [i, j] = [0, 0];
  // Mostly the two tables have the same lines throughout.
  for (; i < left.length && j < right.length && equal(i, j); i++, j++) {
    pairs.push({ whole: left[i]!, segments: right[j]!, variant: false });
  }
  for (const [m, n] of [
    ...longestCommon([i, j], [left.length, right.length], equal),
    [left.length, right.length] as const,
  ]) {
    if (m - i === n - j) {
      for (; i < m; i++, j++) {
        const [whole, segments] = [left[i]!, right[j]!];
        if (isVariant(a[whole]!.key, b[segments]!.key)) pairs.push({ whole, segments, variant: true });
      }
    }
    if (m < left.length) pairs.push({ whole: left[m]!, segments: right[n]!, variant: false });
    [i, j] = [m + 1, n + 1];
  }
  return pairs;
}

function figures(lines: readonly Line[]): number[] {
  return gather(lines, ({ type }, index) => (type === "heading" ? [] : [index]));
}

/** The longest common run of two sequences from given starts on, as pairs of places. */
function longestCommon(
  [fromLeft, fromRight]: readonly [number, number],
  [left, right]: readonly [number, number],
  equal: (i: number, j: number) => boolean,
): (readonly [number, number])[] {
  const width = right - fromRight + 1;
  const best = new Int32Array((left - fromLeft + 1) * width);
  const at = (i: number, j: number) => (i - fromLeft) * width + j - fromRight;
  for (let i = left - 1; i >= fromLeft; i--) {
    for (let j = right - 1; j >= fromRight; j--) {
      best[at(i, j)] = equal(i, j)
        ? best[at(i + 1, j + 1)]! + 1
        : Math.max(best[at(i + 1, j)]!, best[at(i, j + 1)]!);
    }
  }
  const common: (readonly [number, number])[] = [];
  for (let i = fromLeft, j = fromRight; i < left && j < right;) {
    if (equal(i, j)) common.push([i++, j++]);
    else if (best[at(i + 1, j)]! >= best[at(i, j + 1)]!) i++;
    else j++;
  }
  return common;
}
