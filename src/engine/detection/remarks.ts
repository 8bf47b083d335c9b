import type { CellRef, Column, Remark, Sheet } from "../types";
import type { Spot } from "./grid";
import type { RawLine } from "./lines";

/**
 * What is odd about the cells of one table: figures typed as text, unreadable ones, hidden ones, those that print another
 * sign or another unit than others.
 * @param unscaled figures that are read as the cells hold them, since their format prints them in several units
 */
export function toRemarks(
  sheet: Sheet,
  lines: readonly RawLine[],
  columns: readonly Column[],
  unscaled: ReadonlySet<Spot>,
): Remark[] {
  const found: Record<Exclude<Remark["kind"], "label-variant">, CellRef[]> = {
    "text-number": [],
    "unreadable-amount": [],
    "marked-positive": [],
    "unmarked-negative": [],
    "mixed-scale": [],
    "hidden-amount": [],
  };
  const doubtful: Remark[] = [];
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const sheetHidden = sheet.visibility !== "visible";
  for (const { row: own, label, spots, places } of lines) {
    for (let index = 0; index < spots.length; index++) {
      const spot = spots[index];
      if (!spot || spot.type === "other") continue;
      const place = places?.[index] ?? { row: own, column: columns[index]!.column };
      const cell = { sheet: sheet.name, ...place };
      const { row, column } = place;
      if (spot.doubt?.readings.length)
        doubtful.push(doubtfulRemark(cell, spot, label, columns.length > 1 ? columns[index]!.label : ""));
      if (spot.typedAsText && spot.figure?.digits !== 0) found["text-number"].push(cell);
      if (spot.type === "unreadable" && !spot.doubt?.readings.length) found["unreadable-amount"].push(cell);
      if (spot.figure?.sign)
        found[spot.figure.sign === "marked" ? "marked-positive" : "unmarked-negative"].push(cell);
      if (unscaled.has(spot)) found["mixed-scale"].push(cell);
      if (sheetHidden || hiddenRows.has(row) || hiddenColumns.has(column)) found["hidden-amount"].push(cell);
    }
  }
  return [
    ...doubtful,
    ...Object.entries(found).flatMap(([kind, cells]) => remark(kind as Remark["kind"], cells)),
  ];
}

/** Each is told by itself, since people have to look at each. */
function doubtfulRemark(cell: CellRef, { cell: { value } }: Spot, label: string, column: string): Remark {
  return { kind: "unreadable-amount", cells: [cell], args: { label, column, text: String(value) } };
}

function remark(kind: Remark["kind"], cells: readonly CellRef[]): Remark[] {
  return cells.length ? [{ kind, cells, args: { count: String(cells.length) } }] : [];
}
