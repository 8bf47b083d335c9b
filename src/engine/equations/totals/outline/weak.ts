import type { Statement } from "../../../types";
import type { Group } from "../../sum";
import { withSigns } from "../runs";
import { areTwins } from "../whole-lines";
import { supportOf } from "./support";

/** So many totals at most are found only by the total further below that needs them. */
const MOST = 3;

/** Longer lists are not searched. */
const MOST_ITEMS = 80;

interface Reading {
  readonly groups: readonly Group[];
  readonly items: readonly number[];
}

/**
 * Lines that may well be the parts of the one above them, but whose figures are too short to say so by themselves
 * (会費収入 920,000, then 780,000 and 140,000): where a total adds up only without them, that settles it.
 * @param isFlush whether parts of other totals are no deeper than these; else a line that says again what the
 * one above it says is there twice, and no part of it (款 公債費, then its only 項 公債費).
 */
export function withoutWeakParts(
  statement: Statement,
  total: number,
  items: readonly number[],
  isFlush: () => boolean,
): Reading | null {
  if (items.length > MOST_ITEMS || mostlyTies(statement, total, items)) return null;
  return leaveOut(statement, total, { groups: [], items }, 0, MOST, isFlush);
}

function leaveOut(
  statement: Statement,
  total: number,
  reading: Reading,
  from: number,
  left: number,
  isFlush: () => boolean,
): Reading | null {
  for (let at = from; left > 0 && at < reading.items.length - 1; at++) {
    const leader = reading.items[at]!;
    const count = partsAfter(statement, reading.items, at);
    if (!count) continue;
    if (count === 1 && areTwins(statement, leader, reading.items[at + 1]!) && !isFlush()) continue;
    const parts = reading.items.slice(at + 1, at + 1 + count);
    const next: Reading = {
      groups: [...reading.groups, { total: leader, addends: withSigns(statement, leader, parts) }],
      items: reading.items.filter((item) => !parts.includes(item)),
    };
    if (mostlyTies(statement, total, next.items)) return next;
    const further = leaveOut(statement, total, next, at + 1, left - 1, isFlush);
    if (further) return further;
  }
  return null;
}

/** How many of the items after this one come to its amount in most columns; 0 where none do. */
function partsAfter(statement: Statement, items: readonly number[], at: number): number {
  const leader = items[at]!;
  if (statement.lines[leader]!.amounts.every(({ value }) => !value)) return 0;
  for (let count = 1; at + count < items.length; count++) {
    const next = items[at + count]!;
    if (statement.lines[next]!.level < statement.lines[leader]!.level) return 0;
    if (mostlyTies(statement, leader, items.slice(at + 1, at + 1 + count))) return count;
  }
  return 0;
}

function mostlyTies(statement: Statement, total: number, parts: readonly number[]): boolean {
  const { tied, missed } = supportOf(statement, total, parts);
  return tied > missed.length;
}
