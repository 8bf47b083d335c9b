import { detect } from "./detection";
import { toBook, toEquations } from "./equations";
import { checkAll, toFindings } from "./findings";
import type { Check, Workbook } from "./types";

/**
 * The whole check, pure: the same workbook gives the same answer. Read this first.
 * book (cells) → detection (statements) → equations → findings → repairs → report.
 */
export function check(workbook: Workbook): Check {
  const book = toBook(detect(workbook));
  const checked = checkAll(book, toEquations(book));
  const findings = toFindings(book, checked);
  return { workbook, ...checked, findings, repairs: [] };
}

export { toReport, type Report } from "./report/report";
export { toText } from "./report/text";
