import { DisjointSets } from "../problem/disjoint-sets";
import { applied, isViolated, rowsOfCells, touchedRows } from "../problem/rows";
import type { ErrorGroup, PricedRepair } from "../problem/answer";
import { type Explained, openCluster } from "./open-cluster";
import type { Strategy } from "./strategy";
import type { PricedCorrection, Problem } from "../problem/problem";
import { rate } from "../confidence/rate";

/** Clusters are joined and sought again so many times at most. */
const MOST_ROUNDS = 4;

/** Explains clusters as one whose best repairs, made at once, leave or make a row violated. */
export const joinConflicts: Strategy = (progress, budget) => {
  let { explained } = progress;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const groups = conflicting(progress.problem, explained);
    if (groups.every(({ length }) => length === 1)) break;
    explained = groups.flatMap((group) => {
      if (group.length === 1) return group;
      const rows = group.flatMap((each) => each.rows).sort((a, b) => a - b);
      const joint = budget.explain(openCluster(progress.problem, rows, progress.models));
      return joint.found.unsettled.length > 0 ? group : [joint];
    });
  }
  return { ...progress, explained };
};

/** A violated row that it takes the repairs of several errors to settle makes one error of them. */
export const joinSharedRows: Strategy = (progress) => {
  const { problem, explained } = progress;
  const groups = groupsWhere(problem, explained, (row) => isViolated(problem.rows[row]!, problem));
  return {
    ...progress,
    explained: groups.map((group) => (group.length === 1 ? group[0]! : asOne(problem, group))),
  };
};

function conflicting(problem: Problem, explained: readonly Explained[]): readonly (readonly Explained[])[] {
  const repaired = explained.flatMap(bestOf).reduce(applied, problem);
  return groupsWhere(problem, explained, (row) => isViolated(repaired.rows[row]!, repaired));
}

function bestOf({ found }: Explained): readonly PricedCorrection[] {
  return found.errors.flatMap(({ repairs }) => repairs[0]?.corrections ?? []);
}

/** Those together whose best repairs touch the same of the rows asked for. */
function groupsWhere(
  problem: Problem,
  explained: readonly Explained[],
  isAsked: (row: number) => boolean,
): readonly (readonly Explained[])[] {
  const rowsOf = rowsOfCells(problem);
  const owners = new Map<number, number[]>();
  explained.forEach((each, at) => {
    const rows = bestOf(each).flatMap((correction) => touchedRows(correction, rowsOf));
    for (const row of new Set(rows)) owners.set(row, [...(owners.get(row) ?? []), at]);
  });
  const groups = new DisjointSets(explained.length);
  for (const [row, sharing] of owners) if (sharing.length > 1 && isAsked(row)) groups.joinAll(sharing);
  return groups.partition(explained.keys(), (at) => at).map((some) => some.map((at) => explained[at]!));
}

/** The best answers to all, and each other answer to one with the best to the rest. */
function asOne(problem: Problem, parts: readonly Explained[]): Explained {
  const errors = parts.flatMap(({ found }) => found.errors);
  const withOther = (varied: ErrorGroup | null, answer: PricedRepair | null): PricedRepair => {
    const chosen = errors.flatMap((error) => (error === varied ? answer! : (error.repairs[0] ?? [])));
    return {
      cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
      corrections: chosen.flatMap(({ corrections }) => corrections),
    };
  };
  const others = errors.flatMap((error) => error.repairs.slice(1).map((repair) => withOther(error, repair)));
  const rows = [...new Set(parts.flatMap((part) => part.rows))].sort((a, b) => a - b);
  const proved = errors.every((error) => error.proved);
  const error: ErrorGroup = {
    rows,
    repairs: rate([withOther(null, null), ...others], problem, rows.length),
    proved,
  };
  const unsettled = parts.flatMap(({ found }) => found.unsettled);
  return { rows, found: { errors: [error], unsettled, proved, nodes: 0 } };
}
