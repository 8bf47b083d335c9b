import { depthsOf, isTotal } from "./outline.mjs";

export const HEADER_FILL = "DCE6F1";
export const AMOUNT = '#,##0;"△ "#,##0';
export const AMOUNT_DASH = '#,##0;"△ "#,##0;"-"';

/** The look of a heading cell. */
export const heading = {
  fill: HEADER_FILL,
  align: "center",
  wrap: true,
  top: "thin",
  bottom: "thin",
  left: "thin",
  right: "thin",
};

/**
 * The lines above a table: titles merged over its width, the date or period, and the unit at the right.
 * @param {import("./draft.mjs").Draft} draft
 * @param {{ columns: [number, number], titles: string[], date?: string, unit: string, titleFont?: string }} head
 * @returns {number} the row after them
 */
export function putHead(draft, { columns: [left, right], titles, date, unit, titleFont = draft.font }) {
  let row = 0;
  for (const title of titles) {
    draft.putMerged([row, left, row, right], title, {
      font: titleFont,
      size: 16,
      bold: true,
      align: "center",
    });
    draft.height(row++, 27);
  }
  if (date) {
    draft.putMerged([row, left, row, right], date, { align: "center" });
    draft.height(row++, 18);
  }
  draft.put(row, right, unit, { align: "right" });
  draft.height(row++, 18);
  return row;
}

/**
 * The lines of a table, boxed, totals bold under a line.
 * @param {import("./draft.mjs").Draft} draft
 * @param {{ at: [number, number], lines: import("./figures.mjs").Table["lines"], format: string,
 *   indentBy: "alignment" | "spaces", height?: number,
 *   formulaOf?: (line: number, amount: number) => string | undefined }} body
 * @returns {number} the row after them
 */
export function putLines(draft, { at: [top, left], lines, format, indentBy, height = 16.5, formulaOf }) {
  const depths = depthsOf(lines);
  lines.forEach(({ label, amounts }, line) => {
    const row = top + line;
    const look = lineLook(label, line === lines.length - 1);
    draft.height(row, height);
    draft.put(row, left, indentBy === "spaces" ? "　".repeat(depths[line]) + label : label, {
      ...look,
      align: "left",
      indent: indentBy === "alignment" ? depths[line] : undefined,
    });
    amounts.forEach((amount, i) => {
      draft.put(row, left + 1 + i, amount, {
        ...look,
        align: "right",
        format,
        formula: formulaOf?.(line, i),
      });
    });
  });
  return top + lines.length;
}

function lineLook(label, isLast) {
  const total = isTotal(label);
  return {
    bold: total,
    top: total ? "thin" : "hair",
    bottom: isLast ? "thin" : total ? "thin" : "hair",
    left: "thin",
    right: "thin",
  };
}
