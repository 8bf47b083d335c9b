import { check, toReport, toText } from "../../../../src/engine";
import { comparisonWith } from "../../../../src/engine/comparison";
import type { Workbook } from "../../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../../specimens/sheets";

/** Printed tables by the names of their sheets. */
export type Tables = Readonly<Record<string, string>>;

export function bookOf(tables: Tables, name = "R8.xlsx"): Workbook {
  const sheets = Object.entries(tables).map(([sheet, table]) => printedSheet(table, sheet));
  return { ...workbookOf(...sheets), name };
}

/** The same tables with texts replaced, each of which has to stand there. */
export function withTexts(
  tables: Tables,
  ...texts: readonly (readonly [from: string, to: string])[]
): Tables {
  const entries = Object.entries(tables).map(([sheet, table]): [string, string] => {
    let changed = table;
    for (const [from, to] of texts) changed = changed.replace(from, to);
    return [sheet, changed];
  });
  for (const [from] of texts) {
    if (!Object.values(tables).some((table) => table.includes(from))) throw new Error(`No ${from}`);
  }
  return Object.fromEntries(entries);
}

/** What a book says against another: the ties that were asked, what is wrong, and what was not judged. */
export function against(book: Workbook, last: Workbook) {
  const result = check(book, { against: comparisonWith(last) });
  const report = toReport(result, "ja", true);
  const ties = report.equations!.filter(({ rule }) => rule === "prior-year");
  const errors = report.findings.filter(({ severity }) => severity === "error");
  return {
    result,
    report,
    text: toText(result, "ja"),
    asked: ties.length,
    tied: ties.filter(({ outcome }) => outcome === "tied").length,
    broken: errors
      .filter(({ rule }) => rule === "prior-year")
      .map(({ sheet, cell, difference }) => `${sheet} ${cell} ${difference}`),
    others: errors.filter(({ rule }) => rule !== "prior-year").length,
    unchecked: report.unchecked.map(({ sheet, cell, why }) => `${sheet} ${cell} ${why}`),
    repairs: report.repairs.map(({ changes }) =>
      changes.map(({ sheet, cell, from, to }) => `${sheet} ${cell} ${from}→${to}`).join(", "),
    ),
  };
}
