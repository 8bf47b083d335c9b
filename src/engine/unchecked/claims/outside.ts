import { readNumber, readText } from "../../book/amount";
import { isDoubt } from "../../book/doubt";
import { groupedBy, remembered } from "../../book/collections";
import { readLabel } from "../../detection/label";
import type { Cell, Sheet } from "../../types";
import type { Claim, ClaimSource } from "../claim";

/** What names a total where no table was recognised, with a figure on its right. */
export const outside: ClaimSource = ({ workbook, statements }) => {
  const isTotal = remembered((text) => text.length <= 40 && readLabel(text).isTotal);
  const bySheet = groupedBy(statements, ({ sheet }) => sheet);
  return workbook.sheets.flatMap((sheet) => {
    const own = bySheet.get(sheet.name) ?? [];
    const isWithin = ({ row, column }: Cell) =>
      own.some(
        ({ range, lines }) =>
          (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right) ||
          lines.some((line) => line.row === row),
      );
    return totalsIn(sheet, isTotal).flatMap(({ label, figure }): Claim[] => {
      if (isWithin(figure)) return [];
      const { row, column } = figure;
      const isComputed = figure.formula !== undefined && typeof figure.value === "number";
      return [
        {
          what: "total",
          end: isComputed ? "asked" : "no-table",
          cell: { sheet: sheet.name, row, column },
          label,
          statement: null,
          line: null,
        },
      ];
    });
  });
};

/** Labels of totals, each with the next cell of its row where that holds a figure. */
function totalsIn({ cells }: Sheet, isTotal: (text: string) => boolean) {
  const found: { readonly label: string; readonly figure: Cell }[] = [];
  for (let at = 0; at < cells.length - 1; at++) {
    const [{ value, row }, next] = [cells[at]!, cells[at + 1]!];
    if (typeof value !== "string" || next.row !== row || !holdsFigure(next)) continue;
    if (isTotal(value)) found.push({ label: value.trim(), figure: next });
  }
  return found;
}

function holdsFigure({ value, format }: Cell): boolean {
  if (typeof value === "number") return value !== 0 && readNumber(value, format) !== null;
  if (typeof value !== "string") return false;
  const figure = readText(value);
  return figure !== null && (isDoubt(figure) || figure.digits !== 0);
}
