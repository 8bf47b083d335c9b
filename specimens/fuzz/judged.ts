import { deepStrictEqual } from "node:assert";
import { check, toReport, toText } from "../../src/engine";
import { marksOf } from "../../src/engine/report/marks";

import { resultSheetOf } from "../../src/engine/report/result-sheet";

import type { Check, Workbook } from "../../src/engine/types";
import { NO_WAIVERS } from "../../src/engine/waivers/review";
import { inflate, openContainer } from "../../src/hosts/xlsx/container";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import { writeCheckedCopy } from "../../src/hosts/xlsx/write";

export const ABOUT = {
  version: "1",
  checkedAt: { year: 2026, month: 11, day: 30, hour: 9, minute: 0 },
  isSigned: false,
};

/** Parts that a copy may change: what names parts, formats, sheets that are marked, the order of computing. */
const CHANGED =
  /\[content_types\]|\.rels$|workbook|styles|worksheets|calcchain|_xmlsignatures|customxml|signature/i;

/**
 * Reads, checks and copies a book, and says how it ended: "refused: CODE" where it cannot be read, else its verdict.
 * @throws whatever is no named refusal; AssertionError where a second check says something else, where the copy does not
 * read as its book does, or where a part is changed that need not be.
 */
export function judged(bytes: Uint8Array): string {
  const book = refusalOr(() => readWorkbook(bytes, "book.xlsx"));
  if (typeof book === "string") return book;
  const result = check(book);
  const report = toReport(result, "ja", true, NO_WAIVERS);
  const again = check(readWorkbook(bytes, "book.xlsx"));
  deepStrictEqual(toReport(again, "ja", true, NO_WAIVERS), report, "a second check says something else");
  toText(result, "ja", NO_WAIVERS);
  const copy = refusalOr(() => copyOf(bytes, result));
  if (typeof copy === "string") return `copy ${copy}`;
  deepStrictEqual(
    withoutDoubt(readWorkbook(copy, "book.xlsx")),
    withoutDoubt(book),
    "the copy reads otherwise",
  );
  deepStrictEqual(untouched(copy, bytes), untouched(bytes, bytes), "a part is changed that need not be");
  return report.summary.verdict;
}

function copyOf(bytes: Uint8Array, result: Check): Uint8Array {
  return writeCheckedCopy(bytes, marksOf(result, NO_WAIVERS), [
    resultSheetOf(result, ABOUT, "ja", NO_WAIVERS),
  ]);
}

function refusalOr<T>(act: () => T): T | string {
  try {
    return act();
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return `refused: ${error.code}`;
    throw error;
  }
}

/** As JSON, in which what is undefined is left out. */
function withoutDoubt(book: Workbook): unknown {
  return JSON.parse(JSON.stringify(book));
}

/** The bytes, as they are stored, of the parts of a book that its copy must keep. */
function untouched(bytes: Uint8Array, original: Uint8Array): [string, string][] {
  const kept = new Set(openContainer(original).entries.map(({ name }) => name));
  return openContainer(bytes)
    .entries.filter(({ name }) => kept.has(name) && !CHANGED.test(name))
    .map((entry) => [entry.name, contentOf(entry)]);
}

function contentOf(entry: Parameters<typeof inflate>[0]): string {
  try {
    return Buffer.from(inflate(entry)).toString("base64");
  } catch {
    // What is damaged stays as it is.
    return Buffer.from(entry.compressed).toString("base64");
  }
}
