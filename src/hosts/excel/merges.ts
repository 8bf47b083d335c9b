import type { Range } from "../../engine/types";
import type { Area } from "./area";
import { boundsOf, halve, rangeOf } from "./area";

/** Asks for the merged areas of a range, or of the null object; what the function gives may be called after the sync. */
export function askMerges(range: Excel.Range): () => Range[] {
  const found = range.getMergedAreasOrNullObject();
  found.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () => (found.isNullObject ? [] : found.areas.items.map(boundsOf));
}

/**
 * The merged areas of every area, in the same order. Excel refuses to list more than 512 merged areas of one range
 * (ApiSet 1.13), without saying which range it was: then all are halved and asked again, which costs another sync.
 */
export async function readMerges(context: Excel.RequestContext, areas: readonly Area[]): Promise<Range[][]> {
  const pieces = await readPieces(context, areas, HALVINGS);
  return areas.map(({ sheet }) =>
    withoutRepeats(pieces.filter((piece) => piece.sheet === sheet).flatMap((piece) => piece.merges)),
  );
}

interface Piece {
  readonly sheet: Excel.Worksheet;
  readonly merges: readonly Range[];
}

/** 512 × 2⁵ merged areas in a sheet are enough; beyond that the error is a different one. */
const HALVINGS = 5;

async function readPieces(
  context: Excel.RequestContext,
  areas: readonly Area[],
  halvingsLeft: number,
): Promise<Piece[]> {
  if (areas.length === 0) return [];
  const asked = areas.map((area) => ({ sheet: area.sheet, tell: askMerges(rangeOf(area)) }));
  try {
    await context.sync();
  } catch (error) {
    if (halvingsLeft === 0) throw error;
    return readPieces(context, areas.flatMap(halve), halvingsLeft - 1);
  }
  return asked.map(({ sheet, tell }) => ({ sheet, merges: tell() }));
}

/** A merged area that crosses the cut is found on both sides. */
function withoutRepeats(merges: readonly Range[]): Range[] {
  return [...new Map(merges.map((merge) => [JSON.stringify(merge), merge])).values()];
}
