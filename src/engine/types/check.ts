import type { Reading } from "./reading";
import type { CheckedEquation, Equation } from "./equation";
import type { Finding } from "./finding";
import type { Diagnosis, Objection } from "./diagnosis";
import type { Statement } from "./statement";
import type { Settings } from "./settings";
import type { GivenUp, Unchecked } from "./unchecked";
import type { Workbook } from "./workbook";

/** Everything that one check found; report/ puts it into words. */
export interface Check {
  /** As the host read it, formulas without a result computed. */
  readonly workbook: Workbook;
  /** The name of the other book, that of last year, that it was checked against. */
  readonly against?: string;
  /** Those of the other book, where there is one, come last. */
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  /** Those that do not tie; all others do. */
  readonly untied: readonly CheckedEquation[];
  readonly findings: readonly Finding[];
  /** What must add up or tie and was not judged, in the order of the book. */
  readonly unchecked: readonly Unchecked[];
  readonly diagnosis: Diagnosis;
  readonly objections: readonly Objection[];
  /** Those of the office, where it has some. */
  readonly settings?: Settings;
  /** What was read as what, and what people have said about it. */
  readonly reading: Reading;
}

/** Another book that a book is checked against; it is only read. */
export interface Comparison {
  readonly name: string;
  /** @param own the statements of the book that is checked; those of the other one come after them. */
  readonly with: (own: readonly Statement[]) => Repeated;
}

/** What a book repeats of another one: the equations, and the ties that it promises and that cannot be asked. */
export interface Repeated {
  /** Those of the other book. */
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  readonly givenUp: readonly GivenUp[];
}
