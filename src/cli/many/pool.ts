import type { Worker } from "node:worker_threads";
import type { OneOrder } from "./check-one";
import type { BookOutcome } from "./outcome";

/** What the pool needs to know. */
export interface PoolOptions {
  readonly workers: number;
  readonly start: () => Worker;
  /** What is told of a book whose worker ended under it (out of memory, for instance). */
  readonly broken: (order: OneOrder, reason: string) => BookOutcome;
  /** Told whenever another book is done, in whatever order. */
  readonly onDone: (done: number) => void;
}

/** Outcomes that wait for those of earlier books are no more than this for each worker. */
const AHEAD = 4;

/** A worker, and the index of the book that it is at; null where it has none. */
interface Member {
  readonly worker: Worker;
  book: number | null;
}

/** Several books, each checked by the next worker that is free; the outcomes do not depend on how many there are. */
export class Pool {
  private readonly crew = new Set<Member>();
  private readonly waiting = new Map<number, BookOutcome>();
  private next = 0;
  private passed = 0;
  private done = 0;
  private wake = () => {};

  constructor(
    private readonly orders: readonly OneOrder[],
    private readonly options: PoolOptions,
  ) {}

  /** The outcomes in the order of the books, each as soon as those before it are there. */
  async *outcomes(): AsyncGenerator<BookOutcome> {
    for (let count = 0; count < this.options.workers; count++) this.hire();
    try {
      while (this.passed < this.orders.length) {
        const outcome = this.waiting.get(this.passed);
        if (!outcome) await new Promise<void>((resolve) => (this.wake = resolve));
        else {
          this.waiting.delete(this.passed++);
          for (const member of this.crew) this.give(member);
          yield outcome;
        }
      }
    } finally {
      await this.stop();
    }
  }

  /** Ends all workers at once. */
  async stop(): Promise<void> {
    await Promise.all([...this.crew].map(({ worker }) => worker.removeAllListeners().terminate()));
  }

  private hire(): void {
    const member: Member = { worker: this.options.start(), book: null };
    this.crew.add(member);
    member.worker.on("message", (outcome: BookOutcome) => {
      this.settle(member, outcome);
      this.give(member);
    });
    member.worker.on("error", ({ message }) => {
      this.crew.delete(member);
      if (member.book !== null) {
        this.settle(member, this.options.broken(this.orders[member.book]!, message));
      }
      if (this.next < this.orders.length) this.hire();
    });
    this.give(member);
  }

  /** The next book, if the worker is free and outcomes do not pile up. */
  private give(member: Member): void {
    const isFar = this.next >= this.passed + this.options.workers * AHEAD;
    if (member.book !== null || isFar || this.next >= this.orders.length) return;
    member.book = this.next++;
    member.worker.postMessage(this.orders[member.book]);
  }

  private settle(member: Member, outcome: BookOutcome): void {
    this.waiting.set(member.book!, outcome);
    member.book = null;
    this.options.onDone((this.done += 1));
    this.wake();
  }
}
