import { type DiagnosisOptions, toDiagnosis } from ".";
import type { Checked } from "../findings";
import type { Diagnosis, Finding, Workbook } from "../types";
import { formulaRepairs } from "./formula-repairs";
import { formulasFirst } from "./formulas-first";
import { toldOnce } from "./told-once";

/** The diagnosis of a check, formulas that only notices are about included, and the findings with each fault once. */
export function diagnosed(
  checked: Checked & { readonly findings: readonly Finding[] },
  workbook: Workbook,
  options: Omit<DiagnosisOptions, "workbook">,
): { readonly findings: readonly Finding[]; readonly diagnosis: Diagnosis } {
  const { statements, findings } = checked;
  const errors = toDiagnosis(checked, findings, { ...options, workbook });
  const formulas = formulaRepairs(statements, findings, workbook);
  return toldOnce(findings, formulasFirst({ errors, formulas }, statements, findings));
}
