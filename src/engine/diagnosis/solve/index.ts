import { withRoomForHidden } from "../confidence/masked";
import type { Solved } from "../problem/answer";
import { type Component, toComponents } from "../problem/components";
import { canonical } from "../problem/order";
import type { Problem } from "../problem/problem";
import { type Models, openModels } from "../search/models";
import type { Limits } from "../search/search";
import { Budget } from "./budget";
import { joinConflicts, joinSharedRows } from "./conflicts";
import { explainAtLast, explainEach } from "./each-cluster";
import { lineAccidents } from "./line-accidents";
import { openCluster } from "./open-cluster";
import { blocksAcross, shareBlocks, shareBlocksAtOnce } from "./shared-blocks";
import type { Progress, Strategy } from "./strategy";

/**
 * How each component is explained, in this order: blocks that explain several clusters where nothing else can be as
 * cheap; each cluster for itself; blocks that are cheaper than what was found; more effort for what is left; then what
 * was found apart and does not go together, or only together settles a row, becomes one.
 */
const STRATEGIES: readonly Strategy[] = [
  shareBlocksAtOnce,
  explainEach,
  shareBlocks,
  explainAtLast,
  joinConflicts,
  joinSharedRows,
];

/** Names the wrong cells of a book and the figures that they should have. Same problem, same answer, in any order. */
export function diagnose(given: Problem, limits: Limits): Solved {
  const { problem, restore } = canonical(given);
  const budget = new Budget(limits);
  const { errors, rest } = lineAccidents(problem);
  // No two have a figure in common, so each has models of its own, which are let go with it.
  const parts = toComponents(rest).map((part) => part.restore(explainComponent(part, openModels(), budget)));
  const found = parts.reduce(together, { ...NOTHING, errors });
  return restore(withRoomForHidden(problem, { ...found, nodes: budget.nodes }));
}

/** The errors of each cluster; one that cannot be explained within the budget keeps the others from nothing. */
function explainComponent({ problem, clusters }: Component, models: Models, budget: Budget): Solved {
  const start: Progress = {
    problem,
    models,
    blocks: blocksAcross(problem),
    explained: [],
    open: clusters.map((rows) => openCluster(problem, rows, models)),
  };
  const { explained } = STRATEGIES.reduce((progress, strategy) => strategy(progress, budget), start);
  return explained.map(({ found }) => found).reduce(together, NOTHING);
}

const NOTHING: Solved = { errors: [], unsettled: [], proved: true, nodes: 0 };

function together(one: Solved, other: Solved): Solved {
  return {
    errors: [...one.errors, ...other.errors],
    unsettled: [...one.unsettled, ...other.unsettled],
    proved: one.proved && other.proved,
    nodes: one.nodes + other.nodes,
  };
}
