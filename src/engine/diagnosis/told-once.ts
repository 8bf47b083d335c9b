import { FORMULA_RULES } from "../findings/formulas";
import { isLike, toFormula } from "../findings/formulas/model/formula-sheet";
import { oddFormula } from "../findings/formulas/odd-formula";
import type { CellRef, DiagnosedError, Diagnosis, Finding } from "../types";

const OF_FORMULAS: ReadonlySet<string> = new Set(FORMULA_RULES.map(({ id }) => id));

const TEXT_NUMBER = "text-number";

/**
 * One finding for one fault: a notice about formulas that the best repairs of errors put right tells nothing more, and
 * goes. The findings that are left are numbered anew.
 * @param revealed errors that others hid; their indexes follow those of the findings.
 */
export function toldOnce(
  findings: readonly Finding[],
  { errors, formulas }: Diagnosis,
  revealed: readonly Finding[] = [],
): { readonly findings: readonly Finding[]; readonly diagnosis: Diagnosis } {
  const repaired = new Set(
    errors.flatMap(({ repairs }) => repairs[0]!.changes.map(({ cell }) => keyOf(cell))),
  );
  const isAtHome = atHomeBeside(errors);
  const isTold = (finding: Finding) => {
    const { rule, cells, meant = [] } = finding;
    if (isAtHome(finding)) return true;
    if (rule === TEXT_NUMBER) return cells.every((each) => repaired.has(keyOf(each)));
    if (!OF_FORMULAS.has(rule)) return false;
    // Where a notice leaves open which of its cells is wrong, the repair of one of them says so.
    if (meant.length === 0) return cells.some((each) => repaired.has(keyOf(each)));
    return meant.every(({ cell }) => repaired.has(keyOf(cell)));
  };
  const all = [...findings, ...revealed];
  const told = all.filter((finding) => !isTold(finding));
  if (told.length === findings.length && revealed.length === 0)
    return { findings, diagnosis: { errors, formulas } };
  const left = revealed.length > 0 ? errorsFirst(told) : told;
  const numbers = new Map(left.map((finding, number) => [finding, number]));
  const anew = (indexes: readonly number[]) => indexes.flatMap((index) => numbers.get(all[index]!) ?? []);
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

function errorsFirst(findings: readonly Finding[]): readonly Finding[] {
  const isError = ({ severity }: Finding) => severity === "error";
  return [...findings.filter(isError), ...findings.filter((each) => !isError(each))];
}

/** Whether a formula is unlike its neighbours only until the one beside it is put right. */
function atHomeBeside(errors: readonly DiagnosedError[]): (finding: Finding) => boolean {
  const written = errors.flatMap(({ repairs }) =>
    repairs[0]!.changes.flatMap(({ cell, formula }) =>
      formula?.to ? [{ cell, formula: toFormula({ ...cell, value: null }, formula.to) }] : [],
    ),
  );
  return ({ rule, cell, args }) => {
    const text = rule === oddFormula.id ? args.formula : undefined;
    if (text === undefined) return false;
    const own = toFormula({ ...cell, value: null }, text.slice(1));
    return written.some((each) => isBeside(each.cell, cell) && isLike(each.formula, own));
  };
}

function isBeside(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && Math.abs(a.row - b.row) + Math.abs(a.column - b.column) === 1;
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}
