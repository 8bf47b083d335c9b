import type { ClaimSource } from "../claim";

/** What gave way inside: named by the step, at the table where it did, else at the first of the book. */
export const steps: ClaimSource = ({ failures, statements, workbook }) =>
  failures.map(({ part, statement = null, sheet }) => {
    const table = sheet === undefined ? statements[statement ?? 0] : undefined;
    const cell = table
      ? { sheet: table.sheet, row: table.range.top, column: table.range.left }
      : { sheet: sheet ?? workbook.sheets[0]?.name ?? "", row: 0, column: 0 };
    return { what: "step", end: "internal", cell, label: part, statement, line: null };
  });
