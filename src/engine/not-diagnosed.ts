import { catching, type Failure, type Guard } from "./book/guard";
import { detect } from "./detection";
import { withComputed } from "./detection/computed";
import { toBook, toEquations } from "./equations";
import { ownSide } from "./equations/ties/prior-year/own-side";
import { checkAll, toFindings } from "./findings";
import { asRecognised } from "./reading/as-recognised";
import { houseKey } from "./settings/house-words";
import { withoutPassedOver } from "./settings/passed-over";
import { asSettled, ruleOff } from "./settings/rules-off";
import { withUnprinted } from "./settings/unprinted";
import { toUnchecked } from "./unchecked";
import type {
  Answer,
  Check,
  Comparison,
  Equation,
  GivenUp,
  Reader,
  Settings,
  Statement,
  Workbook,
} from "./types";

export interface CheckOptions {
  /** Asked now and then while repairs are sought; true ends the search with what is known. */
  readonly shouldStop?: () => boolean;
  /** What people have said about single cells; findings do not depend on them, repairs do. */
  readonly answers?: readonly Answer[];
  /** How tables are to be read, where people have said something about it: see reading/read-as. */
  readonly reader?: Reader;
  /** The book of the year before (or before the 補正), with what this one repeats of it: see comparison. */
  readonly against?: Comparison;
  /** What the office says about all of its books. */
  readonly settings?: Settings | undefined;
  /** Told when another sheet has been looked through: how many of how many. */
  readonly onSheet?: (done: number, of: number) => void;
}

/** What was found, and what `toUnchecked` needs to tell what was not judged. */
export type Undiagnosed = ReturnType<typeof compare>;

/** The check up to its findings: nothing is known yet of what was meant. */
export function compare(given: Workbook, options: CheckOptions) {
  const { reader = asRecognised, against, settings = {} } = options;
  const failures: Failure[] = [];
  const givenUp: GivenUp[] = [];
  const guard = catching(failures);
  const workbook = guard({ part: "computed" }, () => withComputed(given), given);
  const { statements: own, ...reading } = reader(recognised(workbook, options, guard));
  const book = toBook(own, workbook, guard);
  const equations = toEquations(book, guard, (claim) => givenUp.push(claim));
  const none = { statements: [], equations: [], givenUp: [] };
  const other = against ? guard({ part: "prior-year" }, () => against.with(own), none) : none;
  const all = [...equations, ...other.equations];
  const { checked, asked } = judged([...own, ...other.statements], all, settings, guard);
  const findings = asSettled(toFindings(book, checked, workbook, guard), settings);
  const facts = {
    ...(against && { against: against.name }),
    ...(options.settings && { settings }),
  };
  const open = {
    statements: checked.statements.slice(0, own.length),
    equations: asked.map((each) => ownSide(each, own.length)),
    untied: checked.untied.map((each) => ownSide(each, own.length)),
    givenUp: [...givenUp, ...other.givenUp],
  };
  return {
    found: { workbook, ...facts, ...checked, findings, reading },
    open: { ...open, settings, book, workbook, failures },
  };
}

/** The tables that are found, read with the words, the unit and the rounding of the office. */
function recognised(workbook: Workbook, { onSheet, settings = {} }: CheckOptions, guard: Guard) {
  const seen = withoutPassedOver(workbook, settings);
  return withUnprinted(detect(seen, onSheet, guard, houseKey(settings.words)), settings);
}

/** What the equations come to without those of rules that are switched off, which speak of what they would have asked. */
function judged(
  statements: readonly Statement[],
  equations: readonly Equation[],
  settings: Settings,
  guard: Guard,
) {
  const isOff = ruleOff(settings);
  const isOn = (each: Equation) => !isOff(each);
  const checked = checkAll({ statements }, equations.filter(isOn), guard);
  return {
    checked: {
      ...checked,
      equations: checked.equations.filter(isOn),
      untied: checked.untied.filter(isOn),
    },
    asked: [...checked.equations, ...equations.filter(isOff)],
  };
}

/** The check without its diagnosis, which is what takes time. */
export function findAll(
  workbook: Workbook,
  options: Pick<CheckOptions, "reader" | "against" | "settings"> = {},
): Omit<Check, "diagnosis" | "objections"> {
  const { found, open } = compare(workbook, options);
  return { ...found, unchecked: toUnchecked(open) };
}

/** Whether there is nothing to put right: no error, no formula that should be another, no figure read with doubt. */
export function isSettled({ found }: Undiagnosed): boolean {
  return (
    found.findings.every(({ severity, meant }) => severity !== "error" && meant === undefined) &&
    found.statements.every(({ lines }) =>
      lines.every(({ amounts }) => amounts.every(({ doubtful }) => doubtful === undefined)),
    )
  );
}

/** The whole check of a book in which nothing is to be put right. */
export function settledCheck({ found, open }: Undiagnosed): Check {
  return {
    ...found,
    diagnosis: { errors: [], formulas: [] },
    objections: [],
    unchecked: toUnchecked(open),
  };
}
