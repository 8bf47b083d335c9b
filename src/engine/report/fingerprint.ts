import type { Check } from "../types";

/**
 * A print of all that was checked: the values of the sheets with tables, and where they stand, as 「3f09-…」 (FNV-1a of
 * 64 bits). The same book gives the same one in every host; a changed figure another.
 */
export function fingerprintOf({ workbook, statements }: Pick<Check, "workbook" | "statements">): string {
  const checked = new Set(statements.flatMap(({ book, sheet }) => (book === undefined ? sheet : [])));
  const hash = new Hash();
  const columns: string[] = [];
  for (const { name, cells } of workbook.sheets) {
    if (!checked.has(name)) continue;
    let before = { row: -1, text: "" };
    for (const { row, column, value } of cells) {
      if (value === null) continue;
      if (row !== before.row) before = { row, text: `${name}\t${row}\t` };
      hash.add(before.text);
      hash.add((columns[column] ??= `${column}\t`));
      hash.add(typeof value === "number" ? String(value) : JSON.stringify(value));
      hash.add("\n");
    }
  }
  return hash.toString().match(/.{4}/g)!.join("-");
}

const HEX_OF_HALF = 8;
/** The prime of FNV-1a is 2^40 + this. */
const PRIME = 0x1b3;
const SIXTEEN_BITS = 0xffff;

/** FNV-1a in two halves of 32 bits: with BigInt a large book takes ten times as long. */
class Hash {
  private high = 0xcbf29ce4 | 0;
  private low = 0x84222325 | 0;

  add(text: string): void {
    let [high, low] = [this.high, this.low];
    for (let at = 0; at < text.length; at += 1) {
      low ^= text.charCodeAt(at);
      const lower = (low & SIXTEEN_BITS) * PRIME;
      const upper = (low >>> 16) * PRIME + (lower >>> 16);
      // Times 2^40 the lower half goes eight bits up into the higher one.
      high = (Math.imul(high, PRIME) + (upper >>> 16) + (low << 8)) | 0;
      low = (upper << 16) | (lower & SIXTEEN_BITS);
    }
    [this.high, this.low] = [high, low];
  }

  toString(): string {
    return [this.high, this.low].map((half) => (half >>> 0).toString(16).padStart(HEX_OF_HALF, "0")).join("");
  }
}
