import type { Range } from "../../engine/types";
import { type Area, halve } from "./area";

const cellCount = (range: Range) => (range.bottom - range.top + 1) * (range.right - range.left + 1);

/** Cuts a range into whole-row blocks of at most `limit` cells, from the top; a single row is never cut. */
export function splitByRows(range: Range, limit: number): Range[] {
  const rows = Math.max(1, Math.floor(limit / (range.right - range.left + 1)));
  const blocks: Range[] = [];
  for (let top = range.top; top <= range.bottom; top += rows)
    blocks.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  return blocks;
}

/** Packs blocks, in their order, into batches of at most `limit` cells; a larger block gets its own batch. */
export function packIntoBatches<Block extends { readonly range: Range }>(
  blocks: readonly Block[],
  limit: number,
): Block[][] {
  const batches: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const size = cellCount(block.range);
    if (size > room || batches.length === 0) {
      batches.push([]);
      room = limit;
    }
    batches.at(-1)?.push(block);
    room -= size;
  }
  return batches;
}

/** Blocks in two batches of about as many; null where a single row is left, which cannot be cut. */
export function halved(blocks: readonly Area[]): readonly (readonly Area[])[] | null {
  const parts = blocks.length > 1 ? blocks : blocks.flatMap(halve);
  if (parts.length < 2) return null;
  const middle = Math.ceil(parts.length / 2);
  return [parts.slice(0, middle), parts.slice(middle)];
}

/** Runs `step` on each batch, one after the other, and joins what it returns. */
export async function inTurn<Batch, Result>(
  batches: readonly Batch[],
  step: (batch: Batch) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const all: Result[] = [];
  for (const batch of batches) for (const result of await step(batch)) all.push(result);
  return all;
}
