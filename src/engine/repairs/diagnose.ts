import { clusterOf, isViolated, type Part, toParts } from "./clusters";
import { errorsOf, slipsOf } from "./errors";
import { applied } from "./hypotheses";
import { canonical } from "./order";
import { type OptionSource, optionSource } from "./options";
import { type Correction, type Problem, rowsOfCells } from "./problem";
import type { Limits } from "./search";
import { singleChanges } from "./single";
import { withSpanningBlocks } from "./spanning";

/** What may be wrong with a book, and how sure that is. */
export interface Diagnosis {
  /** Independent of each other: any repair of one goes with any repair of another. */
  readonly errors: readonly ErrorGroup[];
  /** Violated rows that nothing found would settle. */
  readonly unsettled: readonly number[];
  /** Nothing cheaper exists and all of the least cost are listed. */
  readonly proved: boolean;
  readonly nodes: number;
}

/** Violated rows that have to be explained together. */
export interface ErrorGroup {
  readonly rows: readonly number[];
  /** Best first; equally good ones have equal confidence. */
  readonly repairs: readonly RatedRepair[];
  /** Nothing cheaper exists. */
  readonly proved: boolean;
}

export interface RatedRepair {
  readonly corrections: readonly Correction[];
  readonly cost: number;
  /** As good as the best. */
  readonly isEqual: boolean;
  /** Share of the posterior, 0 … 1. */
  readonly confidence: number;
}

/** Names the wrong cells of a book and the figures that they should have. Same problem, same answer, in any order. */
export function diagnose(given: Problem, limits: Limits): Diagnosis {
  const { problem, restore } = canonical(given);
  const source = optionSource();
  let found = NOTHING;
  for (const part of toParts(problem)) {
    found = together(
      found,
      part.restore(ofPart(part, { ...limits, nodes: limits.nodes - found.nodes }, source)),
    );
  }
  return restore(found);
}

const NOTHING: Diagnosis = { errors: [], unsettled: [], proved: true, nodes: 0 };

/**
 * The errors of each cluster. Where their repairs get into each other's way, all are sought at once instead; a cluster
 * that cannot be explained within the limits keeps the others from nothing.
 */
function ofPart({ problem, clusters }: Part, limits: Limits, source: OptionSource): Diagnosis {
  const options = source(problem);
  const rowsOf = rowsOfCells(problem);
  const explained: Diagnosis[] = [];
  let nodes = 0;
  for (const cluster of clusters) {
    const singles = singleChanges(problem, cluster, rowsOf, options);
    const isOmission = problem.omissions?.some((missing) => missing.some(({ row }) => cluster.includes(row)));
    const found =
      (isOmission ? null : slipsOf(cluster, singles)) ?? sought(cluster, singles[0]?.cost ?? limits.cost);
    explained.push(found);
    nodes += found.nodes;
  }
  if (clusters.length < 2) return explained[0] ?? NOTHING;
  const apart = withSpanningBlocks(problem, clusters, rowsOf, explained).reduce(together, NOTHING);
  if (apart.unsettled.length > 0 || holdsAfter(problem, apart)) return apart;
  const atOnce = errorsOf(problem, { ...limits, nodes: limits.nodes - nodes }, source);
  return { ...atOnce, nodes: nodes + atOnce.nodes };

  function sought(cluster: readonly number[], cost: number): Diagnosis {
    const own = clusterOf(problem, cluster, clusters);
    return own.restore(errorsOf(own.problem, { ...limits, nodes: limits.nodes - nodes, cost }, source));
  }
}

function together(one: Diagnosis, other: Diagnosis): Diagnosis {
  return {
    errors: [...one.errors, ...other.errors],
    unsettled: [...one.unsettled, ...other.unsettled],
    proved: one.proved && other.proved,
    nodes: one.nodes + other.nodes,
  };
}

function holdsAfter(problem: Problem, { errors }: Diagnosis): boolean {
  const best: readonly Correction[] = errors.flatMap(({ repairs }) => repairs[0]?.corrections ?? []);
  const repaired = best.reduce(applied, problem);
  return repaired.rows.every((row) => !isViolated(row, repaired));
}
