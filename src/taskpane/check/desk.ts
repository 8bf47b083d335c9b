import { check } from "../../engine";
import type { Check, Workbook } from "../../engine/types";
import { markingOf } from "./marking";
import type { Order } from "./job";
import type { Question, Reply, Request } from "./messages";
import { pack } from "./packed";
import { unpackParcel } from "./parcels";
import { toResult } from "./to-result";

/**
 * What answers the questions about a workbook, in the worker or on the page. It keeps the workbook and its last check,
 * so that neither has to be sent or done again.
 */
export class Desk {
  private workbook: Workbook | null = null;
  private last: { readonly order: string; readonly check: Check } | null = null;

  /** @param mostMs after so long the search for repairs ends with what is known. */
  constructor(
    private readonly mostMs: number,
    private readonly reply: (reply: Reply) => void,
  ) {}

  /** An error is told, never thrown. */
  take({ id, ...request }: Request): void {
    try {
      if (request.kind === "check" || request.kind === "marking") this.answer(id, request);
      else {
        this.last = null;
        this.workbook = unpackParcel(this.workbook, request);
      }
    } catch (error) {
      this.reply({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  }

  private answer(id: number, question: Question): void {
    const { order } = question;
    const { version, checkedAt, lang } = order;
    const found = this.checked(id, order);
    if (question.kind === "check") this.reply({ id, result: toResult(found, lang) });
    else {
      const marking = markingOf(found, { version, checkedAt }, question.waivers, lang);
      this.reply({ id, marking: pack(marking) });
    }
  }

  private checked(id: number, order: Order): Check {
    const known = JSON.stringify(order);
    if (this.last?.order === known) return this.last.check;
    const end = performance.now() + this.mostMs;
    const found = check(this.workbook!, {
      answers: order.answers,
      shouldStop: () => performance.now() > end,
      onSheet: (done, of) => this.reply({ id, progress: { done, of } }),
    });
    this.last = { order: known, check: found };
    return found;
  }
}
