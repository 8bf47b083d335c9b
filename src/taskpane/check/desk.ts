import { compare, findAll, isSettled, settledCheck } from "../../engine/not-diagnosed";
import type { ReadSettings } from "../../hosts/settings/read";
import type { Check, Comparison, Reader, Settings, Workbook } from "../../engine/types";
import type { Order, OtherBook } from "./job";
import type { Question, Reply, Request } from "./messages";
import type { CheckResult } from "./result";
import { pack } from "./packed";
import { type Parcel, unpackParcel } from "./parcels";
import { diagnosedIn } from "../../engine/report/diagnosed-in";
import type { Lang } from "../../messages/words";
import { type ErrorsInWords, NO_ERRORS, toResult } from "./to-result";

/**
 * What answers the questions about a workbook, in the worker or on the page. It keeps the workbook and its last check,
 * so that neither has to be sent or done again.
 */
export class Desk {
  private workbook: Workbook | null = null;
  private other: { readonly choice: number; readonly comparison: Comparison } | null = null;
  private last: { readonly order: string; readonly check: Check } | null = null;

  /** @param mostMs after so long the search for repairs ends with what is known. */
  constructor(
    private readonly mostMs: number,
    private readonly reply: (reply: Reply) => void,
  ) {}

  /** An error is told, never thrown. */
  take({ id, ...request }: Request): void {
    if (isQuestion(request)) {
      this.answer(id, request).catch((error: unknown) => {
        if (error instanceof OtherBookRefused) this.reply({ id, refusal: error.message });
        else this.reply({ id, failure: error instanceof Error ? error.message : String(error) });
      });
    } else {
      this.last = null;
      this.workbook = unpackParcel(this.workbook, request);
    }
  }

  /** What only some ask for is loaded when the first does. */
  private async answer(id: number, question: Question): Promise<void> {
    const workbook = this.workbook!;
    if (question.kind === "check") {
      const { order } = question;
      const found = await this.checked(id, order);
      const result = toResult(found, order.lang, await inWords(found, order.lang));
      const settings = await factsOf(order);
      this.reply({ id, result: { ...(await beside(order, result)), ...(settings && { settings }) } });
    } else if (question.kind === "marking") {
      const { version, checkedAt, lang } = question.order;
      const reviewer = (await factsOf(question.order))?.reviewer ?? "";
      const found = await this.checked(id, question.order);
      const { markingOf } = await import(/* webpackChunkName: "marking" */ "./marking");
      this.reply({
        id,
        marking: pack(markingOf(found, { version, checkedAt, reviewer }, question.said, lang)),
      });
    } else if (question.kind === "lines") {
      const found = await this.checked(id, question.order);
      const { linesOf } = await import(/* webpackChunkName: "lines" */ "../reading/to-lines");
      this.reply({ id, lines: linesOf(found, question.table) });
    } else {
      const { overviewResultOf } = await import(/* webpackChunkName: "overview" */ "../overview/make");
      const { order } = question;
      const said = { reader: await readerOf(order), ...(await followed(order)) };
      this.reply({ id, overview: pack(overviewResultOf(findAll(workbook, said), order)) });
    }
  }

  private async checked(id: number, order: Order): Promise<Check> {
    const known = JSON.stringify({ ...order, against: order.against?.choice });
    if (this.last?.order === known) return this.last.check;
    const reader = await readerOf(order);
    const { settings } = await followed(order);
    const against = order.against && (await this.comparedWith(order.against, order.lang, settings));
    const end = performance.now() + this.mostMs;
    const compared = compare(this.workbook!, {
      reader,
      settings,
      against,
      onSheet: (done, of) => this.reply({ id, progress: { done, of } }),
    });
    const { answers } = order;
    const shouldStop = () => performance.now() > end;
    const found =
      isSettled(compared) && !answers?.length
        ? settledCheck(compared)
        : (await diagnosis()).withDiagnosis(compared, { answers, shouldStop });
    this.last = { order: known, check: found };
    return found;
  }

  /** A chosen book is read once. */
  private async comparedWith(
    book: OtherBook,
    lang: Lang,
    settings: Settings | undefined,
  ): Promise<Comparison> {
    if (this.other?.choice === book.choice) return this.other.comparison;
    const { readOtherBook } = await import(/* webpackChunkName: "other-book" */ "../against/other-book");
    const read = await readOtherBook(book, lang, settings);
    if ("refusal" in read) throw new OtherBookRefused(read.refusal);
    this.other = { choice: book.choice, comparison: read.comparison };
    return read.comparison;
  }
}

class OtherBookRefused extends Error {}

/** A book that ties is told so without it. */
function diagnosis() {
  return import(/* webpackChunkName: "diagnosis" */ "./diagnosis");
}

/** Few offices have settings, so what reads them is loaded where one does. */
async function settingsIn(text: string, lang: Lang): Promise<ReadSettings> {
  const { readSettings } = await import(/* webpackChunkName: "settings" */ "../../hosts/settings/read");
  return readSettings(text, lang);
}

/** The settings that a check follows: none where there are none, or where they cannot be followed as they stand. */
async function followed({ settings: text }: Pick<Order, "settings">) {
  const settings = text ? (await settingsIn(text, "ja")).settings : undefined;
  return settings ? { settings } : {};
}

async function factsOf({ settings: text, lang }: Order): Promise<CheckResult["settings"]> {
  if (!text) return undefined;
  const { settings, troubles = [] } = await settingsIn(text, lang);
  return { reviewer: settings?.reviewer ?? "", troubles };
}

/** Few workbooks keep an earlier run. */
async function beside({ since }: Order, result: CheckResult): Promise<CheckResult> {
  if (!since) return result;
  const { withSince } = await import(/* webpackChunkName: "since" */ "../../engine/report/since");
  const report = withSince(result.report, since.findings);
  const findings = result.findings.map((each, at) => ({ ...each, finding: report.findings[at]! }));
  return { ...result, report, findings };
}

async function inWords(check: Check, lang: Lang): Promise<ErrorsInWords> {
  return diagnosedIn(check).length === 0 ? NO_ERRORS : (await diagnosis()).errorsInWords(check, lang);
}

/** Few workbooks hold choices, so what follows them is loaded when one does. */
async function readerOf({ reading }: Pick<Order, "reading">): Promise<Reader | undefined> {
  if (!reading?.length) return undefined;
  const { readAs } = await import(/* webpackChunkName: "choices" */ "../../engine/reading/read-as");
  return readAs(reading);
}

const QUESTIONS: ReadonlySet<string> = new Set<Question["kind"]>(["check", "marking", "overview", "lines"]);

function isQuestion(request: Parcel | Question): request is Question {
  return QUESTIONS.has(request.kind);
}
