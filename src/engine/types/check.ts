import type { Reading } from "./reading";
import type { CheckedEquation, Equation } from "./equation";
import type { Finding } from "./finding";
import type { Diagnosis, Objection } from "./diagnosis";
import type { Statement } from "./statement";
import type { Unchecked } from "./unchecked";
import type { Workbook } from "./workbook";

/** Everything that one check found; report/ puts it into words. */
export interface Check {
  /** As the host read it, formulas without a result computed. */
  readonly workbook: Workbook;
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  /** Those that do not tie; all others do. */
  readonly untied: readonly CheckedEquation[];
  readonly findings: readonly Finding[];
  /** What must add up or tie and was not judged, in the order of the book. */
  readonly unchecked: readonly Unchecked[];
  readonly diagnosis: Diagnosis;
  readonly objections: readonly Objection[];
  /** What was read as what, and what people have said about it. */
  readonly reading: Reading;
}
