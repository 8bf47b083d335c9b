import type { WorkerLike } from "../../../src/taskpane/check/checker";
import { Desk } from "../../../src/taskpane/check/desk";
import type { Reply, Request } from "../../../src/taskpane/check/messages";

const LONG_MS = 60_000;

/** A worker that takes what is posted, through a copy as posting makes one, when it is told to. */
export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly requests: Request[] = [];
  readonly replies: Reply[] = [];
  isEnded = false;
  private taken = 0;
  private readonly desk = new Desk(LONG_MS, (reply) => {
    this.replies.push(reply);
    this.onmessage?.({ data: structuredClone(reply) });
  });

  postMessage(request: Request) {
    this.requests.push(structuredClone(request));
  }

  terminate() {
    this.isEnded = true;
  }

  /** Answers once the next question has come in whole. */
  async reply() {
    while (!this.requests.slice(this.taken).some(isQuestion)) await new Promise((soon) => setTimeout(soon));
    const waiting = this.requests.slice(this.taken);
    this.taken = this.requests.length;
    for (const request of waiting) this.desk.take(request);
  }

  breakDown() {
    this.onerror?.({ message: "broken" });
  }
}

const PARCELS = ["book", "sheet", "more"];

export const isQuestion = ({ kind }: Request): boolean => !PARCELS.includes(kind);
