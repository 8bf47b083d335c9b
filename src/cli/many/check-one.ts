import { mkdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { toReport } from "../../engine";
import { visibleJson } from "../../engine/book/visible";
import { withChanges } from "../../engine/report/changes";
import { withSince } from "../../engine/report/since";
import { isCopyOfAnother } from "../../hosts/summary/own-copy";
import { type BookError, refusedRow, rowOf } from "../../hosts/summary/row";
import { CLI } from "../../messages/cli";
import { checkBook, type BookOrder } from "../check-book";
import { readBook } from "../files";
import { Refusal } from "../refusal";
import type { BookOutcome } from "./outcome";

/** One of several books, as it is sent to a worker. */
export interface OneOrder extends BookOrder {
  /** Its line of the JSON is asked for. */
  readonly asLine: boolean;
  /** Found in a folder: a copy of ours is passed over. */
  readonly isFound: boolean;
  /** A named folder without a book. */
  readonly isEmptyFolder: boolean;
  /** Whether another book of its name is checked too. */
  readonly hasNamesake: boolean;
}

/** Checks one of several books; whatever goes wrong is its own outcome. */
export async function checkOne(order: OneOrder): Promise<BookOutcome> {
  const { book: path, out, lang, equations, asLine, since } = order;
  try {
    if (order.isEmptyFolder) throw new Refusal((words) => words.noBooksIn(path), "is-folder");
    if (order.isFound && isOwnCopy(order)) return { row: null, line: null, remarks: [] };
    if (out !== null) mkdirSync(dirname(out), { recursive: true });
    const { result, review, changes, remarks } = await checkBook(order);
    const report = withSince(
      withChanges(toReport(result, lang, equations, review), changes, result.workbook),
      since,
    );
    return {
      row: rowOf(path, report, lang),
      line: asLine ? lineOf({ path, ...report }) : null,
      remarks: remarks.map((remark) => (remark.includes(path) ? remark : `${path}：${remark}`)),
    };
  } catch (failure) {
    const error = errorOf(failure, order);
    return {
      row: refusedRow(path, error),
      line: asLine ? lineOf({ path, error }) : null,
      remarks: [],
    };
  }
}

export function lineOf(value: unknown): string {
  return `${visibleJson(JSON.stringify(value))}\n`;
}

function errorOf(failure: unknown, { lang }: OneOrder): BookError {
  const words = CLI[lang];
  return failure instanceof Refusal
    ? { code: failure.code, message: failure.say(words, lang) }
    : { code: "internal", message: words.unexpected(String(failure)) };
}

function isOwnCopy({ book, hasNamesake }: OneOrder): boolean {
  try {
    return isCopyOfAnother(readBook(book).bytes, basename(book), hasNamesake);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
