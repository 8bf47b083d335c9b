import type { Equation, Statement, Term } from "../types";

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

/** So much has to speak for a claim. */
interface Threshold {
  readonly figures: number;
  /** So many causes are the errors that are looked for, whatever else ties. */
  readonly forgiven?: number;
  /** So many figures that tie for each cause of those that do not. */
  readonly perCause: number;
  readonly digits: number;
}

/** Every threshold of a vote, by what is claimed. */
export const NEEDED = {
  /** Two columns print the same figures; nothing but equal names of their lines says so. */
  "equal-names": { figures: 5, perCause: 5, digits: 0 },
  /** One statement stands twice in the book. */
  "same-statement": { figures: 2, perCause: 2, digits: 4 },
  /** A heading names the table whose figures it repeats: its year, its body. */
  "named-source": { figures: 1, perCause: 1, digits: 3 },
  /** A line is named the difference of revenue and expenditure (収支差), and each of them has one total. */
  "named-difference": { figures: 1, perCause: 1, digits: 2 },
  /** Headings name every column of what is computed: (C)=(A)-(B); 前年度末残高, 積立額, 取崩し額, 本年度末残高. */
  "named-columns": { figures: 0, perCause: 1, digits: 0, forgiven: 1 },
  /** Lines of 比較 below their namesakes of 本年度 and 前年度. */
  "named-lines": { figures: 1, perCause: 1, digits: 0, forgiven: 1 },
  /** 翌月繰越 of one month and 前月繰越 of the next, by their names; the 計 of the months may leave either out. */
  "carried-over": { figures: 0, perCause: 1, digits: 0, forgiven: 1 },
  /** Of some columns between two balances the names do not say whether they are added or taken: the figures choose. */
  "unnamed-columns": { figures: 3, perCause: 1, digits: 0 },
  /** Sources of funds stand beside several amounts: the figures say of which. */
  "named-sources": { figures: 1, perCause: 1, digits: 2 },
} as const satisfies Record<string, Threshold>;

export type Claimed = keyof typeof NEEDED;

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
  const causes = Math.max(causesOf([...misses]), Math.ceil(missed.length / MOST_SEEN));
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

/** Differences that are not the sum or the difference of two others. */
function causesOf(differences: number[]): number {
  const left = differences.toSorted((a, b) => b - a);
  for (const each of differences.toSorted((a, b) => b - a)) {
    const others = left.filter((other) => other !== each);
    if (others.some((one) => others.some((other) => one < other && one + other === each)))
      left.splice(left.indexOf(each), 1);
  }
  return left.length;
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
