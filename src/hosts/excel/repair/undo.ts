import { cellName } from "../../../engine/book/address";
import type { CellObstacle, RefusedCell } from "../../../messages/excel-repairs";
import { beginWriting, type Course } from "../course";
import { WriteRefused } from "../write-refused";
import { writing } from "../writing";
import { restoreAll } from "./held";
import type { WrittenCell } from "./repair";
import { askSpot, formatOf, formulaOf, isCovered, isLocked, isSpilt, type Spot, valueOf } from "./spot";

/**
 * Restores what cells held before they were written, formulas included, in two syncs. Gives the cells that no longer hold what was
 * written, or that are locked by now; then nothing is restored.
 * @throws WriteRefused
 */
export function undoRepair(written: readonly WrittenCell[], course: Course = {}): Promise<RefusedCell[]> {
  return writing(async (context) => {
    context.workbook.load("readOnly");
    const asked = written.map((cell) => ({ cell, spot: askSpot(context, cell.sheetId, cell) }));
    await context.sync();
    if (context.workbook.readOnly) throw new WriteRefused("read-only");
    beginWriting(course);
    const refused = asked.flatMap(({ cell, spot }) => {
      const why = obstacleTo(cell, spot);
      const { sheet, row, column } = cell;
      return why === null ? [] : [{ sheet, cell: cellName(row, column), why }];
    });
    if (refused.length) return refused;
    const restoring = asked.map(({ cell: { before, after }, spot }) => {
      const format = formatOf(spot);
      // A format that somebody has chosen since stays.
      return { spot, held: format === after.format ? before : { ...before, format } };
    });
    await restoreAll(context, restoring);
    return [];
  });
}

function obstacleTo({ after }: WrittenCell, spot: Spot): CellObstacle | null {
  if (spot.sheet.isNullObject) return "sheet-missing";
  if (isSpilt(spot)) return "array";
  const formula = formulaOf(spot);
  if (formula !== (after.formula ?? null)) return "changed";
  if (isLocked(spot)) return "protected";
  if (isCovered(spot)) return "merged";
  // What a formula comes to changes with the cells that it takes.
  return formula !== null || valueOf(spot) === after.value ? null : "changed";
}
