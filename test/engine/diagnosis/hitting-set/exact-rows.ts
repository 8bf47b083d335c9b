import type { Problem } from "../../../../src/engine/diagnosis/problem/problem";

/** low ≤ Σ coefficient × figure ≤ high, in whole numbers of any size. */
export interface ExactRow {
  readonly coefficients: ReadonlyMap<number, bigint>;
  readonly low: bigint;
  readonly high: bigint;
}

/** A figure per cell; null where it may be any whole number. */
export type Figures = readonly (bigint | null)[];

/** The rows of a problem. */
export function exactRows({ rows }: Problem): readonly ExactRow[] {
  return rows.map(({ cells, coefficients, low, high }) => ({
    coefficients: new Map(cells.map((cell, at) => [cell, BigInt(coefficients[at]!)])),
    low: BigInt(low),
    high: BigInt(high),
  }));
}

/** What the cells with a figure add up to. */
export function knownSum({ coefficients }: ExactRow, figures: Figures): bigint {
  let sum = 0n;
  for (const [cell, coefficient] of coefficients) sum += coefficient * (figures[cell] ?? 0n);
  return sum;
}

/** Whether the row is violated by figures that are all known. */
export function isBroken(row: ExactRow, figures: Figures): boolean {
  const sum = knownSum(row, figures);
  return sum < row.low || sum > row.high;
}

/** The rows, each times its weight, as one row. Every set of figures that satisfies the rows satisfies it. */
export function combined(rows: readonly ExactRow[], weights: readonly bigint[]): ExactRow {
  const coefficients = new Map<number, bigint>();
  let [low, high] = [0n, 0n];
  rows.forEach((row, index) => {
    const weight = weights[index]!;
    for (const [cell, coefficient] of row.coefficients) {
      coefficients.set(cell, (coefficients.get(cell) ?? 0n) + weight * coefficient);
    }
    low += weight * (weight > 0n ? row.low : row.high);
    high += weight * (weight > 0n ? row.high : row.low);
  });
  return { coefficients: new Map([...coefficients].filter(([, each]) => each !== 0n)), low, high };
}
