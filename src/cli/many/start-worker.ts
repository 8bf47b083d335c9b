import { join } from "node:path";
import { getAsset, isSea } from "node:sea";
import { Worker } from "node:worker_threads";

/** Whether command and worker are in one file: see webpack.config.js. */
declare const KENZAN_IS_SINGLE: boolean;

/** Otherwise bundled as a file of its own beside the command. */
const BESIDE = "check-worker.js";

/** The name under which an executable holds the text of the single file. */
const TEXT_IN_EXECUTABLE = "kenzan.cjs";

/** A worker for checking books. */
export function startWorker(): Worker {
  if (!KENZAN_IS_SINGLE) return new Worker(join(__dirname, BESIDE));
  return isSea() ? new Worker(getAsset(TEXT_IN_EXECUTABLE, "utf8"), { eval: true }) : new Worker(__filename);
}
