import { createChecker } from "./checker";
import { PageWorker } from "./page-worker";

/** The checker of the pane: a worker from the same origin, loaded when it is first needed. */
export const browserChecker = createChecker(
  () => new Worker(/* webpackChunkName: "check-worker" */ new URL("./worker.ts", import.meta.url)),
  () =>
    new PageWorker(async (mostMs, reply) => {
      const { Desk } = await import("./desk");
      return new Desk(mostMs, reply);
    }),
);
