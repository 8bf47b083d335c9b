import type { Book } from "./model/book";
import type { Delivery } from "./model/events";
import { calculateIfNeeded } from "./model/recalculate";
import { workbook } from "./objects/workbook";
import { ACTION, type Batch, type BatchAnswer, DELAY_FOR_CELL_EDIT, PATH } from "./protocol/batch";
import type { ErrorCode } from "./protocol/errors";
import { handle } from "./protocol/handle";
import { BatchProcessor } from "./protocol/processor";

export interface HostOptions {
  /** Bytes of one request or one answer; Excel on the web has this limit, Excel on a PC has none (null). */
  readonly payloadLimit?: number | null;
}

/** What a bridge hands back to the client: the answer as JSON text, or why the whole batch was refused. */
export type Reply = { readonly body: string } | { readonly refusal: ErrorCode };

const WEB_PAYLOAD = 5 * 1024 * 1024;

/** Excel takes no more batches while so many are not answered. */
const MOST_WAITING = 50;

/** An Excel with one workbook open: answers what Microsoft's client sends, by whichever bridge. */
export class ExcelHost {
  private readonly processor: BatchProcessor;
  private readonly payloadLimit: number | null;
  private listeners: ((delivery: Delivery) => void)[] = [];
  private watchers: (() => void)[] = [];
  private waiting: (() => void)[] = [];
  private answered = 0;

  constructor(
    readonly book: Book,
    { payloadLimit = WEB_PAYLOAD }: HostOptions = {},
  ) {
    this.processor = new BatchProcessor(handle(workbook, book));
    this.payloadLimit = payloadLimit;
  }

  /**
   * Batches answered, refused or failed so far. Those by which the client only releases references, or asks for
   * services of Microsoft's own, do not count.
   */
  get syncs(): number {
    return this.answered;
  }

  /** References that the client still holds. */
  get referenceCount(): number {
    return this.processor.referenceCount;
  }

  /** Answers one batch; with `delayForCellEdit` only once the person has finished typing. */
  async answer(request: string, flags = 0): Promise<Reply> {
    const batch: Batch = JSON.parse(request);
    if (!isRelease(batch) && !isInternal(batch)) this.answered += 1;
    if (this.waiting.length >= MOST_WAITING) return { refusal: "GeneralException" };
    if (this.isTooLarge(request)) return { refusal: "RequestPayloadSizeLimitExceeded" };
    if (this.book.isEditing) {
      if (!(flags & DELAY_FOR_CELL_EDIT)) return { refusal: "InvalidOperationInCellEditMode" };
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    const body = JSON.stringify(this.process(batch));
    return this.isTooLarge(body) ? { refusal: "ResponsePayloadSizeLimitExceeded" } : { body };
  }

  /** The person ends typing into a cell: batches that waited for it are answered. */
  endEditing(): void {
    this.book.isEditing = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** Tells a bridge of every event that the client registered for. */
  onEvent(listener: (delivery: Delivery) => void): void {
    this.listeners.push(listener);
  }

  /** Tells whoever shows the book that a batch, or a person, may have changed it. */
  onSettled(watcher: () => void): void {
    this.watchers.push(watcher);
  }

  /** Does something to the book as a person would, and tells the client what came of it. */
  act(change: (book: Book) => void): void {
    change(this.book);
    this.settle();
  }

  private process(batch: Batch): BatchAnswer {
    const answer = this.processor.answer(batch);
    this.settle();
    return answer;
  }

  private settle(): void {
    calculateIfNeeded(this.book);
    for (const delivery of this.book.events.take()) {
      for (const listener of this.listeners) listener(delivery);
    }
    for (const watcher of this.watchers) watcher();
  }

  private isTooLarge(text: string): boolean {
    return this.payloadLimit !== null && sizeInBytes(text) > this.payloadLimit;
  }
}

function isRelease({ Actions }: Batch): boolean {
  const releases = Actions.filter(({ Name }) => Name === "_RemoveReference");
  const others = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return releases.length > 0 && releases.length === others.length;
}

function isInternal({ ObjectPaths }: Batch): boolean {
  return Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PATH.newObject);
}

function sizeInBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
