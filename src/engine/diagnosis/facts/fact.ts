import { graphOf } from "../../book/graph";
import type { Cell, CellRef, Change, Statement, Workbook } from "../../types";
import { keyOf } from "../pose";
import { changedFigures } from "./figures";

/** What is wrong whatever the figures are, and what the book is once it is put right. */
export interface Fact {
  /** Each with the id of its cause. */
  readonly corrections: readonly { readonly cause: string; readonly changes: readonly Change[] }[];
  /** Figures that change by themselves. */
  readonly follows: readonly Change[];
  readonly workbook: Workbook;
}

export function changesOf({ corrections }: Fact): readonly Change[] {
  return corrections.flatMap(({ changes }) => changes);
}

/** Two facts as one, the second found in the book of the first: what the first wrote or moved, the second may move on. */
export function joined(first: Fact, second: Fact): Fact {
  const after = new Map(second.follows.map((change) => [keyOf(change.place), change.to]));
  const movedOn = (change: Change): Change => ({
    ...change,
    to: after.get(keyOf(change.place)) ?? change.to,
  });
  const written = first.corrections.map((each) => ({ ...each, changes: each.changes.map(movedOn) }));
  const known = new Set(
    [...changesOf(first), ...first.follows, ...changesOf(second)].map(({ place }) => keyOf(place)),
  );
  const rewritten = new Set(changesOf(second).map(({ place }) => keyOf(place)));
  return {
    corrections: [...written, ...second.corrections],
    follows: [
      ...first.follows.filter(({ place }) => !rewritten.has(keyOf(place))).map(movedOn),
      ...second.follows.filter(({ place }) => !known.has(keyOf(place))),
    ],
    workbook: second.workbook,
  };
}

/** The workbook with other cells in place of some. */
export function withCells(workbook: Workbook, changed: ReadonlyMap<Cell, Cell>): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.cells.some((cell) => changed.has(cell))
        ? { ...sheet, cells: sheet.cells.map((cell) => changed.get(cell) ?? cell) }
        : sheet,
    ),
  };
}

/** A cell of a sheet, and what is to stand in it. */
export interface Entry {
  readonly at: CellRef;
  readonly cell: Cell;
  readonly becomes: Cell;
}

/**
 * What the book is with other cells, computed again: the workbook, what the entered formulas come to, and the figures of
 * tables that follow. Null where one of these could not be printed in its table.
 */
export function entered(
  workbook: Workbook,
  statements: readonly Statement[],
  entries: readonly Entry[],
): Pick<Fact, "follows" | "workbook"> | null {
  const own = new Map(entries.map(({ cell, becomes }) => [cell, becomes]));
  const typed = withCells(workbook, own);
  const after = graphOf(typed);
  const computed = new Map<Cell, Cell>();
  const values = new Map<Cell, Cell["value"]>();
  for (const { cell, becomes } of entries) {
    const node = after.nodeOf(becomes);
    const value = node && after.resultOf(node).value;
    if (node && typeof value !== "number") return null;
    computed.set(cell, node ? { ...becomes, value: value! } : becomes);
  }
  for (const { cell } of graphOf(workbook).followersOf(entries.map(({ at }) => at))) {
    const node = own.has(cell) ? undefined : after.nodeOf(cell);
    const value = node && after.resultOf(node).value;
    const isShown =
      typeof value === "number" || (typeof value === "string" && typeof cell.value === "string");
    if (!isShown || value === cell.value) continue;
    values.set(cell, value);
    computed.set(cell, { ...cell, value });
  }
  const follows = changedFigures(statements, workbook, values);
  return follows && { follows, workbook: withCells(workbook, computed) };
}
