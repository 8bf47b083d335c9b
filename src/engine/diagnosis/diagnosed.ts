import { toDiagnosis } from ".";
import type { Checked } from "../findings";
import type { Answer, Diagnosis, Finding, Workbook } from "../types";
import { formulaRepairs } from "./formula-repairs";
import { formulasFirst } from "./formulas-first";
import { keepingFormulas } from "./keeping-formulas";
import { readAnswers } from "./people/answers";
import { putRight } from "./facts";
import { toldOnce } from "./told-once";

/** The diagnosis of a check, formulas that only notices are about included, and the findings with each fault once. */
export function diagnosed(
  checked: Checked & { readonly findings: readonly Finding[] },
  workbook: Workbook,
  { shouldStop, answers }: { readonly shouldStop?: () => boolean; readonly answers: readonly Answer[] },
): { readonly findings: readonly Finding[]; readonly diagnosis: Diagnosis } {
  const { findings } = checked;
  const right = putRight(checked, workbook, readAnswers(checked, answers).pinned);
  const { statements, findings: left } = right.found;
  const answered = readAnswers(right.found, answers);
  const searched = toDiagnosis(right.found, left, { shouldStop, answered, workbook: right.workbook });
  const errors = searched.map(keepingFormulas);
  const formulas = formulaRepairs(statements, left, right.workbook);
  const rest = formulasFirst({ errors, formulas }, statements, left);
  return toldOnce(findings, { ...rest, errors: [...right.errors, ...rest.errors] });
}
