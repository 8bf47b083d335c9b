import type { DiagnosedError, Repair } from "../types";

/**
 * A live formula follows its inputs, and a figure in its place would not: repairs that put one there are listed only where
 * nothing else explains the error and it is one formula that is to blame, and never as the likely answer. Of several that
 * may be it nothing is known but that: the error has no repair.
 */
export function keepingFormulas(error: DiagnosedError): readonly DiagnosedError[] {
  const kept = error.repairs.filter((repair) => !overwrites(repair));
  if (kept.length > 0) return kept.length === error.repairs.length ? [error] : [{ ...error, repairs: kept }];
  const [only, ...others] = error.repairs;
  if (!only || others.length > 0) return [];
  return [{ ...error, repairs: [{ ...only, confidence: Math.min(only.confidence, UNKNOWN) }] }];
}

/** That some formula is wrong is sure; what it should be is not known. */
const UNKNOWN = 0.5;

/** Whether a figure would take the place of a live formula. */
function overwrites({ changes }: Repair): boolean {
  return changes.some(({ formula }) => formula && formula.from !== null && formula.to === null);
}
