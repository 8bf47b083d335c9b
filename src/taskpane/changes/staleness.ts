import { parseAddress } from "../../engine/book/address";
import type { CellAddress } from "../../engine/report/contract";
import type { Range } from "../../engine/types";

/** What was changed since the check: cells of sheets, or so much that every address may be another ("all"). */
export interface Staleness {
  readonly isStale: boolean;
  readonly all: boolean;
  readonly changed: readonly (Range & { readonly sheet: string })[];
}

export const FRESH: Staleness = { isStale: false, all: false, changed: [] };

/** A change of the workbook: of cells of a sheet, or, without them, of something larger. */
export interface BookChange {
  readonly sheet: string | null;
  /** "B12" or "B12:C14"; null where rows, columns or the sheet itself changed. */
  readonly address: string | null;
}

/** What was changed before a check that came to no end, and during it. */
export function joined(before: Staleness, since: Staleness): Staleness {
  const isStale = before.isStale || since.isStale;
  if (before.all || since.all) return { isStale, all: true, changed: [] };
  return { isStale, all: false, changed: [...before.changed, ...since.changed] };
}

/** More changes than this are no longer told apart. */
const MOST_KEPT = 200;

export function withChange(before: Staleness, { sheet, address }: BookChange): Staleness {
  if (before.all) return before;
  const range = address === null ? null : rangeOf(address);
  if (sheet === null || range === null || before.changed.length >= MOST_KEPT) {
    return { isStale: true, all: true, changed: [] };
  }
  return { isStale: true, all: false, changed: [...before.changed, { ...range, sheet }] };
}

/** Formulas were computed again: which cells that changed is not told. */
export function withCalculation(before: Staleness): Staleness {
  return { ...before, isStale: true };
}

/** Whether any of the cells was changed since the check. */
export function isChanged(cells: readonly CellAddress[], { all, changed }: Staleness): boolean {
  if (all) return true;
  if (changed.length === 0) return false;
  return cells.some(({ sheet, cell }) => {
    const { row, column } = parseAddress(cell);
    return changed.some(
      ({ sheet: name, top, bottom, left, right }) =>
        name === sheet && row >= top && row <= bottom && column >= left && column <= right,
    );
  });
}

/** null for whole rows or columns ("3:4", "B:B") and for several areas at once. */
function rangeOf(address: string): Range | null {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address);
  if (!match) return null;
  const from = parseAddress(match[1]! + match[2]!);
  const to = match[3] ? parseAddress(match[3] + match[4]!) : from;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
