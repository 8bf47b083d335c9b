import { Groups } from "./groups";
import type { Problem, ProblemRow } from "./problem";
import { select, type Selection } from "./selection";

/** What is linked by rows, and inside it the violated rows that have to do with each other. */
export interface Part extends Selection {
  readonly clusters: readonly Selection[];
}

/**
 * The problem taken apart into errors that have nothing to do with each other. Violated rows belong together where
 * they share a cell, or where a row that holds has cells of both (積立金 and 利益剰余金合計, each wrong in its own
 * equation). Each cluster keeps all rows that hold and are linked to it.
 */
export function toParts(problem: Problem): Part[] {
  const groups = linkedRows(problem);
  return groups.map(({ cells, rows }) => {
    const part = select(problem, cells, rows);
    return { ...part, clusters: toClusters(part.problem) };
  });
}

export function isViolated({ cells, coefficients, low, high }: ProblemRow, problem: Problem): boolean {
  const sum = cells.reduce((total, cell, at) => total + coefficients[at]! * problem.cells[cell]!.value, 0);
  return sum < low || sum > high;
}

/** The sets of rows linked by cells in which some row is violated, with their cells; all in order. */
function linkedRows(problem: Problem): { readonly cells: number[]; readonly rows: number[] }[] {
  const groups = new Groups(problem.cells.length);
  for (const { cells } of problem.rows) for (const cell of cells) groups.join(cells[0]!, cell);
  const found = new Map<number, { cells: number[]; rows: number[] }>();
  problem.rows.forEach((row) => {
    if (isViolated(row, problem)) found.set(groups.find(row.cells[0]!), { cells: [], rows: [] });
  });
  problem.rows.forEach(({ cells }, index) => found.get(groups.find(cells[0]!))?.rows.push(index));
  problem.cells.forEach((_, cell) => found.get(groups.find(cell))?.cells.push(cell));
  return [...found.values()];
}

function toClusters(problem: Problem): Selection[] {
  const isBroken = problem.rows.map((row) => isViolated(row, problem));
  const broken = problem.rows.flatMap((_, index) => (isBroken[index] ? [index] : []));
  const groups = new Groups(problem.rows.length);
  const rowAt = new Int32Array(problem.cells.length).fill(-1);
  for (const index of broken) {
    for (const cell of problem.rows[index]!.cells) {
      if (rowAt[cell]! < 0) rowAt[cell] = index;
      else groups.join(rowAt[cell]!, index);
    }
  }
  problem.rows.forEach(({ cells }, index) => {
    if (isBroken[index]) return;
    const touched = cells.filter((cell) => rowAt[cell]! >= 0);
    for (const cell of touched) groups.join(rowAt[touched[0]!]!, rowAt[cell]!);
  });
  const roots = [...new Set(broken.map((index) => groups.find(index)))];
  const everything = problem.cells.map((_, cell) => cell);
  return roots.map((root) => {
    const isOwn = (index: number) => !isBroken[index] || groups.find(index) === root;
    const rows = problem.rows.flatMap((_, index) => (isOwn(index) ? [index] : []));
    return select(problem, everything, rows);
  });
}
