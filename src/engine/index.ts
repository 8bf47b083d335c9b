import { detect } from "./detection";
import { toBook, toEquations } from "./equations";
import { checkAll, toFindings } from "./findings";
import { toRepairs } from "./repairs";
import type { Check, Workbook } from "./types";

/**
 * The whole check, pure: the same workbook gives the same answer. Read this first.
 * book (cells) → detection (statements) → equations → findings → repairs → report.
 * @param shouldStop asked now and then while repairs are sought; true ends the search with what is known.
 */
export function check(workbook: Workbook, shouldStop: () => boolean = () => false): Check {
  const book = toBook(detect(workbook));
  const checked = checkAll(book, toEquations(book));
  const findings = toFindings(book, checked);
  const repairs = toRepairs(checked.statements, checked.equations, findings, shouldStop, workbook);
  return { workbook, ...checked, findings, repairs };
}

export type { Report } from "./report/contract";
export { toReport } from "./report/report";
export { toText } from "./report/text";
