import { check } from "../engine";
import { readAs } from "../engine/reading/read-as";
import type { Check, Comparison, Settings } from "../engine/types";
import { NO_WAIVERS, reviewOf, type WaiverReview } from "../engine/waivers/review";
import { subjectsOf } from "../engine/waivers/subject";
import { CHANGE_LIST } from "./changes-xml";
import { READING_LIST } from "./reading-xml";
import { WAIVER_LIST } from "./waivers-xml";
import { readKept } from "./xlsx/kept";
import type { SaidOfBook } from "./xlsx/kept-copy";
import { readWorkbook } from "./xlsx/read";

/** What a book is checked with besides what it keeps itself. */
export interface BytesOptions {
  readonly settings?: Settings | undefined;
  readonly against?: Comparison | undefined;
}

/** A check of a file, with what the file keeps of what people have said. */
export interface CheckedBytes {
  readonly result: Check;
  readonly review: WaiverReview;
  readonly said: SaidOfBook;
}

/** Checks a book (.xlsx) as people and the office have said. @throws UnreadableWorkbookError */
export function checkBytes(bytes: Uint8Array, name: string, options: BytesOptions): CheckedBytes {
  const reading = readKept(bytes, READING_LIST);
  const result = check(readWorkbook(bytes, name), { reader: readAs(reading.items), ...options });
  const waivers = readKept(bytes, WAIVER_LIST);
  const review = waivers.items.length ? reviewOf(subjectsOf(result), waivers.items) : NO_WAIVERS;
  return { result, review, said: { waivers, reading, changes: readKept(bytes, CHANGE_LIST) } };
}

/** Whether a table with amounts was recognised in the book itself. */
export function hasAmounts({ statements }: Check): boolean {
  return statements.some(({ book }) => !book);
}
