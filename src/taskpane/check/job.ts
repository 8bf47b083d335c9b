import { check, toReport, type Report } from "../../engine";
import type { Answer, Lang, Workbook } from "../../engine/types";

/** What is to be checked: plain data, so that it can be posted to a worker. */
export interface Job {
  readonly workbook: Workbook;
  readonly answers: readonly Answer[];
  readonly lang: Lang;
}

/** Checks in one go; after so many milliseconds the search for repairs ends with what is known. */
export function runJob({ workbook, answers, lang }: Job, mostMs: number): Report {
  const end = performance.now() + mostMs;
  const shouldStop = () => performance.now() > end;
  return toReport(check(workbook, { answers, shouldStop }), lang);
}
