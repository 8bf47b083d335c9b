import type { Job } from "./job";
import type { Reply, Request } from "./messages";
import type { CheckResult } from "./result";

/** Runs one check at a time: a new one ends the one before. */
export interface Checker {
  /** Rejects with `CheckCancelled` where the check was ended before it was done. */
  run(job: Job): Promise<CheckResult>;
  /** Ends the check at once. */
  cancel(): void;
}

export class CheckCancelled extends Error {}

/** As much of a Worker as is used here. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/**
 * Checks in a worker, so that the page stays responsive. Where no worker can be made, or its script does not load,
 * `runHere` does the same on the page.
 */
export function createChecker(
  makeWorker: () => WorkerLike,
  runHere: (job: Job) => Promise<CheckResult>,
): Checker {
  return new WorkerChecker(makeWorker, runHere);
}

interface Pending {
  readonly request: Request;
  readonly resolve: (result: CheckResult) => void;
  readonly reject: (error: Error) => void;
}

class WorkerChecker implements Checker {
  private worker: WorkerLike | null = null;
  private pending: Pending | null = null;
  private hasReplied = false;
  private isUsable = true;
  private requests = 0;

  constructor(
    private readonly makeWorker: () => WorkerLike,
    private readonly runHere: (job: Job) => Promise<CheckResult>,
  ) {}

  run(job: Job): Promise<CheckResult> {
    this.cancel();
    return new Promise((resolve, reject) => {
      this.requests += 1;
      this.pending = { request: { id: this.requests, job }, resolve, reject };
      this.worker ??= this.start();
      if (this.worker) this.worker.postMessage(this.pending.request);
      else this.runPendingHere();
    });
  }

  cancel(): void {
    if (!this.pending) return;
    const { reject } = this.pending;
    this.pending = null;
    this.stop();
    reject(new CheckCancelled());
  }

  private start(): WorkerLike | null {
    if (!this.isUsable) return null;
    try {
      const worker = this.makeWorker();
      worker.onmessage = ({ data }: MessageEvent<Reply>) => this.receive(data);
      worker.onerror = (event) => this.fail(typeof event === "string" ? event : event.message);
      return worker;
    } catch {
      this.isUsable = false;
      return null;
    }
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  private receive(reply: Reply): void {
    this.hasReplied = true;
    if (reply.id !== this.pending?.request.id) return;
    const { resolve, reject } = this.pending;
    this.pending = null;
    if ("result" in reply) resolve(reply.result);
    else reject(new Error(reply.failure));
  }

  /** A worker that never replied did not load; one that did has broken down. */
  private fail(message: string): void {
    this.stop();
    if (!this.hasReplied) {
      this.isUsable = false;
      this.runPendingHere();
      return;
    }
    this.pending?.reject(new Error(message));
    this.pending = null;
  }

  private runPendingHere(): void {
    const own = this.pending;
    if (!own) return;
    const settle = (act: () => void) => {
      if (this.pending !== own) return;
      this.pending = null;
      act();
    };
    this.runHere(own.request.job).then(
      (result) => settle(() => own.resolve(result)),
      (error: Error) => settle(() => own.reject(error)),
    );
  }
}
