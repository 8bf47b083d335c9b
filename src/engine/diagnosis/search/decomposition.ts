import type { Models } from "./models";
import { type Model, packRows } from "./lower-bound";
import { DisjointSets } from "../problem/disjoint-sets";
import { type Limits, searchAll, type SearchResult, type Solution } from "./search";
import { applied, isViolated, rowsOfCells } from "../problem/rows";
import { piecesOf } from "../problem/components";
import type { Problem } from "../problem/problem";

/**
 * All sets of changes of the least total cost, as `searchAll` finds them, but violated rows that share no cell are
 * searched one by one, without the rows that link them. Where what is found fits together it is the answer, for nothing
 * that settles everything is cheaper; groups that get into each other's way are searched again as one. A link is a row
 * that holds and has cells of two groups. That two such rows and a cell between them might make one error of two is left
 * out of account, as it is in clusters.ts.
 */
export function searchDecomposed(problem: Problem, limits: Limits, models: Models): SearchResult {
  const model = models.open(problem);
  const { violated } = model.trail;
  const beyond = (cost: number) => cost > limits.cost || cost === Infinity;
  if (beyond(packRows(model).cost)) return searchAll(model, limits);
  const known = new Map<string, SearchResult>();
  let nodes = 0;
  let groups = piecesOf(
    problem,
    [...violated].sort((a, b) => a - b),
  );
  while (groups.length > 1) {
    const owners = ownersOf(problem, groups);
    const links = problem.rows.flatMap((_, row) => (groupsAt(problem, row, owners).size > 1 ? [row] : []));
    const parts: SearchResult[] = [];
    let cost = 0;
    for (const rows of groups) {
      const left = { ...limits, nodes: limits.nodes - nodes, cost: limits.cost - cost };
      const key = rows.join();
      const part = known.get(key) ?? searchAll(alone(problem, rows, links, models), left);
      if (!known.has(key)) nodes += part.nodes;
      known.set(key, part);
      parts.push(part);
      cost += part.solutions[0]?.cost ?? Infinity;
      if (beyond(cost)) break;
    }
    const proved = parts.every((part) => part.proved);
    if (beyond(cost)) return { solutions: [], proved, nodes };
    const { combinations, isComplete } = combine(parts, limits.solutions);
    const troubles = combinations.map((each) => trouble(problem, violated, owners, each));
    const fitting = combinations.filter((_, at) => troubles[at]!.length === 0);
    if (fitting.length > 0) {
      return { solutions: fitting.map(asOne), proved: proved && isComplete, nodes };
    }
    groups = merged(groups, troubles[0]!);
  }
  const whole = searchAll(model, { ...limits, nodes: limits.nodes - nodes });
  return { ...whole, nodes: nodes + whole.nodes };
}

/** For each cell of a violated row the group that the row is in; -1 for all other cells. */
type Owners = Int32Array;

function ownersOf(problem: Problem, groups: readonly (readonly number[])[]): Owners {
  const owners = new Int32Array(problem.cells.length).fill(-1);
  groups.forEach((rows, group) => {
    for (const row of rows) for (const cell of problem.rows[row]!.cells) owners[cell] = group;
  });
  return owners;
}

/** The book without the violated rows of other groups and without the rows that link groups. */
function alone(problem: Problem, own: readonly number[], links: readonly number[], models: Models): Model {
  const leftOut = new Set([...models.open(problem).trail.violated, ...links]);
  for (const row of own) leftOut.delete(row);
  return models.without(problem, leftOut);
}

function groupsAt(problem: Problem, row: number, owners: Owners): ReadonlySet<number> {
  return new Set(problem.rows[row]!.cells.map((cell) => owners[cell]!).filter((group) => group >= 0));
}

/** One solution of each group. */
type Combination = readonly Solution[];

/** Every combination, or so many of them. */
function combine(
  parts: readonly SearchResult[],
  most: number,
): { readonly combinations: readonly Combination[]; readonly isComplete: boolean } {
  let combinations: readonly Combination[] = [[]];
  let isComplete = true;
  for (const { solutions } of parts) {
    const all = combinations.flatMap((chosen) => solutions.map((solution) => [...chosen, solution]));
    isComplete &&= all.length <= most;
    combinations = all.slice(0, most);
  }
  return { combinations, isComplete };
}

function asOne(combination: Combination): Solution {
  return {
    cost: combination.reduce((sum, { cost }) => sum + cost, 0),
    changes: combination.flatMap(({ changes }) => changes).sort((a, b) => a.cell - b.cell),
  };
}

/** The groups that get into each other's way: they change the same cell, or a row does not hold in the end. */
function trouble(
  problem: Problem,
  violated: ReadonlySet<number>,
  owners: Owners,
  combination: Combination,
): readonly (readonly number[])[] {
  const rowsOf = rowsOfCells(problem);
  const changing = new Map<number, number[]>();
  const touching = new Map<number, number[]>([...violated].map((row) => [row, []]));
  const note = (map: Map<number, number[]>, key: number, group: number) =>
    map.set(key, [...(map.get(key) ?? []), group]);
  combination.forEach(({ changes }, group) => {
    for (const { cell } of changes) {
      note(changing, cell, group);
      for (const row of rowsOf[cell]!) note(touching, row, group);
    }
  });
  const { changes } = asOne(combination);
  const after = applied(problem, { cause: "", cost: 0, changes });
  const broken = [...touching].filter(([row]) => isViolated(problem.rows[row]!, after));
  return [
    ...[...changing.values()].filter(({ length }) => length > 1),
    ...broken.map(([row, by]) => [...new Set([...by, ...groupsAt(problem, row, owners)])]),
  ];
}

function merged(
  groups: readonly (readonly number[])[],
  together: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const roots = new DisjointSets(groups.length);
  for (const some of together) roots.joinAll(some);
  return roots
    .partition(groups.keys(), (group) => group)
    .map((some) => some.flatMap((group) => groups[group]!).sort((a, b) => a - b));
}
