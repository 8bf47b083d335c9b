import { catching, type Failure } from "./book/guard";
import { detect } from "./detection";
import { withComputed } from "./detection/computed";
import { toBook, toEquations } from "./equations";
import { ownSide } from "./equations/ties/prior-year/own-side";
import { checkAll, toFindings } from "./findings";
import { asRecognised } from "./reading/as-recognised";
import { diagnosed } from "./diagnosis/diagnosed";
import { readAnswers } from "./diagnosis/people/answers";
import { toUnchecked } from "./unchecked";
import type { Answer, Check, Comparison, GivenUp, Reader, Workbook } from "./types";

export interface CheckOptions {
  /** Asked now and then while repairs are sought; true ends the search with what is known. */
  readonly shouldStop?: () => boolean;
  /** What people have said about single cells; findings do not depend on them, repairs do. */
  readonly answers?: readonly Answer[];
  /** How tables are to be read, where people have said something about it: see reading/read-as. */
  readonly reader?: Reader;
  /** The book of the year before (or before the 補正), with what this one repeats of it: see comparison. */
  readonly against?: Comparison;
  /** Told when another sheet has been looked through: how many of how many. */
  readonly onSheet?: (done: number, of: number) => void;
}

/**
 * The whole check, pure: the same workbook gives the same answer. Read this first.
 * book (cells) → detection (statements) → reading → equations → findings → diagnosis → unchecked → report.
 * What gives way inside is unchecked; the rest stands.
 */
export function check(workbook: Workbook, options: CheckOptions = {}): Check {
  const { shouldStop, answers = [] } = options;
  const { found, open } = compare(workbook, options);
  const { failures, workbook: computed } = open;
  const told = catching(failures)(
    { part: "diagnosis" },
    () => diagnosed(found, computed, { shouldStop, answers }),
    { findings: found.findings, diagnosis: { errors: [], formulas: [] } },
  );
  return {
    ...found,
    ...told,
    objections: readAnswers(found, answers).objections,
    unchecked: toUnchecked(open),
  };
}

/** The check without its diagnosis, which is what takes time. */
export function findAll(
  workbook: Workbook,
  options: Pick<CheckOptions, "reader" | "against"> = {},
): Omit<Check, "diagnosis" | "objections"> {
  const { found, open } = compare(workbook, options);
  return { ...found, unchecked: toUnchecked(open) };
}

/** What was found, and what `toUnchecked` needs to tell what was not judged. */
function compare(given: Workbook, { onSheet, reader = asRecognised, against }: CheckOptions) {
  const failures: Failure[] = [];
  const givenUp: GivenUp[] = [];
  const guard = catching(failures);
  const workbook = guard({ part: "computed" }, () => withComputed(given), given);
  const { statements: own, ...reading } = reader(detect(workbook, onSheet, guard));
  const book = toBook(own, workbook, guard);
  const equations = toEquations(book, guard, (claim) => givenUp.push(claim));
  const none = { statements: [], equations: [], givenUp: [] };
  const other = against ? guard({ part: "prior-year" }, () => against.with(own), none) : none;
  const checked = checkAll(
    { statements: [...own, ...other.statements] },
    [...equations, ...other.equations],
    guard,
  );
  const findings = toFindings(book, checked, workbook, guard);
  const name = against ? { against: against.name } : {};
  const asked = {
    statements: checked.statements.slice(0, own.length),
    equations: checked.equations.map((each) => ownSide(each, own.length)),
    untied: checked.untied.map((each) => ownSide(each, own.length)),
    givenUp: [...givenUp, ...other.givenUp],
  };
  return {
    found: { workbook, ...name, ...checked, findings, reading },
    open: { ...asked, book, workbook, failures },
  };
}

export type { Report } from "./report/contract";
export { toReport } from "./report/report";
export { toText } from "./report/text";
