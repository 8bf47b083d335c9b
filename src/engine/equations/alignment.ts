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
  return gather(sets, (set) =>
    set.flatMap((whole) => {
      const segments = set.find((other) => isCounterpart(statements[whole]!, statements[other]!));
      if (segments === undefined) return [];
      return [{ whole, segments, pairs: alignLines(statements[whole]!.lines, statements[segments]!.lines) }];
    }),
  );
}

function isCounterpart(whole: Statement, other: Statement): boolean {
  return (
    whole.scope === "whole" &&
    other.scope === "by-segment" &&
    whole.kind === other.kind &&
    (whole.unit === other.unit || whole.unit === null || other.unit === null) &&
    samePeriod(whole.period, other.period)
  );
}

/**
 * The longest common run of labels in order, since リース債務 or その他 stand twice; lines left over between two paired
 * ones are paired where they are as many and their labels alike.
 */
export function alignLines(a: readonly Line[], b: readonly Line[]): LinePair[] {
  const left = figures(a);
  const right = figures(b);
  const same = longestCommon(left, right, (i, j) => a[i]!.key === b[j]!.key);
  const pairs: LinePair[] = [];
  let [i, j] = [0, 0];
  for (const [m, n] of [...same, [left.length, right.length] as const]) {
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

function longestCommon(
  left: readonly number[],
  right: readonly number[],
  equal: (i: number, j: number) => boolean,
): (readonly [number, number])[] {
  let head = 0;
  while (head < left.length && head < right.length && equal(left[head]!, right[head]!)) head++;
  const common: (readonly [number, number])[] = Array.from({ length: head }, (_, index) => [index, index]);
  const [m, n] = [left.length - head, right.length - head];
  if (!m || !n) return common;
  const width = n + 1;
  const best = new Int32Array((m + 1) * width);
  for (let i = m - 1; i >= 0; i--) {
    for (let j = n - 1; j >= 0; j--) {
      best[i * width + j] = equal(left[head + i]!, right[head + j]!)
        ? best[(i + 1) * width + j + 1]! + 1
        : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < m && j < n;) {
    if (equal(left[head + i]!, right[head + j]!)) common.push([head + i++, head + j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return common;
}
