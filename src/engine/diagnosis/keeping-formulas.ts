import type { DiagnosedError, Repair } from "../types";

/**
 * A live formula follows its inputs, and a figure in its place would not: repairs that put one there are listed only where
 * nothing else explains the error, and never as the likely answer.
 */
export function keepingFormulas(error: DiagnosedError): DiagnosedError {
  const kept = error.repairs.filter((repair) => !overwrites(repair));
  if (kept.length > 0) return kept.length === error.repairs.length ? error : { ...error, repairs: kept };
  return {
    ...error,
    repairs: error.repairs.map((repair) => ({ ...repair, confidence: Math.min(repair.confidence, UNKNOWN) })),
  };
}

/** That some formula is wrong is sure; what it should be is not known. */
const UNKNOWN = 0.5;

/** Whether a figure would take the place of a live formula. */
function overwrites({ changes }: Repair): boolean {
  return changes.some(({ formula }) => formula && formula.from !== null && formula.to === null);
}
