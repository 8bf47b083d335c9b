import { cancelling, decide, leastImpossible, plainlyBroken } from "./decide";
import { combined, type ExactRow, type Figures, isBroken, knownSum } from "./exact-rows";
import type { Variable, VariablesOf } from "./variables";

/** One of `anyOf` is chosen, or one of `unless` is not. */
export interface Clause {
  readonly anyOf: readonly Variable[];
  readonly unless: readonly Variable[];
}

/** Clauses that the chosen variables violate and that every solution of the rows satisfies; none where they may be one. */
export function clausesAgainst(
  chosen: readonly Variable[],
  rows: readonly ExactRow[],
  printed: Figures,
  variablesOf: VariablesOf,
): readonly Clause[] {
  const figures = [...printed];
  for (const { cell, to } of chosen) figures[cell] = to;
  const clauseOf = (row: ExactRow) => clauseOfRow(row, chosen, printed, variablesOf);
  const broken = plainlyBroken(rows, figures);
  if (broken.length > 0) return broken.map(clauseOf);
  if (decide(rows, figures).isPossible) return [];
  const together = leastImpossible(rows, figures);
  const violated = cancelling(together, figures)
    .map((weights) => combined(together, weights))
    .filter((row) => isBroken(row, figures));
  if (violated.length > 0) return violated.map(clauseOf);
  return [clauseOfRows(together, chosen, figures, variablesOf)];
}

/**
 * Of rows that no whole figures for the free cells satisfy although no combination of them says so: some other cell of
 * theirs is not as it was taken to be.
 */
function clauseOfRows(
  rows: readonly ExactRow[],
  chosen: readonly Variable[],
  figures: Figures,
  variablesOf: VariablesOf,
): Clause {
  const cells = new Set(rows.flatMap(({ coefficients }) => [...coefficients.keys()]));
  const fixed = chosen.filter(({ cell, to }) => cells.has(cell) && to !== null);
  const settled = new Set(fixed.map(({ cell }) => cell));
  const open = [...cells].filter((cell) => figures[cell] !== null && !settled.has(cell));
  return { anyOf: open.flatMap(variablesOf), unless: fixed };
}

/**
 * Of one violated row without free cells. The clause leaves out every named figure that it can: as many as are found,
 * one after the other, such that no selection of them satisfies the row.
 */
function clauseOfRow(
  row: ExactRow,
  chosen: readonly Variable[],
  printed: Figures,
  variablesOf: VariablesOf,
): Clause {
  const moveOf = ({ cell, to }: Variable) => row.coefficients.get(cell)! * (to! - printed[cell]!);
  const moves = new Map([...row.coefficients.keys()].map((cell) => [cell, new Set([0n])]));
  const unless: Variable[] = [];
  const here = chosen.filter(({ cell }) => moves.has(cell));
  for (const variable of here) moves.set(variable.cell, new Set([moveOf(variable)]));
  const sum = knownSum(row, printed);
  const settles = (cell: number) => {
    const others = sumsOf([...moves].flatMap(([other, each]) => (other === cell ? [] : [each])));
    return (move: bigint) => others.some((other) => isWithin(row, sum + other + move));
  };
  for (const variable of here) {
    if (settles(variable.cell)(0n)) unless.push(variable);
    else moves.get(variable.cell)!.add(0n);
  }
  const fixed = new Set(unless.map(({ cell }) => cell));
  const anyOf = [...moves].flatMap(([cell, own]) => {
    if (fixed.has(cell)) return [];
    const isSettledBy = settles(cell);
    return variablesOf(cell).filter((variable) => {
      if (variable.to === null || isSettledBy(moveOf(variable))) return true;
      own.add(moveOf(variable));
      return false;
    });
  });
  return { anyOf, unless };
}

function isWithin({ low, high }: ExactRow, sum: bigint): boolean {
  return sum >= low && sum <= high;
}

/** All sums of one number out of each set. */
function sumsOf(sets: readonly ReadonlySet<bigint>[]): readonly bigint[] {
  let sums = new Set([0n]);
  for (const set of sets) {
    const next = new Set<bigint>();
    for (const sum of sums) for (const each of set) next.add(sum + each);
    sums = next;
  }
  return [...sums];
}
