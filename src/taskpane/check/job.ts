import { check } from "../../engine";
import type { Answer, Lang, Workbook } from "../../engine/types";
import type { Moment } from "../../messages/result-sheet";
import type { CheckResult } from "./result";
import { toResult } from "./to-result";

/** What is to be checked: plain data, so that it can be posted to a worker. */
export interface Job {
  readonly workbook: Workbook;
  readonly answers: readonly Answer[];
  readonly lang: Lang;
  readonly version: string;
  readonly checkedAt: Moment;
}

/** Checks in one go; after so many milliseconds the search for repairs ends with what is known. */
export function runJob({ workbook, answers, lang, version, checkedAt }: Job, mostMs: number): CheckResult {
  const end = performance.now() + mostMs;
  const shouldStop = () => performance.now() > end;
  return toResult(check(workbook, { answers, shouldStop }), { version, checkedAt }, lang);
}
