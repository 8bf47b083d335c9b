import type { PricedCorrection, Problem } from "../problem/problem";
import type { Models } from "../search/models";
import type { Budget } from "./budget";
import type { Explained, OpenCluster } from "./open-cluster";

/** A component of the problem while it is explained: what is explained so far, and the clusters that are open. */
export interface Progress {
  readonly problem: Problem;
  readonly models: Models;
  /** All blocks that may explain several clusters as one; listed when they are first asked for. */
  readonly blocks: () => readonly PricedCorrection[];
  readonly explained: readonly Explained[];
  readonly open: readonly OpenCluster[];
}

/** One way to explain more of a component, or to explain it better; whatever it searches is paid from the budget. */
export type Strategy = (progress: Progress, budget: Budget) => Progress;
