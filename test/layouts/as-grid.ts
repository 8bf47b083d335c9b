import { columnName } from "../../src/engine/book/address";
import type { Cell, Range, Sheet } from "../../src/engine/types";

/**
 * A sheet as it looks, with its row numbers and column letters: 'quoted amounts are texts, · is a level of the style,
 * 「<」 and 「^」 belong to the merged cell on the left or above, (C) is a hidden column.
 */
export function asGrid({ cells, merges, hiddenColumns }: Sheet): string {
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ""));
  for (const area of merges) markMerge(rows, area);
  for (const cell of cells) rows[cell.row]![cell.column] = textOf(cell);
  const letters = Array.from({ length: width }, (_, column) =>
    hiddenColumns.includes(column) ? `(${columnName(column)})` : columnName(column),
  );
  const grid = [["", ...letters], ...rows.map((row, index) => [String(index + 1), ...row])];
  // A title runs over its neighbours.
  const isTitle = (row: readonly string[]) => row.slice(2).every((text) => text === "" || text === "<");
  const widths = grid[0]!.map((_, column) =>
    Math.max(...grid.filter((row) => column === 0 || !isTitle(row)).map((row) => widthOf(row[column]!))),
  );
  return grid
    .map((row) => row.map((text, column) => padded(text, widths[column]!)).join(" | "))
    .map((line) => line.replace(/[ |]+$/u, ""))
    .join("\n");
}

function textOf({ value, indent = 0 }: Cell): string {
  if (typeof value === "number") return (value < 0 ? "△" : "") + Math.abs(value).toLocaleString("en-US");
  const text = "·".repeat(indent) + String(value).replaceAll("\n", "⏎");
  return isAmount(text) ? `'${text}` : text;
}

function isAmount(text: string): boolean {
  return /[0-9０-９]/u.test(text) && /^[△▲()（）\-－,，.0-9０-９ ]+$/u.test(text);
}

function markMerge(rows: string[][], { top, left, bottom, right }: Range): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (rows[row]?.[column] === "") rows[row]![column] = column > left ? "<" : row > top ? "^" : "";
    }
  }
}

function padded(text: string, width: number): string {
  const blanks = " ".repeat(Math.max(0, width - widthOf(text)));
  return /^'?[△0-9]/u.test(text) ? blanks + text : text + blanks;
}

/** Two for what East Asian fonts print wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u0020-\u00ff\uff61-\uffdc]/u.test(letter) ? 1 : 2), 0);
}
