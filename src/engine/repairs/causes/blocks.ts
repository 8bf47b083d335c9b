import type { CellChange, Problem, ProblemTable } from "../problem";
import type { Block } from "./cause";

/** A printed figure of a table. */
export interface Printed {
  readonly cell: number;
  readonly value: number;
  readonly name: string;
  /** Somebody gave this figure: what is printed, and went wrong, is another. */
  readonly answered: boolean;
}

/** The columns of a table from left to right, each with its printed figures from top to bottom. */
export function columnsOf(problem: Problem, table: ProblemTable): readonly (readonly Printed[])[] {
  const width = Math.max(0, ...table.lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) =>
    table.lines.flatMap((line) => printed(problem, line[column] ?? null)),
  );
}

/** The lines of a table that have a figure in every column that any line has one in. */
export function linesOf(problem: Problem, table: ProblemTable): readonly (readonly Printed[])[] {
  const width = Math.max(0, ...table.lines.map((line) => line.length));
  const lines = table.lines.map((line) => line.flatMap((cell) => printed(problem, cell)));
  return lines.filter((line) => line.length === width && width > 0);
}

/** Cells of violated rows. */
export function suspectCells(problem: Problem, violated: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...violated].flatMap((row) => problem.rows[row]?.cells ?? []));
}

/** A block in which the cells change to these figures; figures that stay, and answers, are left out. */
export function blockOf(pairs: readonly (readonly [Printed, number])[]): Block {
  const changes = pairs
    .filter(([{ value, answered }, to]) => value !== to && !answered)
    .map(([{ cell, value }, to]): CellChange => ({ cell, from: value, to, least: to, most: to }));
  return { changes, missing: [] };
}

/** What is exchanged: each figure of one list for the figure in the same place of the other. */
export function exchange(one: readonly Printed[], other: readonly Printed[]): Block {
  return blockOf(
    one.flatMap((figure, at) => {
      const opposite = other[at];
      return opposite ? [[figure, opposite.value] as const, [opposite, figure.value] as const] : [];
    }),
  );
}

/**
 * The exchanges of two lists, of all pairs, in which some figure changes as a violated row demands; rounded rows
 * demand no single figure.
 */
export function helpfulExchanges(
  problem: Problem,
  violated: ReadonlySet<number>,
  pairs: readonly (readonly [readonly Printed[], readonly Printed[]])[],
): readonly Block[] {
  const demands = demandedChanges(problem, violated);
  const helps = ({ cell, value }: Printed, to: number) => {
    const demanded = demands.get(cell);
    // Where a row has both figures with opposite signs, it moves by twice the difference.
    return demanded && (demanded.has(to - value) || demanded.has(2 * (to - value)) || demanded.has(NaN));
  };
  return pairs
    .filter(([one, other]) =>
      one.some((figure, at) => {
        const opposite = other[at];
        return opposite && (helps(figure, opposite.value) || helps(opposite, figure.value));
      }),
    )
    .map(([one, other]) => ({ ...exchange(one, other), among: pairs.length }));
}

/** By which changes each cell would settle a violated row by itself; NaN where a range of changes would. */
function demandedChanges(problem: Problem, violated: ReadonlySet<number>): ReadonlyMap<number, Set<number>> {
  const demands = new Map<number, Set<number>>();
  for (const index of violated) {
    const { cells, coefficients, low, high } = problem.rows[index]!;
    const sum = cells.reduce((all, cell, at) => all + coefficients[at]! * problem.cells[cell]!.value, 0);
    cells.forEach((cell, at) => {
      const own = demands.get(cell) ?? new Set<number>();
      demands.set(cell, own.add(low === high ? (low - sum) / coefficients[at]! : NaN));
    });
  }
  return demands;
}

/** All pairs of two different items. */
export function* pairsOf<T>(items: readonly T[]): Generator<readonly [T, T]> {
  for (const [at, one] of items.entries()) for (const other of items.slice(at + 1)) yield [one, other];
}

function printed(problem: Problem, cell: number | null): readonly Printed[] {
  const found = cell === null ? undefined : problem.cells[cell];
  return cell === null || !found
    ? []
    : [{ cell, value: found.value, name: found.name ?? "", answered: found.answered ?? false }];
}
