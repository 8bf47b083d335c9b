import { dirname } from "node:path";
import { removeOwnDrafts } from "../drafts";
import type { WholeFile } from "../write-file";
import type { OneOrder } from "./check-one";
import type { Pool } from "./pool";

/** As shells say that a run was ended by Ctrl-C. */
const INTERRUPTED = 130;

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** What is under way. */
interface Work {
  readonly pool: Pool;
  readonly lines: WholeFile | null;
  readonly orders: readonly OneOrder[];
}

/** Ctrl-C ends the run at once: what is written is whole, nothing else is left. @returns ends the watch. */
export function onInterrupt({ pool, lines, orders }: Work): () => void {
  const end = () => {
    const folders = new Set(orders.flatMap(({ out }) => (out === null ? [] : [dirname(out)])));
    const tidy = () => {
      lines?.discard();
      for (const folder of folders) removeOwnDrafts(folder);
      process.exit(INTERRUPTED);
    };
    void pool.stop().then(tidy, tidy);
  };
  for (const signal of SIGNALS) process.once(signal, end);
  return () => {
    for (const signal of SIGNALS) process.removeListener(signal, end);
  };
}
