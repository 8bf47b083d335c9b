import { extname } from "node:path";
import { marksOf } from "../engine/report/marks";
import { type Overview, overviewOf } from "../engine/overview";
import { earlierRunOf } from "../engine/report/earlier-run";
import { resultSheetOf } from "../engine/report/result-sheet";
import type { Check } from "../engine/types";
import type { Lang } from "../messages/words";
import type { WaiverReview } from "../engine/waivers/review";
import { extensionOf, isSigned } from "../hosts/xlsx/about";
import { readOwnOverview } from "../hosts/xlsx/own-overview";
import { keptInCopy, type SaidOfBook } from "../hosts/xlsx/kept-copy";
import { writeCheckedCopy } from "../hosts/xlsx/write";
import { now } from "./clock";
import type { Book } from "./files";
import { Refusal } from "./refusal";
import { deflate } from "./zlib";
import { isSameFile, targetAt } from "./targets";
import { writeWhole } from "./write-file";

/** Where the copy goes, as the command line says. */
export interface CopyOrder {
  readonly book: string;
  readonly out: string;
  readonly json: string | null;
  /** The book of the year before, which is never written to either. */
  readonly against?: string | null;
  readonly force: boolean;
  /** The copy gets the 概要 sheet too. */
  readonly overview?: boolean;
  /** With charts; as the sheet of an earlier run has it where nothing is said. */
  readonly charts?: boolean | undefined;
}

/** Throws a Refusal where the copy cannot be meant to go there; before any work is done. */
export function checkTarget({ book, out, json, against = null, force }: CopyOrder, bytes: Uint8Array): void {
  if (isSameFile(out, book)) throw new Refusal((words) => words.outIsBook(out));
  if (against !== null && isSameFile(out, against)) throw new Refusal((words) => words.outIsAgainst(out));
  if (json !== null && json !== "-" && isSameFile(json, out))
    throw new Refusal((words) => words.outIsJson(out));
  const extension = extensionOf(bytes) ?? extname(book);
  if (extname(out).toLowerCase() !== extension.toLowerCase()) {
    throw new Refusal((words) => words.otherExtension(out, extension));
  }
  targetAt(out, force);
}

/** What is to be said of a copy that was written. */
export interface CopyOutcome {
  readonly losesSignature: boolean;
  /** null where none was made. */
  readonly overview: Overview | null;
}

/** What a check found, and what people have said about it. */
interface Checked extends SaidOfBook {
  readonly result: Check;
  readonly review: WaiverReview;
}

/** Which program writes the copy, in which language, and for whom. */
interface WrittenBy {
  readonly version: string;
  readonly lang: Lang;
  readonly reviewer?: string | undefined;
}

/** Writes the copy with marks and 検証結果, and 概要 if it is asked for. */
export function writeCopy(
  { out, force, overview: wantsOverview, charts }: CopyOrder,
  { bytes, mode }: Book,
  { result, review, ...said }: Checked,
  { version, lang, reviewer = "" }: WrittenBy,
): CopyOutcome {
  const signed = isSigned(bytes);
  const checkedAt = now(process.env);
  const { records, kept } = keptInCopy(said, earlierRunOf(result, checkedAt, lang));
  const plan = resultSheetOf(
    result,
    { version, checkedAt, isSigned: signed, records, changes: said.changes.items, reviewer },
    lang,
    review,
  );
  const choice = charts === undefined ? {} : { charts };
  const overview = wantsOverview ? overviewOf(result, choice, readOwnOverview(bytes), review) : null;
  const plans = overview ? [plan, overview.plan] : [plan];
  const copy = writeCheckedCopy(bytes, marksOf(result, review), plans, { deflate, kept });
  writeWhole({ path: out, force, mode }, copy);
  return { losesSignature: signed, overview };
}
