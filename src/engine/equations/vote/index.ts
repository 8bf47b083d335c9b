import type { Equation, Statement, Term } from "../../types";
import { BALLOTS, type Ballot, type Balloted, type Claimed, NEEDED, type Threshold } from "./thresholds";

export { type Claimed, NEEDED } from "./thresholds";

/** What the figures say of something that holds in several places if it holds at all: each line, each column. */
export interface VoteSupport {
  /** Equations that hold with a figure other than zero in them. */
  readonly tied: readonly Equation[];
  readonly missed: readonly Equation[];
  /** Nothing is printed, all is zero, or a figure cannot be read. */
  readonly silent: readonly Equation[];
  /** How many different totals tie: the same figure once more says nothing new. */
  readonly figures: number;
  /** How many digits of these totals would have to agree by chance; zeros at the end are none. */
  readonly digits: number;
  /** How many errors at least are behind those that miss: an item and its total are off by one amount. */
  readonly causes: number;
}

/** The most causes that any claim forgives. */
const MOST_FORGIVEN = 1;

/** In so many totals a wrong item is seen at most: of its section, its side, the result and what is carried forward. */
const MOST_SEEN = 5;

/**
 * Counts for a claim what ties, what does not, and what says nothing.
 * @param slack by how much an equation may miss and still tie, where its table is rounded.
 */
export function supportFor(
  claim: readonly Equation[],
  statements: readonly Pick<Statement, "lines">[],
  slack = 0,
): VoteSupport {
  const [tied, missed, silent]: [Equation[], Equation[], Equation[]] = [[], [], []];
  const figures = new Set<number>();
  const misses = new Set<number>();
  for (const equation of claim) {
    const { total, terms } = equation;
    const values = [total, ...terms].map((term) => valueOf(term, statements));
    const [actual, ...addends] = values;
    const difference = actual! - terms.reduce((sum, { factor }, at) => sum + factor * addends[at]!, 0);
    if (Number.isNaN(difference) || values.every((value) => value === 0)) silent.push(equation);
    else if (Math.abs(difference) > slack) {
      missed.push(equation);
      misses.add(Math.abs(difference));
    } else {
      tied.push(equation);
      if (actual !== 0) figures.add(Math.abs(actual!));
    }
  }
  const digits = [...figures].reduce((sum, figure) => sum + significantDigits(figure), 0);
  const fewest = Math.ceil(missed.length / MOST_SEEN);
  // With so many more causes than figures nothing is borne out, however many they are.
  const causes = figures.size + MOST_FORGIVEN < fewest ? fewest : Math.max(causesOf(misses), fewest);
  return { tied, missed, silent, figures: figures.size, digits, causes };
}

/** Without those whose total prints nothing or 0, which may be left out on purpose. */
export function withTotal(
  claim: readonly Equation[],
  statements: readonly Pick<Statement, "lines">[],
): readonly Equation[] {
  return claim.filter(({ total }) => valueOf(total, statements) !== 0);
}

/** Whether the figures bear out what is claimed, those that miss being errors. */
export function isBorneOut({ figures, digits, causes }: VoteSupport, claimed: Claimed): boolean {
  const needed: Threshold = NEEDED[claimed];
  const { forgiven = 0, perCause } = needed;
  return figures >= needed.figures && figures >= (causes - forgiven) * perCause && digits >= needed.digits;
}

/** How many lines, columns or totals say what is claimed, and how many deny it. */
export interface Votes {
  readonly tied: number;
  readonly missed: number;
  /** Of those that tie so many say something by themselves; all unless given. */
  readonly telling?: number;
}

/** Whether as many say what is claimed as this claim needs. */
export function carries({ tied, missed, telling = tied }: Votes, claimed: Balloted): boolean {
  const { least = 0, forgiven = -1, most = Infinity, over = 0, from = 0 }: Ballot = BALLOTS[claimed];
  if (telling < least || missed > most) return false;
  return missed <= forgiven || (over > 0 ? tied > missed * over : tied >= missed * from);
}

/** Differences, each once, that are not the sum of two others. */
function causesOf(differences: ReadonlySet<number>): number {
  const left = new Set(differences);
  const descending = [...differences].sort((a, b) => b - a);
  for (const each of descending)
    for (const one of left)
      if (2 * one < each && left.has(each - one)) {
        left.delete(each);
        break;
      }
  return left.size;
}

function significantDigits(figure: number): number {
  while (figure % 10 === 0) figure /= 10;
  return Math.log10(figure + 1);
}

/** NaN where the figure cannot be read. */
export function valueOf(
  { statement, line, column }: Term,
  statements: readonly Pick<Statement, "lines">[],
): number {
  return statements[statement]!.lines[line]!.amounts[column]!.value ?? NaN;
}
