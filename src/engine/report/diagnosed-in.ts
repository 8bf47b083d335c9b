import type { Check, DiagnosedError } from "../types";

/** What a check found wrong, as the report counts it: its errors, then the formulas that only notices are about. */
export function diagnosedIn({ diagnosis: { errors, formulas } }: Check): readonly DiagnosedError[] {
  return [...errors, ...formulas];
}
