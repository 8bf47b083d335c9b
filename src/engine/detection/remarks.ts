import type { CellRef, Column, Remark, Sheet } from "../types";
import type { RawLine } from "./lines";

/** What is odd about the cells of one table: figures typed as text, unreadable ones, hidden ones. */
export function toRemarks(sheet: Sheet, lines: readonly RawLine[], columns: readonly Column[]): Remark[] {
  const asText: CellRef[] = [];
  const unreadable: CellRef[] = [];
  const hidden: CellRef[] = [];
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const sheetHidden = sheet.visibility !== "visible";
  for (const { row: own, spots, places } of lines) {
    for (let index = 0; index < spots.length; index++) {
      const spot = spots[index];
      if (!spot || spot.type === "other") continue;
      const { row, column } = places?.[index] ?? { row: own, column: columns[index]!.column };
      if (spot.typedAsText && spot.figure?.digits !== 0) asText.push({ sheet: sheet.name, row, column });
      if (spot.type === "unreadable") unreadable.push({ sheet: sheet.name, row, column });
      if (sheetHidden || hiddenRows.has(row) || hiddenColumns.has(column)) {
        hidden.push({ sheet: sheet.name, row, column });
      }
    }
  }
  return [
    ...remark("text-number", asText),
    ...remark("unreadable-amount", unreadable),
    ...remark("hidden-amount", hidden),
  ];
}

function remark(kind: Remark["kind"], cells: readonly CellRef[]): Remark[] {
  return cells.length ? [{ kind, cells, args: { count: String(cells.length) } }] : [];
}
