import { clusterOf, isViolated, type Part, piecesOf, toParts } from "./clusters";
import { errorsOf, slipsOf } from "./errors";
import { Groups } from "./groups";
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

/** Violated rows that have to do with each other, and what was found about them. */
export interface Explained {
  readonly rows: readonly number[];
  readonly found: Diagnosis;
}

/** Clusters whose best repairs get into each other's way are joined and sought again, so many times at most. */
const MOST_ROUNDS = 4;

/** The errors of each cluster; one that cannot be explained within the limits keeps the others from nothing. */
function ofPart({ problem, clusters }: Part, limits: Limits, source: OptionSource): Diagnosis {
  const broken = clusters.flat();
  const rowsOf = rowsOfCells(problem);
  let nodes = 0;
  const sought = (rows: readonly number[], cost: number): Diagnosis => {
    const own = clusterOf(problem, rows, broken);
    const left = { ...limits, nodes: Math.min(limits.nodes - nodes, limits.nodes / 2), cost };
    return own.restore(errorsOf(own.problem, left, source));
  };
  const explain = (rows: readonly number[]): Explained => {
    const singles = singleChanges(problem, rows, rowsOf, source(problem));
    const isOmission = problem.omissions?.some((missing) => missing.some(({ row }) => rows.includes(row)));
    const slips = isOmission ? null : slipsOf(rows, singles);
    const found = slips ?? sought(rows, singles[0]?.cost ?? limits.cost);
    nodes += found.nodes;
    return { rows, found };
  };
  const inPieces = (rows: readonly number[]): readonly Explained[] => {
    const whole = explain(rows);
    const pieces = whole.found.unsettled.length > 0 ? piecesOf(problem, rows) : [];
    return pieces.length > 1 ? pieces.map(explain) : [whole];
  };
  let explained = withSpanningBlocks(problem, rowsOf, clusters.flatMap(inPieces));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const joined = joinedByConflict(problem, rowsOf, explained);
    if (joined.every(({ length }) => length === 1)) break;
    explained = joined.flatMap((apart) => {
      if (apart.length === 1) return apart;
      const together = explain(apart.flatMap(({ rows }) => rows).sort((a, b) => a - b));
      return together.found.unsettled.length > 0 ? apart : [together];
    });
  }
  return { ...explained.map(({ found }) => found).reduce(together, NOTHING), nodes };
}

function together(one: Diagnosis, other: Diagnosis): Diagnosis {
  return {
    errors: [...one.errors, ...other.errors],
    unsettled: [...one.unsettled, ...other.unsettled],
    proved: one.proved && other.proved,
    nodes: one.nodes + other.nodes,
  };
}

/** Those together whose best repairs, made at once, leave or make a row violated. */
function joinedByConflict(
  problem: Problem,
  rowsOf: readonly (readonly number[])[],
  explained: readonly Explained[],
): readonly (readonly Explained[])[] {
  const best = explained.map(({ found }) =>
    found.errors.flatMap(({ repairs }) => repairs[0]?.corrections ?? []),
  );
  const repaired = best.flat().reduce(applied, problem);
  const touching = new Map<number, number[]>();
  best.forEach((corrections, at) => {
    const rows = corrections.flatMap(({ changes, missing = [] }) => [
      ...changes.flatMap(({ cell }) => rowsOf[cell]!),
      ...missing.map(({ row }) => row),
    ]);
    for (const row of new Set(rows)) touching.set(row, [...(touching.get(row) ?? []), at]);
  });
  const groups = new Groups(explained.length);
  for (const [row, owners] of touching) {
    if (owners.length > 1 && isViolated(repaired.rows[row]!, repaired)) groups.joinAll(owners);
  }
  const joined = new Map<number, Explained[]>();
  explained.forEach((each, at) => {
    const root = groups.find(at);
    joined.set(root, [...(joined.get(root) ?? []), each]);
  });
  return [...joined.values()];
}
