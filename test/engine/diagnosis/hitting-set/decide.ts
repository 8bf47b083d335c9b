import { type ExactRow, type Figures, isBroken, knownSum } from "./exact-rows";

export interface Decision {
  readonly isPossible: boolean;
  /** Where it is possible: figures of the free cells that satisfy all rows. */
  readonly figures: ReadonlyMap<number, bigint>;
  /** Free cells whose figures may move together without any row noticing; empty where none can. */
  readonly loose: readonly number[];
}

const IMPOSSIBLE: Decision = { isPossible: false, figures: new Map(), loose: [] };

/**
 * Whether whole figures for the free cells satisfy all rows, decided exactly: unimodular operations on the columns
 * bring the rows to a stair (Hermite normal form), in which each row either checks the coordinates found so far or
 * leaves a range for one more.
 */
export function decide(rows: readonly ExactRow[], figures: Figures): Decision {
  const free = figures.flatMap((figure, cell) => (figure === null ? [cell] : []));
  const { stair, basis, pivots } = toStair(
    rows.map(({ coefficients }) => free.map((cell) => coefficients.get(cell) ?? 0n)),
    free.length,
  );
  const coordinates = free.map(() => 0n);
  const settle = (at: number): boolean => {
    const row = rows[at];
    if (!row) return true;
    const line = stair[at]!;
    const pivot = pivots[at]!;
    let sum = knownSum(row, figures);
    line.forEach((factor, column) => {
      if (column !== pivot) sum += factor * coordinates[column]!;
    });
    if (pivot === null) return sum >= row.low && sum <= row.high && settle(at + 1);
    const [least, most] = quotients(row.low - sum, row.high - sum, line[pivot]!);
    for (let value = least; value <= most; value++) {
      coordinates[pivot] = value;
      if (settle(at + 1)) return true;
    }
    coordinates[pivot] = 0n;
    return false;
  };
  if (!settle(0)) return IMPOSSIBLE;
  const valueOf = (line: readonly bigint[]) =>
    line.reduce((sum, factor, column) => sum + factor * coordinates[column]!, 0n);
  const unused = free.map((_, column) => column).filter((column) => !pivots.includes(column));
  return {
    isPossible: true,
    figures: new Map(free.map((cell, index) => [cell, valueOf(basis[index]!)])),
    loose: free.filter((_, index) => unused.some((column) => basis[index]![column] !== 0n)),
  };
}

/** A few of the rows that are impossible together and would be possible without any one of them. */
export function leastImpossible(rows: readonly ExactRow[], figures: Figures): readonly ExactRow[] {
  return rows.reduce<readonly ExactRow[]>((kept, row) => {
    const without = kept.filter((other) => other !== row);
    return decide(without, figures).isPossible ? kept : without;
  }, rows);
}

/** Weights under which the free cells cancel out of the rows, as many as are independent of each other. */
export function cancelling(rows: readonly ExactRow[], figures: Figures): readonly (readonly bigint[])[] {
  const free = figures.flatMap((figure, cell) => (figure === null ? [cell] : []));
  const { basis, pivots } = toStair(
    free.map((cell) => rows.map(({ coefficients }) => coefficients.get(cell) ?? 0n)),
    rows.length,
  );
  const unused = rows.map((_, column) => column).filter((column) => !pivots.includes(column));
  return unused.map((column) => basis.map((line) => line[column]!));
}

/** Rows that no choice for the free cells can help, since they hold none. */
export function plainlyBroken(rows: readonly ExactRow[], figures: Figures): readonly ExactRow[] {
  return rows.filter(
    (row) => [...row.coefficients.keys()].every((cell) => figures[cell] !== null) && isBroken(row, figures),
  );
}

interface Stair {
  /** matrix × basis: in each line nothing stands to the right of its own column or of the last one before it. */
  readonly stair: readonly (readonly bigint[])[];
  /** Unimodular. */
  readonly basis: readonly (readonly bigint[])[];
  /** For each line the column of which it decides the coordinate; null where it decides none. */
  readonly pivots: readonly (number | null)[];
}

function toStair(matrix: readonly (readonly bigint[])[], width: number): Stair {
  const stair = matrix.map((line) => [...line]);
  const basis = Array.from({ length: width }, (_, row) =>
    Array.from({ length: width }, (__, column) => (row === column ? 1n : 0n)),
  );
  const lines = [...stair, ...basis];
  const pivots: (number | null)[] = [];
  let next = 0;
  for (const line of stair) {
    for (let other = next + 1; other < width; other++) {
      while (line[other] !== 0n) {
        subtractColumn(lines, next, other, line[next]! / line[other]!);
        swapColumns(lines, next, other);
      }
    }
    pivots.push(next < width && line[next] !== 0n ? next++ : null);
  }
  return { stair, basis, pivots };
}

function subtractColumn(lines: readonly bigint[][], from: number, column: number, times: bigint): void {
  for (const line of lines) line[from]! -= times * line[column]!;
}

function swapColumns(lines: readonly bigint[][], one: number, other: number): void {
  for (const line of lines) [line[one], line[other]] = [line[other]!, line[one]!];
}

/** The whole numbers from low to high when multiplied by the factor. */
function quotients(low: bigint, high: bigint, factor: bigint): readonly [bigint, bigint] {
  const [from, to] = factor > 0n ? [low, high] : [-high, -low];
  const by = factor > 0n ? factor : -factor;
  return [-floorDivide(-from, by), floorDivide(to, by)];
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
