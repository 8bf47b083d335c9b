import { basename } from "node:path";
import type { EarlierFinding } from "../engine/report/contract";
import { lostCharts } from "../engine/overview/lost-charts";
import type { ChangeRecord, Check, Comparison, Settings } from "../engine/types";
import type { WaiverReview } from "../engine/waivers/review";
import { checkBytes, hasAmounts } from "../hosts/checked-bytes";
import { comparisonOf } from "../hosts/comparison-of";
import { converted, type OtherFormat } from "../hosts/other-formats";
import { readOwnOverview } from "../hosts/xlsx/own-overview";
import { UnreadableWorkbookError } from "../hosts/xlsx/unreadable";
import { keptTroubles } from "../messages/kept";
import { chartsLost } from "../messages/charts-lost";
import { CLI } from "../messages/cli";
import { convertedCopy } from "../messages/conversion";
import { UNREADABLE } from "../messages/unreadable";
import type { Lang } from "../messages/words";
import type { Command } from "./args";
import { checkTarget, type CopyOrder, type CopyOutcome, writeCopy } from "./copy";
import { type Book, readBook } from "./files";
import { spareMemory } from "./memory";
import { Refusal } from "./refusal";
import { isSameFile } from "./targets";

declare const KENZAN_VERSION: string;

export type CheckCommand = Extract<Command, { command: "check" }>;

/** What is to be done with one book. */
export interface BookOrder extends Omit<
  CheckCommand,
  "command" | "books" | "quiet" | "csv" | "workers" | "since" | "settings"
> {
  readonly book: string;
  /** The findings of an earlier run; null where there is none. */
  readonly since: readonly EarlierFinding[] | null;
  /** Those of the office; undefined where none are given. */
  readonly settings?: Settings | undefined;
}

export interface CheckedBook {
  readonly result: Check;
  readonly review: WaiverReview;
  /** What was changed by pane or workbench. */
  readonly changes: readonly ChangeRecord[];
  /** The rights of the book. */
  readonly mode: number;
  /** What a person has to know besides, a line each. */
  readonly remarks: readonly string[];
}

/** Reads and checks a book and writes the copy, if one is asked for. @throws Refusal where that cannot be done. */
export async function checkBook(given: BookOrder): Promise<CheckedBook> {
  const { book, out, lang, settings } = given;
  return readable(book, async () => {
    const read = await readAnyBook(book);
    const { bytes, mode } = read;
    const order = out === null ? null : { ...given, out };
    if (order) checkTarget(order, bytes);
    const against = await comparisonFor(given);
    const { result, review, said } = checkBytes(bytes, basename(book), { settings, against });
    const { waivers, reading, changes } = said;
    if (!hasAmounts(result)) throw noAmounts(book);
    const outcome = order
      ? writeCopy(
          order,
          read,
          { result, review, ...said },
          { version: KENZAN_VERSION, lang, reviewer: settings?.reviewer },
        )
      : null;
    const remarks = [
      ...[
        ...keptTroubles(waivers, "waivers", lang),
        ...keptTroubles(reading, "reading", lang),
        ...keptTroubles(changes, "changes", lang),
      ].map((trouble) => `${book}：${trouble}`),
      ...(!outcome?.overview?.plan.charts && lostCharts(readOwnOverview(bytes))
        ? [`${book}：${chartsLost[lang]}`]
        : []),
      ...(order && read.format ? [convertedCopy(order.out, read.format)[lang]] : []),
      ...(order && outcome ? remarksOn(outcome, order, lang) : []),
    ];
    return { result, review, changes: changes.items, mode, remarks };
  });
}

/** The book of the year before, which is only read, as people have said that it is to be read; undefined without one. */
async function comparisonFor({ against: path, book, settings }: BookOrder): Promise<Comparison | undefined> {
  if (path === null) return undefined;
  if (isSameFile(path, book)) throw new Refusal((words) => words.againstIsBook(path));
  return readable(path, async () => {
    return comparisonOf({ bytes: readBook(path).bytes, name: basename(path) }, settings);
  });
}

interface AnyBook extends Book {
  /** What it was converted from; absent where it is an .xlsx or .xlsm as it stands. */
  readonly format?: OtherFormat;
}

/** The book as an .xlsx, whatever of our formats it has. */
async function readAnyBook(path: string): Promise<AnyBook> {
  const book = readBook(path);
  spareMemory(book.bytes);
  const other = await converted(book.bytes, basename(path));
  return other ? { ...book, ...other } : book;
}

async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error;
    throw new Refusal((_, lang) => `${path}：${UNREADABLE[error.code][lang]}`, error.code);
  }
}

function noAmounts(book: string): Refusal {
  return new Refusal((words) => words.noAmounts(book), "no-amounts");
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
