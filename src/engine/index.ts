import { detect } from "./detection";
import { withComputed } from "./detection/computed";
import { toBook, toEquations } from "./equations";
import { checkAll, toFindings } from "./findings";
import { asRecognised } from "./reading/as-recognised";
import { toDiagnosis } from "./diagnosis";
import { readAnswers } from "./diagnosis/people/answers";
import type { Answer, Check, Reader, Workbook } from "./types";

export interface CheckOptions {
  /** Asked now and then while repairs are sought; true ends the search with what is known. */
  readonly shouldStop?: () => boolean;
  /** What people have said about single cells; findings do not depend on them, repairs do. */
  readonly answers?: readonly Answer[];
  /** How tables are to be read, where people have said something about it: see reading/read-as. */
  readonly reader?: Reader;
  /** Told when another sheet has been looked through: how many of how many. */
  readonly onSheet?: (done: number, of: number) => void;
}

/**
 * The whole check, pure: the same workbook gives the same answer. Read this first.
 * book (cells) → detection (statements) → reading → equations → findings → diagnosis → report.
 */
export function check(workbook: Workbook, options: CheckOptions = {}): Check {
  const { shouldStop, answers = [] } = options;
  const computed = withComputed(workbook);
  const { checked, findings, reading } = compare(computed, options);
  const answered = readAnswers(checked, answers);
  const diagnosis = toDiagnosis(checked, findings, { shouldStop, workbook: computed, answered });
  return { workbook: computed, ...checked, findings, diagnosis, objections: answered.objections, reading };
}

/** The check without its diagnosis, which is what takes time. */
export function findAll(
  workbook: Workbook,
  options: Pick<CheckOptions, "reader"> = {},
): Omit<Check, "diagnosis" | "objections"> {
  const computed = withComputed(workbook);
  const { checked, findings, reading } = compare(computed, options);
  return { workbook: computed, ...checked, findings, reading };
}

function compare(workbook: Workbook, { onSheet, reader = asRecognised }: CheckOptions) {
  const { statements, ...reading } = reader(detect(workbook, onSheet));
  const book = toBook(statements);
  const checked = checkAll(book, toEquations(book));
  return { checked, findings: toFindings(book, checked, workbook), reading };
}

export type { Report } from "./report/contract";
export { toReport } from "./report/report";
export { toText } from "./report/text";
