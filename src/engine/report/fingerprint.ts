import type { Check } from "../types";

const START = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const BITS = 64;

/**
 * A print of all that was checked: the values of the sheets with tables, and where they stand, as 「3f09-…」 (FNV-1a of
 * 64 bits). The same book gives the same one in every host; a changed figure another.
 */
export function fingerprintOf({ workbook, statements }: Pick<Check, "workbook" | "statements">): string {
  const checked = new Set(statements.flatMap(({ book, sheet }) => (book === undefined ? sheet : [])));
  let hash = START;
  for (const { name, cells } of workbook.sheets) {
    if (!checked.has(name)) continue;
    for (const { row, column, value } of cells) {
      if (value === null) continue;
      hash = mixed(hash, `${name}\t${row}\t${column}\t${JSON.stringify(value)}\n`);
    }
  }
  const digits = hash.toString(16).padStart(BITS / 4, "0");
  return digits.match(/.{4}/g)!.join("-");
}

function mixed(from: bigint, text: string): bigint {
  let hash = from;
  for (let at = 0; at < text.length; at += 1)
    hash = BigInt.asUintN(BITS, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  return hash;
}
