import { basename } from "node:path";
import { check } from "../engine";
import { comparisonWith } from "../engine/comparison";
import { readAs } from "../engine/reading/read-as";
import type { Check, Comparison } from "../engine/types";
import { NO_WAIVERS, reviewOf, type WaiverReview } from "../engine/waivers/review";
import { subjectsOf } from "../engine/waivers/subject";
import { READING_LIST } from "../hosts/reading-xml";
import { readKept } from "../hosts/xlsx/kept";
import { readWorkbook } from "../hosts/xlsx/read";
import { UnreadableWorkbookError } from "../hosts/xlsx/unreadable";
import { readWaivers } from "../hosts/xlsx/waivers";
import { CLI } from "../messages/cli";
import { READING } from "../messages/reading";
import { UNREADABLE } from "../messages/unreadable";
import { WAIVERS } from "../messages/waivers";
import type { Lang } from "../messages/words";
import type { Command } from "./args";
import { checkTarget, type CopyOrder, type CopyOutcome, writeCopy } from "./copy";
import { readBook } from "./files";
import { checkJsonTarget, type JsonOrder } from "./json-file";
import { Refusal } from "./refusal";
import { isSameFile } from "./targets";

declare const KENZAN_VERSION: string;

export type CheckCommand = Extract<Command, { command: "check" }>;

export interface CheckedBook {
  readonly result: Check;
  readonly review: WaiverReview;
  /** The rights of the book. */
  readonly mode: number;
  /** What a person has to know besides, a line each. */
  readonly remarks: readonly string[];
}

/** Reads and checks a book and writes the copy, if one is asked for. @throws Refusal where that cannot be done. */
export function checkBook(command: CheckCommand): CheckedBook {
  const { book, out, lang } = command;
  const read = readBook(book);
  const { bytes, mode } = read;
  return readable(book, () => {
    checkJsonTarget(jsonOrder(command));
    const order = out === null ? null : { ...command, out };
    if (order) checkTarget(order, bytes);
    const reading = readKept(bytes, READING_LIST);
    const against = command.against === null ? {} : { against: readOther(command.against, book) };
    const result = check(readWorkbook(bytes, basename(book)), { reader: readAs(reading.items), ...against });
    if (!result.statements.some((each) => !each.book)) throw noAmounts(book);
    const { waivers, isBroken } = readWaivers(bytes);
    const review = waivers.length ? reviewOf(subjectsOf(result), waivers) : NO_WAIVERS;
    const outcome = order
      ? writeCopy(order, read, { result, review }, { version: KENZAN_VERSION, lang })
      : null;
    const remarks = [
      ...(isBroken ? [`${book}：${WAIVERS[lang].broken}`] : []),
      ...(reading.isBroken ? [`${book}：${READING[lang].broken}`] : []),
      ...(order && outcome ? remarksOn(outcome, order, lang) : []),
    ];
    return { result, review, mode, remarks };
  });
}

/** What must not be written over by the JSON. */
export function jsonOrder({ json, force, book, against, out }: CheckCommand): JsonOrder {
  return { json, force, books: against === null ? [book] : [book, against], out };
}

/** The book of the year before, which is only read, as people have said that it is to be read. */
function readOther(path: string, book: string): Comparison {
  if (isSameFile(path, book)) throw new Refusal((words) => words.againstIsBook(path));
  const { bytes } = readBook(path);
  return readable(path, () =>
    comparisonWith(readWorkbook(bytes, basename(path)), readAs(readKept(bytes, READING_LIST).items)),
  );
}

function readable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error;
    throw new Refusal((_, lang) => `${path}：${UNREADABLE[error.code][lang]}`);
  }
}

function noAmounts(book: string): Refusal {
  return new Refusal((words) => words.noAmounts(book));
}

/** What a person has to know of the copy beyond that it was written. */
function remarksOn(
  { losesSignature, overview }: CopyOutcome,
  { out, overview: isWanted }: CopyOrder,
  lang: Lang,
) {
  const words = CLI[lang];
  return [
    ...(losesSignature ? [words.signatureLost(out)] : []),
    ...(isWanted && !overview ? [words.noOverview] : []),
    ...(overview && overview.onlyOf !== null ? [words.onlyOf(overview.onlyOf)] : []),
    ...(overview && !overview.hasLastYear ? [words.noLastYear] : []),
    ...(overview?.proposal.chosen.charts && !overview.plan.charts ? [words.noCharts] : []),
    ...(overview?.openErrors ? [words.unfinished(overview.openErrors)] : []),
  ];
}
