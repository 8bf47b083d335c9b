import type { Limits } from "../search/search";
import type { Explained, OpenCluster } from "./open-cluster";

/** The first try of a cluster, or the last one for what that left unexplained. */
type Attempt = "first" | "last";

/** This share of all states is for first tries. */
const SHARE_OF_FIRST_TRIES = 1 / 4;

/** So many states are looked at for one cluster. */
const NODES_OF_TRY: Readonly<Record<Attempt, number>> = { first: 8000, last: 80_000 };

/** A search that ends at once takes as long as so many states: so does a book of thousands of errors end in time. */
const NODES_OF_A_START = 50;

/** The states of the search that may still be looked at, for all components of a problem together. */
export class Budget {
  private readonly left: Record<Attempt, number>;
  private spent = 0;

  constructor(private readonly limits: Limits) {
    const first = limits.nodes * SHARE_OF_FIRST_TRIES;
    this.left = { first, last: limits.nodes - first };
  }

  /** So many states were looked at. */
  get nodes(): number {
    return this.spent;
  }

  /** Explains a cluster as far as the budget reaches. */
  explain(cluster: OpenCluster, attempt: Attempt = "first"): Explained {
    const nodes = Math.min(this.left[attempt], NODES_OF_TRY[attempt]);
    const found = cluster.explain({ ...this.limits, nodes });
    const used = found.nodes + (attempt === "first" && found.nodes > 0 ? NODES_OF_A_START : 0);
    this.left[attempt] -= used;
    this.spent += used;
    return { rows: cluster.rows, found, cluster };
  }
}
