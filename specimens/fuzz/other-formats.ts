import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Workbook } from "../../src/engine/types";
import { readOds } from "../../src/hosts/ods/read";
import { converted } from "../../src/hosts/other-formats";
import { readXls } from "../../src/hosts/xls/read";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import { changed, odsChange } from "./changes";
import type { Fuzzed } from "./fuzzed";
import { judged } from "./judged";
import { withRows } from "./ods-grid";
import { recordChange, withRecordsChanged } from "./records";

/** A small budget with all that a sheet may hold, and the reference budget, as LibreOffice saves them. */
const SMALL = "specimens/fuzz/bases/small";
const WHOLE = "test/hosts/other-formats/signs-lost";
const READERS = { xls: readXls, ods: readOds } as const;

/** Books of other formats with some changes, mostly the small one; an .ods with rows drawn besides. */
export const fuzzedOther: fc.Arbitrary<Fuzzed> = fc.oneof(
  fc
    .tuple(
      fc.oneof(
        { weight: 20, arbitrary: withRows(book(`${SMALL}.ods`)) },
        { weight: 1, arbitrary: fc.constant(book(`${WHOLE}.ods`)) },
      ),
      fc.array(odsChange, { maxLength: 4 }),
    )
    .map(([base, changes]) => ({ base: "ods", changes, bytes: changed(base, changes) })),
  fc
    .tuple(
      fc.oneof(
        { weight: 20, arbitrary: fc.constant(`${SMALL}.xls`) },
        { weight: 1, arbitrary: fc.constant(`${WHOLE}.xls`) },
      ),
      fc.array(recordChange, { minLength: 1, maxLength: 5 }),
    )
    .map(([base, changes]) => ({ base: "xls", changes, bytes: withRecordsChanged(book(base), changes) })),
);

/**
 * How it ends: "refused: CODE", or as what it is turned into ends.
 * @throws whatever is no named refusal; AssertionError where what it is turned into reads otherwise, twice unlike, or
 * where something was printed.
 */
export async function judgedOther(bytes: Uint8Array): Promise<string> {
  const printed = listening();
  try {
    const other = await converted(bytes, "book.xlsx");
    if (!other) return judged(bytes);
    deepStrictEqual((await converted(bytes, "book.xlsx"))!.bytes, other.bytes, "read otherwise again");
    const read = READERS[other.format](bytes, "book.xlsx");
    const ending = judged(other.bytes);
    if (!ending.startsWith("refused"))
      deepStrictEqual(plain(readWorkbook(other.bytes, "book.xlsx")), plain(read), "turned into another book");
    return ending;
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return `refused: ${error.code}`;
    throw error;
  } finally {
    deepStrictEqual(printed(), [], "something was printed");
  }
}

/** What libraries print until the list is taken. */
function listening(): () => unknown[] {
  const kept = { log: console.log, warn: console.warn, error: console.error };
  const printed: unknown[] = [];
  const listen = (...said: unknown[]) => void printed.push(...said);
  Object.assign(console, { log: listen, warn: listen, error: listen });
  return () => {
    Object.assign(console, kept);
    return printed;
  };
}

/** For control characters XML has no place, nor for half a letter. */
const UNWRITABLE = /\\u(?:00(?:0[0-8bcef]|1[0-9a-f])|d[89a-f][0-9a-f]{2})|[\ufffd-\uffff]/g;

/** As JSON, in which what is undefined is left out; whether rows are hidden by a filter is told of .xlsx alone. */
function plain({ sheets, ...book }: Workbook): unknown {
  return JSON.parse(
    JSON.stringify({ ...book, sheets: sheets.map((sheet) => ({ ...sheet, filtered: undefined })) }).replace(
      UNWRITABLE,
      "",
    ),
  );
}

function book(path: string): Uint8Array {
  return readFileSync(join(process.cwd(), path));
}
