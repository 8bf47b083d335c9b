import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { converted } from "../../src/hosts/other-formats";
import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import { change, changed } from "./changes";
import { judged } from "./judged";

/** The reference budget as LibreOffice saves it. */
const FOLDER = "test/hosts/other-formats";
const BOOKS = { xls: "signs-lost.xls", ods: "signs-lost.ods" } as const;

/** An .xls or .ods, and what was done to it. */
export interface FuzzedOther {
  readonly base: keyof typeof BOOKS;
  readonly bytes: Uint8Array;
}

/** Books of other formats with some changes: an .ods in its archive, parts and XML, an .xls in its bytes. */
export const fuzzedOther: fc.Arbitrary<FuzzedOther> = fc.oneof(
  fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => ({ base: "ods" as const, bytes: changed(book("ods"), changes) })),
  fc
    .array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom("set", "set", "set", "cut")), {
      minLength: 1,
      maxLength: 6,
    })
    .map((changes) => ({ base: "xls" as const, bytes: changedBytes(book("xls"), changes) })),
);

/** How it ends: "refused: CODE", or as what it is turned into ends. @throws whatever is no named refusal */
export async function judgedOther(bytes: Uint8Array): Promise<string> {
  try {
    const other = await converted(bytes, "book");
    return judged(other?.bytes ?? bytes);
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return `refused: ${error.code}`;
    throw error;
  }
}

function book(format: keyof typeof BOOKS): Uint8Array {
  return readFileSync(join(FOLDER, BOOKS[format]));
}

function changedBytes(
  bytes: Uint8Array,
  changes: readonly (readonly [place: number, value: number, what: string])[],
): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (const [place, value, what] of changes) {
    const at = place % Math.max(result.length, 1);
    if (what === "set") result[at] = value;
    else if (at > result.length / 2) result = result.slice(0, at);
  }
  return result;
}
