import { FORMULA_RULES } from "../findings/formulas";
import type { CellRef, DiagnosedError, Diagnosis, Finding } from "../types";

const OF_FORMULAS: ReadonlySet<string> = new Set(FORMULA_RULES.map(({ id }) => id));

const TEXT_NUMBER = "text-number";

/**
 * One finding for one fault: a notice about formulas that the best repairs of errors put right tells nothing more, and
 * goes. The findings that are left are numbered anew.
 */
export function toldOnce(
  findings: readonly Finding[],
  { errors, formulas }: Diagnosis,
): { readonly findings: readonly Finding[]; readonly diagnosis: Diagnosis } {
  const repaired = new Set(
    errors.flatMap(({ repairs }) => repairs[0]!.changes.map(({ cell }) => keyOf(cell))),
  );
  const isTold = ({ rule, cells, meant = [] }: Finding) => {
    if (rule === TEXT_NUMBER) return cells.every((each) => repaired.has(keyOf(each)));
    if (!OF_FORMULAS.has(rule)) return false;
    // Where a notice leaves open which of its cells is wrong, the repair of one of them says so.
    if (meant.length === 0) return cells.some((each) => repaired.has(keyOf(each)));
    return meant.every(({ cell }) => repaired.has(keyOf(cell)));
  };
  const left = findings.filter((finding) => !isTold(finding));
  if (left.length === findings.length) return { findings, diagnosis: { errors, formulas } };
  const numbers = new Map(left.map((finding, number) => [finding, number]));
  const anew = (indexes: readonly number[]) =>
    indexes.flatMap((index) => numbers.get(findings[index]!) ?? []);
  const numbered = (error: DiagnosedError): DiagnosedError => ({
    ...error,
    findings: anew(error.findings),
    repairs: error.repairs.map((repair) => ({ ...repair, settles: anew(repair.settles) })),
  });
  return {
    findings: left,
    diagnosis: {
      errors: errors.map(numbered),
      formulas: formulas.map(numbered).filter((formula) => formula.findings.length > 0),
    },
  };
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}
