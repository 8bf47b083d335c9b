import { clusterOf, isViolated, type Part, piecesOf, toParts } from "./clusters";
import { answerOf, errorsOf, slipsOf } from "./errors";
import { type Books, openBooks } from "./books";
import { withRoomForHidden } from "./hidden";
import { inEachOthersWay, withSharedRows } from "./joined";
import { lineAccidents } from "./line-accidents";
import { canonical } from "./order";
import { type Peel, peel } from "./peel";
import { type Correction, type Problem, rowsOfCells } from "./problem";
import { rate } from "./rate";
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
  const books = openBooks();
  const { errors, rest } = lineAccidents(problem);
  let found: Diagnosis = { ...NOTHING, errors };
  for (const part of toParts(rest)) {
    found = together(
      found,
      part.restore(ofPart(part, { ...limits, nodes: limits.nodes - found.nodes }, books)),
    );
  }
  return restore(withRoomForHidden(problem, found));
}

const NOTHING: Diagnosis = { errors: [], unsettled: [], proved: true, nodes: 0 };

/** Violated rows that have to do with each other, and what was found about them. */
export interface Explained {
  readonly rows: readonly number[];
  readonly found: Diagnosis;
}

/** Clusters whose best repairs get into each other's way are joined and sought again, so many times at most. */
const MOST_ROUNDS = 4;

/** So many states are looked at for one cluster. */
const NODES_PER_CLUSTER = 8000;

/** A search that ends at once takes as long as so many states: so does a book of thousands of errors end in time. */
const NODES_OF_A_START = 50;

/** The errors of each cluster; one that cannot be explained within the limits keeps the others from nothing. */
function ofPart({ problem, clusters }: Part, limits: Limits, books: Books): Diagnosis {
  const rowsOf = rowsOfCells(problem);
  let nodes = 0;
  const explain = (posed: Problem, rows: readonly number[]): Explained => {
    const left = { ...limits, nodes: Math.min(limits.nodes - nodes, NODES_PER_CLUSTER) };
    const found = ofCluster(posed, rows, rowsOf, left, books);
    nodes += found.nodes > 0 ? found.nodes + NODES_OF_A_START : 0;
    return { rows, found };
  };
  const inPieces = (rows: readonly number[]): readonly Explained[] => {
    const whole = explain(problem, rows);
    if (whole.found.unsettled.length === 0 || rows.length < 2) return [whole];
    const { peels, rest } = peel(problem, rows, rowsOf, books);
    const left = rows.filter((row) => isViolated(rest.rows[row]!, rest));
    return [
      ...peels.map((each) => peeled(problem, each)),
      ...piecesOf(rest, left).map((piece) => explain(rest, piece)),
    ];
  };
  let explained = withSpanningBlocks(problem, rowsOf, clusters.flatMap(inPieces));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const joined = inEachOthersWay(problem, rowsOf, explained);
    if (joined.every(({ length }) => length === 1)) break;
    explained = joined.flatMap((apart) => {
      if (apart.length === 1) return apart;
      const together = explain(
        problem,
        apart.flatMap(({ rows }) => rows).sort((a, b) => a - b),
      );
      return together.found.unsettled.length > 0 ? apart : [together];
    });
  }
  const settled = withSharedRows(problem, rowsOf, explained);
  return { ...settled.map(({ found }) => found).reduce(together, NOTHING), nodes };
}

function ofCluster(
  problem: Problem,
  rows: readonly number[],
  rowsOf: readonly (readonly number[])[],
  limits: Limits,
  books: Books,
): Diagnosis {
  const singles = singleChanges(problem, rows, rowsOf, books.open(problem).options);
  const isOmission = problem.omissions?.some(
    ({ isFound, missing }) => isFound && missing.some(({ row }) => rows.includes(row)),
  );
  const slips = isOmission ? null : slipsOf(problem, rows, singles);
  if (slips) return slips;
  if (limits.nodes <= 0 || limits.shouldStop()) return { ...NOTHING, unsettled: rows, proved: false };
  const own = clusterOf(problem, books.open(problem).ledger.violated, rows);
  return own.restore(errorsOf(own.problem, { ...limits, cost: singles[0]?.cost ?? limits.cost }, books));
}

function peeled(problem: Problem, { rows, changes }: Peel): Explained {
  const error: ErrorGroup = {
    rows,
    repairs: rate(
      changes.map((change) => answerOf([change])),
      problem,
      rows.length,
    ),
    proved: false,
  };
  return { rows, found: { errors: [error], unsettled: [], proved: false, nodes: 0 } };
}

function together(one: Diagnosis, other: Diagnosis): Diagnosis {
  return {
    errors: [...one.errors, ...other.errors],
    unsettled: [...one.unsettled, ...other.unsettled],
    proved: one.proved && other.proved,
    nodes: one.nodes + other.nodes,
  };
}
