import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { earlierRunOf } from "../../src/engine/report/earlier-run";
import { marksOf } from "../../src/engine/report/marks";
import { resultSheetOf } from "../../src/engine/report/result-sheet";
import { CHANGE_LIST } from "../../src/hosts/changes-xml";
import { checkBytes } from "../../src/hosts/checked-bytes";
import type { KeptList } from "../../src/hosts/kept-xml";
import { READING_LIST } from "../../src/hosts/reading-xml";
import { WAIVER_LIST } from "../../src/hosts/waivers-xml";
import { inflate, openContainer } from "../../src/hosts/xlsx/container";
import { keptInCopy, type SaidOfBook } from "../../src/hosts/xlsx/kept-copy";
import { keptParts, readKept, readPart } from "../../src/hosts/xlsx/kept";
import { findPart } from "../../src/hosts/xlsx/parts";
import { findWorkbookPart } from "../../src/hosts/xlsx/read";
import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import { writeCheckedCopy } from "../../src/hosts/xlsx/write";
import { change, type Change, changed } from "./changes";
import type { Fuzzed } from "./fuzzed";
import { ABOUT } from "./judged";

/** A book that keeps one item of each list. */
const BOOK = new Uint8Array(readFileSync("test/versions/kept/books/1.0.0.xlsx"));
/** Where it keeps them. */
const KEPT = Object.keys(unzipSync(BOOK)).flatMap((name, at) =>
  /customxml|_rels\/workbook/i.test(name) ? [at] : [],
);
const LISTS = [WAIVER_LIST, READING_LIST, CHANGE_LIST] as unknown as readonly KeptList<unknown>[];

/** The book with changes of what it keeps. */
export const fuzzedKept: fc.Arbitrary<Fuzzed> = fc
  .array(change.map(whereKept), { minLength: 1, maxLength: 4 })
  .map((changes) => ({ base: "kept", changes, bytes: changed(BOOK, changes) }));

function whereKept(each: Change): Change {
  return each.at === "archive" ? each : { ...each, part: KEPT[each.part % KEPT.length]! };
}

/**
 * Says how many items were read, or "refused: CODE".
 * @throws whatever is no named refusal; AssertionError where the copy keeps other items, or has lost what was not read.
 */
export function judgedKept(bytes: Uint8Array): string {
  try {
    const { result, review, said } = checkBytes(bytes, "book.xlsx", {});
    const { records, kept } = keptInCopy(said, earlierRunOf(result, ABOUT.checkedAt, "ja"));
    const about = { ...ABOUT, records, changes: said.changes.items };
    const plan = resultSheetOf(result, about, "ja", review);
    const copy = writeCheckedCopy(bytes, marksOf(result, review), [plan], { kept });
    deepStrictEqual(itemsIn(copy), itemsOf(said), "the copy keeps something else");
    const held = heldIn(copy);
    deepStrictEqual(
      notRead(bytes).filter((text) => !held.includes(text)),
      [],
      "what was not read is lost",
    );
    return `kept ${Object.values(said)
      .map(({ items }) => items.length)
      .join(" ")}`;
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return `refused: ${error.code}`;
    throw error;
  }
}

const itemsOf = (said: SaidOfBook) => [said.waivers.items, said.reading.items, said.changes.items];

const itemsIn = (bytes: Uint8Array) => LISTS.map((list) => readKept(bytes, list).items);

/** What stands in lists of ours and could not be read: entries, or whole parts. */
function notRead(bytes: Uint8Array): string[] {
  const container = openContainer(bytes);
  return keptParts(container, findWorkbookPart(container)).flatMap((part) =>
    LISTS.flatMap((list) => {
      const read = readPart(container, part, list);
      return read ? (read.rest ?? [textOf(inflate(findPart(container, part)!))]) : [];
    }),
  );
}

/** The text of all parts of lists. */
function heldIn(bytes: Uint8Array): string {
  const parts = openContainer(bytes).entries.filter(({ name }) => /customxml/i.test(name));
  return parts.map((entry) => textOf(inflate(entry))).join("\n");
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
