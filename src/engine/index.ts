import { detect } from "./detection";
import { toBook, toEquations } from "./equations";
import { checkAll, toFindings } from "./findings";
import { toRepairs } from "./repairs";
import { readAnswers } from "./repairs/answers";
import { toQuestions } from "./repairs/question";
import type { Answer, Check, Workbook } from "./types";

export interface CheckOptions {
  /** Asked now and then while repairs are sought; true ends the search with what is known. */
  readonly shouldStop?: () => boolean;
  /** What people have said about single cells; findings do not depend on them, repairs do. */
  readonly answers?: readonly Answer[];
  /** Told when another sheet has been looked through: how many of how many. */
  readonly onSheet?: (done: number, of: number) => void;
}

/**
 * The whole check, pure: the same workbook gives the same answer. Read this first.
 * book (cells) → detection (statements) → equations → findings → repairs → report.
 */
export function check(workbook: Workbook, { shouldStop, answers = [], onSheet }: CheckOptions = {}): Check {
  const { checked, findings } = compare(workbook, onSheet);
  const answered = readAnswers(checked, answers);
  const repairs = toRepairs(checked, findings, { shouldStop, workbook, answered });
  const questions = toQuestions(repairs, checked.statements);
  return { workbook, ...checked, findings, repairs, questions, objections: answered.objections };
}

/** The check without its repairs, which are what takes time. */
export function findAll(workbook: Workbook): Omit<Check, "repairs" | "questions" | "objections"> {
  const { checked, findings } = compare(workbook);
  return { workbook, ...checked, findings };
}

function compare(workbook: Workbook, onSheet?: CheckOptions["onSheet"]) {
  const book = toBook(detect(workbook, onSheet));
  const checked = checkAll(book, toEquations(book));
  return { checked, findings: toFindings(book, checked, workbook) };
}

export type { Report } from "./report/contract";
export { toReport } from "./report/report";
export { toText } from "./report/text";
