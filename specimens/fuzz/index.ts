import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { change, changed } from "./changes";
import type { Fuzzed } from "./fuzzed";
import { gridBook, gridParts } from "./grid";

export type { Fuzzed } from "./fuzzed";
export { judged } from "./judged";
export { fuzzedOther, judgedOther } from "./other-formats";

const WHOLE = ["budget-h28.xlsx", "budget-h28-signs-lost.xlsx"];

/** Books at random: mostly small tables, whole with a few changes; one of `whole` is a budget book. */
export function fuzzed(whole: number): fc.Arbitrary<Fuzzed> {
  const drawn = gridParts.map((parts) => ({ base: "table", book: gridBook(parts) }));
  const books = fc.constantFrom(...WHOLE).map((base) => ({ base, book: sample(base) }));
  return fc
    .tuple(
      fc.oneof({ weight: whole - 1, arbitrary: drawn }, { weight: 1, arbitrary: books }),
      fc.array(change, { maxLength: 4 }),
    )
    .map(([{ base, book }, changes]) => ({ base, changes, bytes: changed(book, changes) }));
}

function sample(name: string): Uint8Array {
  return readFileSync(join("assets/samples", name));
}
