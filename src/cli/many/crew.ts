import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { refusedRow } from "../../hosts/summary/row";
import { CLI } from "../../messages/cli";
import { lineOf } from "./check-one";
import type { PoolOptions } from "./pool";
import { startWorker } from "./start-worker";

/**
 * How much a function runs before V8 optimises it, in bytes of its code; Node has 132 KB to 66 KB. Each worker compiles for
 * itself, on threads that take the cores from the other workers: with Node's own value two workers on two cores spent
 * more on compiling than on checking and were slower than one (docs/growth.md).
 */
const RUNS_BEFORE_OPTIMISED = 2_000_000;

/** A worker for each core, and no more than there are books. @param asked how many people want; null: that many. */
export function crewFor(asked: number | null, books: number): Omit<PoolOptions, "onDone"> {
  const workers = Math.min(asked ?? availableParallelism(), books);
  if (workers > 1) setFlagsFromString(`--interrupt-budget=${RUNS_BEFORE_OPTIMISED}`);
  return {
    workers,
    start: startWorker,
    broken: ({ book: path, lang, asLine }, reason) => {
      const error = { code: "internal" as const, message: CLI[lang].unexpected(reason) };
      return {
        row: refusedRow(path, error),
        line: asLine ? lineOf({ path, error }) : null,
        remarks: [],
      };
    },
  };
}
