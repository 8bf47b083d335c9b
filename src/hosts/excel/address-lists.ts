import { cellName } from "../../engine/book/address";
import type { Range } from "../../engine/types";

/** Excel takes 8,192 characters. */
const LONGEST = 8000;

/** Ranges as lists of addresses ("A1,B2:B9"), as many as `getRanges` needs for none to be too long. */
export function addressLists(ranges: readonly Range[]): string[] {
  const lists: string[] = [];
  for (const { top, left, bottom, right } of ranges) {
    const first = cellName(top, left);
    const address = top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length + 1 > LONGEST) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
