import { DisjointSets } from "./disjoint-sets";
import { among, select, selectRows, type Subproblem } from "./subproblem";
import type { Problem } from "./problem";
import { isViolated } from "./rows";

/** What is linked by rows, and inside it the violated rows that have to do with each other. */
export interface Component extends Subproblem {
  readonly clusters: readonly (readonly number[])[];
}

/**
 * The problem taken apart into errors that have nothing to do with each other. Violated rows belong together where
 * they share a cell, or where a row that holds has cells of both (積立金 and 利益剰余金合計, each wrong in its own
 * equation).
 */
export function toComponents(problem: Problem): Component[] {
  const groups = linkedRows(problem);
  const whole = among(problem);
  return groups.map(({ cells, rows }) => {
    const part = select(problem, cells, rows, whole);
    return { ...part, clusters: toClusters(part.problem) };
  });
}

/**
 * The sets of rows linked by cells in which some row is violated, with their cells; all in order. Columns that nothing
 * links are kept together where several of them are violated: a line printed twice, or left out, is in all of them.
 */
function linkedRows(problem: Problem): { readonly cells: number[]; readonly rows: number[] }[] {
  const groups = new DisjointSets(problem.cells.length);
  for (const { cells } of problem.rows) for (const cell of cells) groups.join(cells[0]!, cell);
  const violated = problem.rows.filter((row) => isViolated(row, problem));
  const rootOf = problem.cells.map((_, cell) => groups.find(cell));
  const broken = new Set(violated.map(({ cells }) => groups.find(cells[0]!)));
  const lines = broken.size > 1 ? problem.tables.flatMap((table) => table.lines) : [];
  for (const line of lines)
    groups.joinAll(line.filter((cell) => cell !== null && broken.has(rootOf[cell]!)) as number[]);
  const found = new Map<number, { cells: number[]; rows: number[] }>();
  for (const { cells } of violated) found.set(groups.find(cells[0]!), { cells: [], rows: [] });
  problem.rows.forEach(({ cells }, index) => found.get(groups.find(cells[0]!))?.rows.push(index));
  problem.cells.forEach((_, cell) => found.get(groups.find(cell))?.cells.push(cell));
  return [...found.values()];
}

/** The problem with the violated rows of one cluster and all rows that hold. */
export function clusterOf(
  problem: Problem,
  violated: ReadonlySet<number>,
  cluster: readonly number[],
): Subproblem {
  const own = new Set(cluster);
  const rows = problem.rows.map((_, index) => index);
  return selectRows(
    problem,
    rows.filter((index) => own.has(index) || !violated.has(index)),
  );
}

/**
 * The violated rows of a cluster apart where they share no cell. What links them are rows that hold, so nearly always
 * they are errors of their own; but it cannot be relied upon.
 */
export function piecesOf(problem: Problem, cluster: readonly number[]): readonly (readonly number[])[] {
  const groups = new DisjointSets(problem.cells.length);
  for (const row of cluster) groups.joinAll(problem.rows[row]!.cells);
  return groups.partition(cluster, (row) => problem.rows[row]!.cells[0]!);
}

function toClusters(problem: Problem): number[][] {
  const isBroken = problem.rows.map((row) => isViolated(row, problem));
  const groups = new DisjointSets(problem.rows.length);
  const rowAt = new Int32Array(problem.cells.length).fill(-1);
  problem.rows.forEach(({ cells }, index) => {
    if (!isBroken[index]) return;
    for (const cell of cells) {
      if (rowAt[cell]! < 0) rowAt[cell] = index;
      else groups.join(rowAt[cell]!, index);
    }
  });
  problem.rows.forEach(({ cells }, index) => {
    if (!isBroken[index]) groups.joinAll(cells.map((cell) => rowAt[cell]!).filter((row) => row >= 0));
  });
  const broken = problem.rows.flatMap((_, index) => (isBroken[index] ? [index] : []));
  return groups.partition(broken, (row) => row);
}
