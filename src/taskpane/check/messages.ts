import { runJob, type Job } from "./job";
import type { CheckResult } from "./result";

/** To the worker. */
export interface Request {
  readonly id: number;
  readonly job: Job;
}

/** From the worker; `id` is that of the request. */
export type Reply =
  { readonly id: number; readonly result: CheckResult } | { readonly id: number; readonly failure: string };

/** Nobody waits for the worker with a frozen pane, and a button ends it. */
const MOST_MS = 10_000;

/** What the worker replies to a request; an error is told, never thrown. */
export function replyTo({ id, job }: Request): Reply {
  try {
    return { id, result: runJob(job, MOST_MS) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
