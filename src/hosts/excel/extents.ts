import type { Range } from "../../engine/types";
import { boundsOf } from "./area";
import { askMerges, readMerges } from "./merges";
import { askWitnesses, type Witnesses } from "./own-things";

/** A sheet before its cells are read. */
export interface Extent {
  readonly sheet: Excel.Worksheet;
  /** null where the sheet is empty. */
  readonly range: Range | null;
  readonly merges: readonly Range[];
  readonly witnesses: Witnesses;
}

/** Merged areas are asked for in the same sync, unless Excel refuses because some sheet has too many. */
export async function readExtents(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Extent[]> {
  const asked = sheets.map((sheet) => askExtent(sheet));
  const merged = asked.map(({ used }) => askMerges(used));
  try {
    await context.sync();
  } catch {
    return readExtentsAlone(context, sheets);
  }
  return asked.map((each, i) => ({ ...extentOf(each), merges: merged[i]!() }));
}

async function readExtentsAlone(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Extent[]> {
  const asked = sheets.map((sheet) => askExtent(sheet));
  await context.sync();
  const extents = asked.map(extentOf);
  const areas = extents.flatMap(({ sheet, range }) => (range === null ? [] : [{ sheet, range }]));
  const merges = await readMerges(context, areas);
  const bySheet = new Map(areas.map(({ sheet }, i) => [sheet, merges[i]]));
  return extents.map((extent) => ({ ...extent, merges: bySheet.get(extent.sheet) ?? [] }));
}

/** What was asked of a sheet; it can be read after the next sync. */
interface AskedExtent extends Omit<Extent, "range" | "merges"> {
  readonly used: Excel.Range;
}

function askExtent(sheet: Excel.Worksheet): AskedExtent {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { sheet, used, witnesses: askWitnesses(sheet) };
}

function extentOf({ sheet, used, witnesses }: AskedExtent): Omit<Extent, "merges"> {
  return { sheet, range: used.isNullObject ? null : boundsOf(used), witnesses };
}
