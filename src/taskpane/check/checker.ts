import type { Workbook } from "../../engine/types";
import { pause } from "../../hosts/excel/pause";
import type { Job } from "./job";
import type { Question, Reply, Request, SheetProgress } from "./messages";
import { unpack } from "./packed";
import { parcelsOf } from "./parcels";
import type { OverviewOrder, OverviewResult } from "../overview/result";
import type { TableLines } from "../reading/result";
import type { CheckResult, Marking, SaidInBook } from "./result";

/** Answers one question at a time: a new one ends the one before. */
export interface Checker {
  /** Rejects with `CheckCancelled` where the check was ended before it was done. */
  run(job: Job, onProgress?: (progress: SheetProgress) => void): Promise<CheckResult>;
  /** What is to be written into a workbook with these waivers after this check. */
  marking(job: Job, said: SaidInBook): Promise<Marking>;
  /** The overview of a workbook; null where no statement says its unit. */
  overview(workbook: Workbook, order: OverviewOrder): Promise<OverviewResult | null>;
  /** The lines of one of the tables of this check. */
  lines(job: Job, table: number): Promise<TableLines>;
  /** Ends what is under way at once. */
  cancel(): void;
}

export class CheckCancelled extends Error {}

/** The book that was to be checked against cannot be read; the message says why, in the language of the pane. */
export class OtherBookRefused extends Error {}

/** As much of a Worker as is used here. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: Reply }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  postMessage(request: Request): void;
  terminate(): void;
}

/**
 * Checks in a worker, so that the page stays responsive. Where no worker can be made, or its script does not load, the
 * one of the page does the same.
 */
export function createChecker(makeWorker: () => unknown, makePageWorker: () => WorkerLike): Checker {
  return new WorkerChecker(() => makeWorker() as WorkerLike, makePageWorker);
}

interface Pending {
  readonly id: number;
  readonly workbook: Workbook;
  readonly question: Question;
  readonly onProgress?: (progress: SheetProgress) => void;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

class WorkerChecker implements Checker {
  private worker: WorkerLike | null = null;
  /** What the worker has in whole. */
  private held: Workbook | null = null;
  private pending: Pending | null = null;
  private hasReplied = false;
  private isOnPage = false;
  private requests = 0;

  constructor(
    private readonly makeWorker: () => WorkerLike,
    private readonly makePageWorker: () => WorkerLike,
  ) {}

  async run({ workbook, ...order }: Job, onProgress?: Pending["onProgress"]): Promise<CheckResult> {
    const reply = await this.ask(workbook, { kind: "check", order }, onProgress);
    if ("result" in reply) return reply.result;
    throw unexpected(reply);
  }

  async marking({ workbook, ...order }: Job, said: SaidInBook): Promise<Marking> {
    const reply = await this.ask(workbook, { kind: "marking", order, said });
    if ("marking" in reply) return unpack(reply.marking);
    throw unexpected(reply);
  }

  async overview(workbook: Workbook, order: OverviewOrder): Promise<OverviewResult | null> {
    const reply = await this.ask(workbook, { kind: "overview", order });
    if ("overview" in reply) return unpack(reply.overview);
    throw unexpected(reply);
  }

  async lines({ workbook, ...order }: Job, table: number): Promise<TableLines> {
    const reply = await this.ask(workbook, { kind: "lines", order, table });
    if ("lines" in reply) return reply.lines;
    throw unexpected(reply);
  }

  cancel(): void {
    if (!this.pending) return;
    const { reject } = this.pending;
    this.pending = null;
    this.stop();
    reject(new CheckCancelled());
  }

  private ask(workbook: Workbook, question: Question, onProgress?: Pending["onProgress"]): Promise<Reply> {
    this.cancel();
    return new Promise((resolve, reject) => {
      this.requests += 1;
      this.pending = { id: this.requests, workbook, question, onProgress, resolve, reject };
      this.post(this.pending).catch((error: Error) => reject(error));
    });
  }

  private async post(own: Pending): Promise<void> {
    const { id, workbook, question } = own;
    const worker = (this.worker ??= this.start());
    if (this.held !== workbook) {
      this.held = null;
      for (const parcel of parcelsOf(workbook)) {
        worker.postMessage({ id, ...parcel });
        await pause();
        if (this.pending !== own || this.worker !== worker) return;
      }
      this.held = workbook;
    }
    worker.postMessage({ id, ...question });
  }

  private start(): WorkerLike {
    const worker = this.isOnPage ? this.makePageWorker() : this.makeWorkerOrNone();
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = ({ message }) => this.fail(message);
    return worker;
  }

  private makeWorkerOrNone(): WorkerLike {
    try {
      return this.makeWorker();
    } catch {
      this.isOnPage = true;
      return this.makePageWorker();
    }
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.held = null;
  }

  private receive(reply: Reply): void {
    this.hasReplied = true;
    if (reply.id !== this.pending?.id) return;
    if ("progress" in reply) {
      this.pending.onProgress?.(reply.progress);
      return;
    }
    const { resolve } = this.pending;
    this.pending = null;
    resolve(reply);
  }

  /** A worker that never replied did not load; one that did has broken down. */
  private fail(message: string): void {
    this.stop();
    const own = this.pending;
    if (!this.hasReplied && !this.isOnPage) {
      this.isOnPage = true;
      if (own) this.post(own).catch((error: Error) => own.reject(error));
      return;
    }
    this.pending = null;
    own?.reject(new Error(message));
  }
}

function unexpected(reply: Reply): Error {
  if ("refusal" in reply) return new OtherBookRefused(reply.refusal);
  return new Error("failure" in reply ? reply.failure : "unexpected reply");
}
