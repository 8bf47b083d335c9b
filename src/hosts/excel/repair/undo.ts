import { cellName } from "../../../engine/book/address";
import type { CellObstacle, RefusedCell } from "../../../messages/excel-repairs";
import { WriteRefused } from "../write-refused";
import { writing } from "../writing";
import { textEntry } from "./entry";
import type { WrittenCell } from "./repair";
import { askSpot, formatOf, isFormula, isLocked, type Spot, valueOf } from "./spot";

/**
 * Restores what cells held before they were written, in two syncs. Gives the cells that no longer hold what was
 * written, or that are locked by now; then nothing is restored.
 * @throws WriteRefused
 */
export function undoRepair(written: readonly WrittenCell[]): Promise<RefusedCell[]> {
  return writing(async (context) => {
    context.workbook.load("readOnly");
    const asked = written.map((cell) => ({ cell, spot: askSpot(context, cell.sheetId, cell) }));
    await context.sync();
    if (context.workbook.readOnly) throw new WriteRefused("read-only");
    const refused = asked.flatMap(({ cell, spot }) => {
      const why = obstacleTo(cell, spot);
      const { sheet, row, column } = cell;
      return why === null ? [] : [{ sheet, cell: cellName(row, column), why }];
    });
    if (refused.length) return refused;
    for (const { cell, spot } of asked) restore(cell, spot);
    await context.sync();
    return [];
  });
}

function obstacleTo({ after }: WrittenCell, spot: Spot): CellObstacle | null {
  if (spot.sheet.isNullObject) return "sheet-missing";
  if (isFormula(spot)) return "formula";
  if (isLocked(spot)) return "protected";
  return valueOf(spot) === after.value ? null : "changed";
}

/** The format only where writing had changed it and it still is what writing made of it. */
function restore({ before, after }: WrittenCell, spot: Spot): void {
  if (before.format !== after.format && formatOf(spot) === after.format) {
    spot.range.numberFormat = [[before.format]];
  }
  const { value, format } = before;
  spot.range.values = [[typeof value === "string" && value !== "" ? textEntry(value, format) : value]];
}
