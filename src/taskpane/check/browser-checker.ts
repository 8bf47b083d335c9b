import { createChecker } from "./checker";

/** On the page itself the search has to end before a person wonders. */
const MOST_MS_HERE = 1500;

/** The checker of the pane: a worker from the same origin, loaded when it is first needed. */
export const browserChecker = createChecker(
  () => new Worker(/* webpackChunkName: "check-worker" */ new URL("./worker.ts", import.meta.url)),
  async (job) => {
    const { runJob } = await import("./job");
    return runJob(job, MOST_MS_HERE);
  },
);
