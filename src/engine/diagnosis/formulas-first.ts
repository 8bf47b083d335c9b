import { settledBy } from "./pose/repaired";
import type { DiagnosedError, Diagnosis, Finding, Repair, Statement } from "../types";

/** Two witnesses that know nothing of each other say the same: the formulas beside it, and what does not tie. */
const CONFIDENCE = 0.97;

/** Another repair below this share is not worth a line. */
const LEAST = 0.005;

/**
 * Where a formula that its neighbours say is meant settles all that an error is about, it is the repair of that error:
 * the figures that it takes are not to blame for what it leaves out.
 */
export function formulasFirst(
  { errors, formulas }: Diagnosis,
  statements: readonly Statement[],
  findings: readonly Finding[],
): Diagnosis {
  const proved = formulas.flatMap(({ repairs: [repair] }): Repair[] => {
    const settles = settledBy([...repair!.changes, ...(repair!.follows ?? [])], statements, findings);
    return settles.length > 0 ? [{ ...repair!, settles, confidence: CONFIDENCE }] : [];
  });
  if (proved.length === 0) return { errors, formulas };
  return { errors: errors.map((error) => withRepair(error, proved)), formulas };
}

function withRepair(error: DiagnosedError, proved: readonly Repair[]): DiagnosedError {
  const best = proved.find(
    ({ settles, changes }) =>
      error.findings.length > 0 &&
      error.findings.every((finding) => settles.includes(finding)) &&
      !error.repairs[0]!.changes.some(({ cell }) => changes.some((change) => isSameCell(change.cell, cell))),
  );
  if (!best) return error;
  const others = error.repairs.map((repair) => ({
    ...repair,
    confidence: Math.round(repair.confidence * (1 - CONFIDENCE) * 1000) / 1000,
    alternatives: 0,
  }));
  return {
    ...error,
    repairs: [best, ...others.filter(({ confidence }) => confidence >= LEAST)],
    question: null,
  };
}

function isSameCell(a: Repair["changes"][number]["cell"], b: typeof a): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
