import { toDiagnosis } from ".";
import type { Checked } from "../findings";
import type { Answer, Change, DiagnosedError, Diagnosis, Finding, Statement, Workbook } from "../types";
import { formulaRepairs } from "./formula-repairs";
import { formulasFirst } from "./formulas-first";
import { keepingFormulas } from "./keeping-formulas";
import { readAnswers } from "./people/answers";
import { putRight } from "./facts";
import { TextsTaken } from "./passed-over-texts";
import { toldOnce } from "./told-once";

/**
 * The diagnosis of a check, formulas that only notices are about included, and the findings with each fault once, with
 * those that others hid.
 */
export function diagnosed(
  checked: Checked & { readonly findings: readonly Finding[] },
  workbook: Workbook,
  { shouldStop, answers }: { readonly shouldStop?: () => boolean; readonly answers: readonly Answer[] },
): Told {
  const { findings } = checked;
  const right = putRight(checked, workbook, readAnswers(checked, answers).pinned);
  const { statements, findings: left } = right.found;
  const answered = readAnswers(right.found, answers);
  const texts = new TextsTaken(statements, right.workbook);
  const searched = toDiagnosis(right.found, left, { shouldStop, answered, workbook: texts.workbook });
  const kept = searched.map(texts.with).flatMap(keepingFormulas);
  const formulas = formulaRepairs(statements, left, right.workbook);
  const rest = formulasFirst({ errors: kept, formulas }, statements, left);
  const errors = [...right.errors, ...rest.errors].map((error) => asPrinted(error, checked.statements));
  const told = toldOnce(findings, { ...rest, errors }, right.revealed);
  return right.revealed.length > 0 ? { ...told, ...withRevealed(checked, right.revealed) } : told;
}

interface Told extends Partial<Pick<Checked, "equations" | "untied">> {
  readonly findings: readonly Finding[];
  readonly diagnosis: Diagnosis;
}

/** The equations with those that a wrong figure hid. */
function withRevealed({ equations, untied }: Checked, revealed: readonly Finding[]) {
  const hidden = revealed.flatMap(({ equation }) => equation ?? []);
  return { equations: [...equations, ...hidden], untied: [...untied, ...hidden] };
}

/** What a cell prints now, whatever was put right before it was found to be wrong. */
function asPrinted(error: DiagnosedError, statements: readonly Statement[]): DiagnosedError {
  const printed = (change: Change): Change => {
    const { statement, line, column } = change.place;
    const { value, source } = statements[statement]!.lines[line]!.amounts[column]!;
    return change.text === undefined ? { ...change, from: source === "blank" ? null : value } : change;
  };
  return {
    ...error,
    repairs: error.repairs.map((repair) => ({
      ...repair,
      changes: repair.changes.map(printed),
      ...(repair.follows ? { follows: repair.follows.map(printed) } : {}),
    })),
  };
}
