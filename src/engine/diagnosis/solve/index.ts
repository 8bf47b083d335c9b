import { type Models, openModels } from "../search/models";
import { withRoomForHidden } from "../confidence/masked";
import { inEachOthersWay, withSharedRows } from "./conflicts";
import { lineAccidents } from "./line-accidents";
import { canonical } from "../problem/order";
import { type Peel, peel } from "./forced-changes";
import { rate } from "../confidence/rate";
import type { Limits } from "../search/search";
import { spannedAtOnce, spanningBlocks, withSpanningBlocks } from "./shared-blocks";
import { suspect, type Suspected } from "./suspected";
import { isViolated, rowsOfCells } from "../problem/rows";
import { type Part, piecesOf, toParts } from "../problem/components";
import { type ErrorGroup, repairOf, type Solved } from "../problem/answer";
import type { Problem } from "../problem/problem";

/** Names the wrong cells of a book and the figures that they should have. Same problem, same answer, in any order. */
export function diagnose(given: Problem, limits: Limits): Solved {
  const { problem, restore } = canonical(given);
  const models = openModels();
  const { errors, rest } = lineAccidents(problem);
  const first = limits.nodes * SHARE_OF_FIRST_TRIES;
  const left = { first, last: limits.nodes - first };
  let found: Solved = { ...NOTHING, errors };
  for (const part of toParts(rest)) {
    found = together(found, part.restore(ofPart(part, limits, left, models)));
  }
  return restore(withRoomForHidden(problem, found));
}

const NOTHING: Solved = { errors: [], unsettled: [], proved: true, nodes: 0 };

/** Violated rows that have to do with each other, and what was found about them. */
export interface Explained {
  readonly rows: readonly number[];
  readonly found: Solved;
  /** What was searched. */
  readonly suspected?: Suspected;
}

/** Clusters whose best repairs get into each other's way are joined and sought again, so many times at most. */
const MOST_ROUNDS = 4;

/** States that may still be looked at. */
interface NodesLeft {
  first: number;
  last: number;
}

/** This share of all states is for the first try of every cluster, the rest for those that it left unexplained. */
const SHARE_OF_FIRST_TRIES = 1 / 4;

/** So many states are looked at for one cluster. */
const NODES_OF_TRY = { first: 8000, last: 80_000 } as const;

/** A search that ends at once takes as long as so many states: so does a book of thousands of errors end in time. */
const NODES_OF_A_START = 50;

/** The errors of each cluster; one that cannot be explained within the limits keeps the others from nothing. */
function ofPart({ problem, clusters }: Part, limits: Limits, nodesLeft: NodesLeft, models: Models): Solved {
  const rowsOf = rowsOfCells(problem);
  let nodes = 0;
  const explain = (suspected: Suspected, attempt: keyof NodesLeft = "first"): Explained => {
    const most = Math.min(nodesLeft[attempt], NODES_OF_TRY[attempt]);
    const found = suspected.explain({ ...limits, nodes: most });
    const used = found.nodes + (attempt === "first" && found.nodes > 0 ? NODES_OF_A_START : 0);
    nodesLeft[attempt] -= used;
    nodes += used;
    return { rows: suspected.rows, found, suspected };
  };
  const explainAtLast = (each: Explained): Explained =>
    each.suspected && each.found.unsettled.length > 0 && !each.found.proved
      ? explain(each.suspected, "last")
      : each;
  const inPieces = (suspected: Suspected): readonly Explained[] => {
    const whole = explain(suspected);
    const { rows } = whole;
    if (whole.found.unsettled.length === 0 || rows.length < 2) return [whole];
    const { peels, rest } = peel(problem, rows, rowsOf, models);
    const left = rows.filter((row) => isViolated(rest.rows[row]!, rest));
    const pieces = piecesOf(rest, left);
    if (peels.length === 0 && pieces.length < 2) return [whole];
    return [
      ...peels.map((each) => peeled(problem, each)),
      ...pieces.map((piece) => explain(suspect(rest, piece, models))),
    ];
  };
  const blocks = spanningBlocks(problem);
  const suspected = clusters.map((rows) => suspect(problem, rows, models));
  const { spanned, left } = spannedAtOnce(problem, suspected, blocks);
  const searched = [...spanned, ...left.flatMap(inPieces)];
  let explained = withSpanningBlocks(problem, searched, blocks).map(explainAtLast);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const joined = inEachOthersWay(problem, rowsOf, explained);
    if (joined.every(({ length }) => length === 1)) break;
    explained = joined.flatMap((apart) => {
      if (apart.length === 1) return apart;
      const rows = apart.flatMap((each) => each.rows).sort((a, b) => a - b);
      const joint = explain(suspect(problem, rows, models));
      return joint.found.unsettled.length > 0 ? apart : [joint];
    });
  }
  const settled = withSharedRows(problem, rowsOf, explained);
  return { ...settled.map(({ found }) => found).reduce(together, NOTHING), nodes };
}

function peeled(problem: Problem, { rows, changes }: Peel): Explained {
  const error: ErrorGroup = {
    rows,
    repairs: rate(
      changes.map((change) => repairOf([change])),
      problem,
      rows.length,
    ),
    proved: false,
  };
  return { rows, found: { errors: [error], unsettled: [], proved: false, nodes: 0 } };
}

function together(one: Solved, other: Solved): Solved {
  return {
    errors: [...one.errors, ...other.errors],
    unsettled: [...one.unsettled, ...other.unsettled],
    proved: one.proved && other.proved,
    nodes: one.nodes + other.nodes,
  };
}
