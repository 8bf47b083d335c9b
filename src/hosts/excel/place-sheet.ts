import type { SheetId, SheetPlan } from "../../engine/report/sheet-plan";
import type { LeftOut } from "../../messages/excel-obstacles";
import { freeSheetName } from "../own";
import type { Write } from "./batches";
import type { OwnThings } from "./own-things";
import { chartWrites } from "./put-charts";
import { addOwnSheet, sheetWrites } from "./put-sheet";
import type { Writable } from "./writable";

export interface PlacedSheet {
  /** null where there is none. */
  readonly name: string | null;
  readonly writes: readonly Write[];
  readonly leftOut: readonly LeftOut[];
}

const WHAT: Readonly<Record<SheetId, LeftOut["what"]>> = {
  result: "result-sheet",
  overview: "overview-sheet",
};

/** A sheet of ours in the place of the one of an earlier run, under whatever name, or as the last. */
export function placeSheet(
  context: Excel.RequestContext,
  book: Writable,
  own: readonly OwnThings[],
  plan: SheetPlan,
): PlacedSheet {
  const what = WHAT[plan.id];
  const known = own.find(({ id }) => id === plan.id);
  const earlier = known?.sheet;
  if (earlier?.protection.protected) {
    return {
      name: earlier.name,
      writes: [],
      leftOut: [{ what, sheet: earlier.name, why: "sheet-protected" }],
    };
  }
  if (earlier) return { name: earlier.name, writes: writesOf(earlier, plan, known.charts), leftOut: [] };
  if (book.isStructureProtected) {
    return { name: null, writes: [], leftOut: [{ what, sheet: null, why: "structure-protected" }] };
  }
  const name = freeSheetName(
    plan.name,
    book.sheets.map((sheet) => sheet.name),
  );
  return { name, writes: writesOf(addOwnSheet(context, name, plan), plan, []), leftOut: [] };
}

function writesOf(sheet: Excel.Worksheet, plan: SheetPlan, charts: readonly Excel.Chart[]): Write[] {
  return [...sheetWrites(sheet, plan), ...chartWrites(sheet, plan, charts)];
}
