import { kindOf } from "../../../detection/kinds";
import type { Statement } from "../../../types";
import { carries } from "../../vote";
import type { Group } from "../../sum";
import { mayBeParts } from "../only-part";
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
export function withoutImpliedParts(
  statement: Statement,
  total: number,
  items: readonly number[],
  isFlush: () => boolean,
): Reading | null {
  if (items.length > MOST_ITEMS || mostlyTies(statement, total, items)) return null;
  /** One more leader at or after the item `from`, and then others, until the total is the sum of what is left. */
  const leaveOut = (reading: Reading, from: number): Reading | null => {
    for (let at = from; reading.groups.length < MOST && at < reading.items.length - 1; at++) {
      const parts = partsAfter(statement, reading.items, at, isFlush);
      if (!parts.length) continue;
      const leader = reading.items[at]!;
      const next: Reading = {
        groups: [...reading.groups, { total: leader, addends: withSigns(statement, leader, parts) }],
        items: reading.items.filter((item) => !parts.includes(item)),
      };
      const found = mostlyTies(statement, total, next.items) ? next : leaveOut(next, at + 1);
      if (found) return found;
    }
    return null;
  };
  return leaveOut({ groups: [], items }, 0);
}

/** The items after this one that come to its amount in most columns; none where that is its twin. */
function partsAfter(
  statement: Statement,
  items: readonly number[],
  at: number,
  isFlush: () => boolean,
): readonly number[] {
  const leader = items[at]!;
  if (statement.lines[leader]!.amounts.every(({ value }) => !value)) return [];
  for (let count = 1; at + count < items.length; count++) {
    const next = items[at + count]!;
    if (statement.lines[next]!.level < statement.lines[leader]!.level) return [];
    const parts = items.slice(at + 1, at + 1 + count);
    if (!mostlyTies(statement, leader, parts)) continue;
    // The form of a known kind prints 財務活動収入 above 地方債等発行収入, which may be its only line with a figure.
    if (!kindOf(statement.kind) && !isFlush() && !mayBeParts(statement, leader, parts)) return [];
    return count === 1 && areTwins(statement, leader, next) && !isFlush() ? [] : parts;
  }
  return [];
}

function mostlyTies(statement: Statement, total: number, parts: readonly number[]): boolean {
  const { tied, missed } = supportOf(statement, total, parts);
  return carries({ tied, missed: missed.length }, "most-columns");
}
