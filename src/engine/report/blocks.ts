import type { Range } from "../types";

/** Cells as few rectangles: neighbours in a row are joined, then equal stretches of rows that follow each other. */
export function blocksOf(cells: readonly { readonly row: number; readonly column: number }[]): Range[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const stretches: Writable<Range>[] = [];
  for (const { row, column } of sorted) {
    const last = stretches.at(-1);
    if (last?.top === row && column <= last.right + 1) last.right = Math.max(last.right, column);
    else stretches.push({ top: row, left: column, bottom: row, right: column });
  }
  return joinRows(stretches);
}

function joinRows(stretches: readonly Writable<Range>[]): Range[] {
  const blocks: Writable<Range>[] = [];
  const open = new Map<string, Writable<Range>>();
  for (const stretch of stretches) {
    const key = `${stretch.left}:${stretch.right}`;
    const above = open.get(key);
    if (above?.bottom === stretch.top - 1) above.bottom = stretch.bottom;
    else {
      blocks.push(stretch);
      open.set(key, stretch);
    }
  }
  return blocks;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
