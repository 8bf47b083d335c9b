import { catching } from "./book/guard";
import { type CheckOptions, compare, type Undiagnosed, isSettled, settledCheck } from "./not-diagnosed";
import { diagnosed } from "./diagnosis/diagnosed";
import { readAnswers } from "./diagnosis/people/answers";
import { toUnchecked } from "./unchecked";
import type { Check, Workbook } from "./types";

/**
 * The whole check, pure: the same workbook gives the same answer. Read this first.
 * book (cells) → detection (statements) → reading → equations → findings → diagnosis → unchecked → report.
 * What gives way inside is unchecked; the rest stands.
 */
export function check(workbook: Workbook, options: CheckOptions = {}): Check {
  const compared = compare(workbook, options);
  return isSettled(compared) && !options.answers?.length
    ? settledCheck(compared)
    : withDiagnosis(compared, options);
}

/** The whole check of what was compared, with what was probably meant. */
export function withDiagnosis({ found, open }: Undiagnosed, options: CheckOptions): Check {
  const { shouldStop, answers = [] } = options;
  const { failures, workbook } = open;
  const told = catching(failures)(
    { part: "diagnosis" },
    () => diagnosed(found, workbook, { shouldStop, answers }),
    { findings: found.findings, diagnosis: { errors: [], formulas: [] } },
  );
  return {
    ...found,
    ...told,
    objections: readAnswers(found, answers).objections,
    unchecked: toUnchecked(open),
  };
}

export { type CheckOptions, findAll } from "./not-diagnosed";
export type { Report } from "./report/contract";
export { toReport } from "./report/report-of-check";
export { toText } from "./report/text";
