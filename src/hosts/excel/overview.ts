import type { OwnOverview } from "../../engine/overview";
import type { SheetPlan } from "../../engine/report/sheet-plan";
import type { Cell } from "../../engine/types";
import type { LeftOut } from "../../messages/excel-obstacles";
import { MEMORY_PROPERTY } from "../own";
import { send } from "./batches";
import type { Course } from "./course";
import { findOwn } from "./own-things";
import { placeSheet } from "./place-sheet";
import { evenWithUndeletableRules } from "./undeletable-rules";
import { writing } from "./writing";

/** Reads our 概要 of an earlier run, as people have left it, in at most four syncs; null where there is none. */
export function readOwnOverview(): Promise<OwnOverview | null> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const own = (await findOwn(context, worksheets.items)).find(({ id }) => id === "overview");
    if (!own) return null;
    const { sheet, charts } = own;
    const memory = sheet.customProperties.getItemOrNullObject(MEMORY_PROPERTY);
    memory.load("value");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("values,rowIndex,columnIndex");
    await context.sync();
    return {
      sheet: {
        name: sheet.name,
        visibility: "visible",
        isProtected: false,
        cells: used.isNullObject ? [] : cellsOf(used),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
      memory: memory.isNullObject ? null : String(memory.value),
      hasCharts: charts.length > 0,
    };
  });
}

export interface PlacedOverview {
  /** null where there is none. */
  readonly sheet: string | null;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Puts the 概要 in the place of ours of an earlier run, or as the last sheet; in at most four syncs. Nothing else of the
 * workbook changes.
 * @throws WriteRefused, or the reason of the course's signal before anything is written.
 */
export function putOverview(plan: SheetPlan, course: Course = {}): Promise<PlacedOverview> {
  return writing((context) =>
    evenWithUndeletableRules(context, course, async (book, own) => {
      const { name, writes, leftOut } = placeSheet(context, book, own, plan);
      if (writes.length) await send(context, writes);
      return { sheet: name, leftOut };
    }),
  );
}

function cellsOf({ values, rowIndex, columnIndex }: Excel.Range): Cell[] {
  return values.flatMap((line: unknown[], row) =>
    line.flatMap((value, column): Cell[] =>
      typeof value === "number" || (typeof value === "string" && value !== "")
        ? [{ row: rowIndex + row, column: columnIndex + column, value }]
        : [],
    ),
  );
}
