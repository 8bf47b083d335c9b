import type { Checked } from "../findings";
import { cellFinder } from "../book/lookup";
import type { CellRef, DiagnosedError, Finding, Repair, Workbook } from "../types";
import { type Answered, pinnedBy, readAnswers } from "./people/answers";
import { withAnswers } from "./people/corrections";
import { questionOf } from "./people/question";
import { placeErrors, type PlacedError } from "./place";
import { inForm } from "./place/changes";
import { withExact } from "./place/exact";
import { illegibleErrors } from "./place/illegible";
import { poseProblem } from "./pose";
import { evidenceIn } from "./pose/evidence";
import { diagnose } from "./solve";

/**
 * So far the search goes; the limit counts states, not time, so that every run gives the same answer. A host that has
 * to stay responsive may stop it earlier.
 */
const NODES = 120_000;
const SOLUTIONS = 100;

export interface DiagnosisOptions {
  /** Asked now and then; true ends the search with what is known. */
  readonly shouldStop?: () => boolean;
  /** For what its formulas say; absent where they are not known. */
  readonly workbook?: Workbook;
  readonly answered?: Answered;
}

/** What may be wrong and what it should be: independent errors apart, of each the best repair first. */
export function toDiagnosis(
  checked: Checked,
  findings: readonly Finding[],
  options: DiagnosisOptions,
): readonly DiagnosedError[] {
  const { shouldStop = () => false, workbook = null, answered = readAnswers(checked, []) } = options;
  const failed = findings.filter(({ severity }) => severity === "error").length;
  const illegible = illegibleErrors(answered.checked, findings);
  if (failed + answered.corrections.length + illegible.length === 0) return [];
  const { statements } = checked;
  const posed = poseProblem(answered.checked, workbook);
  const problem = pinnedBy(answered, posed.problem, posed.places);
  const limits = { nodes: NODES, solutions: SOLUTIONS, cost: Infinity, shouldStop };
  // What speaks for a figure is what the book prints, whatever people have said since.
  const evidenceFor = evidenceIn(checked, workbook);
  const find = cellFinder(workbook?.sheets ?? []);
  const cellAt = ({ sheet, row, column }: CellRef) => find(sheet, row, column);
  const placed = placeErrors(diagnose(problem, limits).errors, {
    posed,
    statements,
    findings,
    evidenceFor,
    cellAt,
  });
  const corrections = answered.corrections.map((change) => inForm(change, { evidenceFor, cellAt }));
  const errors = withAnswers([...placed, ...illegible], corrections, { ...checked, findings });
  const owned = findingsOf(errors);
  const settled = ({ settles }: Repair) => settles.flatMap((index) => findings[index]!.equation ?? []);
  const held = { statements, cellAt, settled };
  return errors.map((error, index) => ({
    ...error,
    repairs: error.repairs.map((repair) => withExact(repair, held)),
    findings: owned[index]!,
    question: questionOf(error.repairs, statements),
  }));
}

/** A finding belongs to the first error whose repair settles it, the best repairs first. */
function findingsOf(errors: readonly PlacedError[]): readonly (readonly number[])[] {
  const owners = new Map<number, number>();
  const claim = (settled: readonly number[], error: number) => {
    for (const finding of settled) if (!owners.has(finding)) owners.set(finding, error);
  };
  errors.forEach(({ repairs }, error) => claim(repairs[0]!.settles, error));
  errors.forEach(({ repairs }, error) =>
    claim(
      repairs.flatMap(({ settles }) => settles),
      error,
    ),
  );
  const inOrder = [...owners].sort(([a], [b]) => a - b);
  return errors.map((_, error) => inOrder.filter(([, owner]) => owner === error).map(([finding]) => finding));
}
