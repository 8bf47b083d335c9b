import { cellName } from "../../../book/address";
import { display } from "../../../book/text";
import type { Cell, CellRef } from "../../../types";
import type { FormulaSheet } from "./formula-sheet";

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The cell as findings name it. */
export function placeOf({ name }: FormulaSheet, { row, column }: Spot): CellRef {
  return { sheet: name, row, column };
}

/** What a sentence about a cell begins with: the label of its line, sheet and address. */
export function placeArgs(sheet: FormulaSheet, { row, column }: Spot): Readonly<Record<string, string>> {
  return { label: labelOf(sheet, row, column), sheet: sheet.name, cell: cellName(row, column) };
}

/** 科目名（シート B12）, or the sheet and the cell alone. */
export function placeText(
  { label, sheet, cell }: Readonly<Record<string, string>>,
  lang: "ja" | "en",
): string {
  if (!label) return `${sheet} ${cell}`;
  return lang === "ja" ? `${label}（${sheet} ${cell}）` : `${label} (${sheet} ${cell})`;
}

/** The nearest text left of a cell, on its row. */
export function labelOf(sheet: FormulaSheet, row: number, column: number): string {
  const label = labelCell(sheet, row, column)?.value;
  return typeof label === "string" ? display(label) : "";
}

/** How far that text is indented, by blanks or by its alignment; only to be compared with another of its column. */
export function indentOf(sheet: FormulaSheet, row: number, column: number): number {
  const label = labelCell(sheet, row, column);
  return label ? (label.indent ?? 0) + String(label.value).search(/\S/u) : 0;
}

function labelCell(sheet: FormulaSheet, row: number, column: number): Cell | null {
  for (let at = column - 1; at >= 0; at--) {
    const cell = sheet.cellAt(row, at);
    if (typeof cell?.value === "string" && /\p{L}/u.test(cell.value)) return cell;
  }
  return null;
}

/** 「B3、B4 ほか2」 is for people: at most three addresses. */
export function addresses(spots: readonly Spot[]): string {
  const shown = spots.slice(0, 3).map(({ row, column }) => cellName(row, column));
  return shown.join(", ") + (spots.length > shown.length ? ", …" : "");
}
