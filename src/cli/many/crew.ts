import { availableParallelism } from "node:os";
import { refusedRow } from "../../hosts/summary/row";
import { CLI } from "../../messages/cli";
import { lineOf } from "./check-one";
import type { PoolOptions } from "./pool";
import { startWorker } from "./start-worker";

/** A worker for each core, and no more than there are books. @param asked how many people want; null: that many. */
export function crewFor(asked: number | null, books: number): Omit<PoolOptions, "onDone"> {
  return {
    workers: Math.min(asked ?? availableParallelism(), books),
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
