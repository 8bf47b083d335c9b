import { check, toReport } from "../../../src/engine";
import type { Workbook } from "../../../src/engine/types";

/** Of every error what its first repair writes: "総括!B12 =SUM(B4:B11)". */
export function firstRepairs(book: Workbook): readonly (readonly string[])[] {
  return toReport(check(book), "ja")
    .repairs.filter(({ rank }) => rank === 1)
    .map(({ changes }) =>
      changes.map(({ sheet, cell, to, formula }) => `${sheet}!${cell} ${formula ? `=${formula.to}` : to}`),
    );
}
