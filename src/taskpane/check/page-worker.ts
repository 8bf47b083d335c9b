import { pause } from "../../hosts/excel/pause";
import type { Desk } from "./desk";
import type { Reply, Request } from "./messages";
import type { WorkerLike } from "./checker";

/** On the page itself the search has to end before a person wonders. */
const MOST_MS = 1_500;

type MakeDesk = (mostMs: number, reply: (reply: Reply) => void) => Promise<Desk>;

/** Does on the page what a worker would do, where none can be had. */
export class PageWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  private desk: Promise<Desk> | null = null;
  private work: Promise<void> = Promise.resolve();
  private isEnded = false;

  constructor(private readonly makeDesk: MakeDesk) {}

  postMessage(request: Request): void {
    this.work = this.work.then(() => this.take(request));
  }

  terminate(): void {
    this.isEnded = true;
  }

  private async take(request: Request): Promise<void> {
    try {
      this.desk ??= this.makeDesk(MOST_MS, (reply) => this.send(reply));
      const desk = await this.desk;
      await pause();
      if (!this.isEnded) desk.take(request);
    } catch (error) {
      if (!this.isEnded) this.onerror?.({ message: String(error) });
    }
  }

  private send(data: Reply): void {
    if (!this.isEnded) this.onmessage?.({ data });
  }
}
