import type { ProblemRow } from "../problem/problem";

/** A typed figure that another one follows, as a cell of the problem, and what it is now. */
export interface FollowedInput {
  readonly cell: number;
  readonly factor: number;
  readonly value: number;
}

/**
 * A row in which figures with formulas follow what was typed: a figure that is put right moves every total above it.
 * What stands for the figure itself is by how much its formula is wrong, which is nothing as long as it is right.
 */
export function followedRow(
  row: ProblemRow,
  followedAt: (cell: number) => readonly FollowedInput[] | null,
): ProblemRow {
  const factors = new Map(row.cells.map((cell, at) => [cell, row.coefficients[at]!]));
  let shift = 0;
  row.cells.forEach((cell, at) => {
    for (const { cell: input, factor, value } of followedAt(cell) ?? []) {
      const share = row.coefficients[at]! * factor;
      factors.set(input, (factors.get(input) ?? 0) + share);
      shift += share * value;
    }
  });
  const used = [...factors].filter(([, factor]) => factor !== 0);
  return {
    ...row,
    cells: used.map(([cell]) => cell),
    coefficients: used.map(([, factor]) => factor),
    low: row.low + shift,
    high: row.high + shift,
  };
}
