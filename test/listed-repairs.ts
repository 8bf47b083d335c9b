import { causeOf } from "../src/engine/report/cause-name";
import type { Check, DiagnosedError, Repair } from "../src/engine/types";

/** A repair as the JSON lists it. */
export interface ListedRepair extends Repair {
  readonly rank: number;
  readonly error: number;
  readonly cause: string;
  readonly proved: boolean;
  readonly of: DiagnosedError;
}

/** All repairs of a check, error by error, the best of each first. */
export function repairsOf({ diagnosis }: Pick<Check, "diagnosis">): ListedRepair[] {
  return diagnosis.errors.flatMap((of, error) =>
    of.repairs.map((repair, at) => ({
      ...repair,
      rank: at + 1,
      error,
      cause: causeOf(repair),
      proved: of.proved,
      of,
    })),
  );
}

/** The check with one error for each of these repairs. */
export function withRepairs(result: Check, ...repairs: readonly Repair[]): Check {
  const errors = repairs.map((repair) => ({ findings: [], repairs: [repair], question: null, proved: true }));
  return { ...result, diagnosis: { errors, formulas: [] } };
}
