import type { Statement } from "../../../types";
import { explainedBySlip, SURE } from "../../evidence";
import { carries } from "../../vote";
import { withSigns } from "../runs";
import { slackOf } from "../../slack";

/** Beside a column that ties a shorter figure may be a slip. */
const SHORT = 100;

/** So many digits of a sum do not agree by chance with what a label or an indentation says, be it in one column only. */
export const CERTAIN_DIGITS = 3;

/** What the columns say of a total and its parts. */
export interface ColumnSupport {
  /** Columns in which the total is the sum, and those in which it is not; zero totals say nothing. */
  readonly tied: number;
  readonly missed: readonly number[];
  /** How many digits of coincidence the columns that tie would need. */
  readonly digits: number;
}

const known = new WeakMap<Statement["columns"], readonly number[]>();

/** Differences follow from the other columns and have no vote of their own; running totals are added up by nothing. */
export function votingColumns({ columns }: Statement): readonly number[] {
  const voting = known.get(columns) ?? votingAmong(columns);
  known.set(columns, voting);
  return voting;
}

function votingAmong(columns: Statement["columns"]): readonly number[] {
  const all = columns.map((_, column) => column);
  const own = all.filter((column) => !["change", "running"].includes(columns[column]!.role));
  return own.length ? own : all;
}

export function supportOf(statement: Statement, total: number, parts: readonly number[]): ColumnSupport {
  let tied = 0;
  let digits = 0;
  const missed: number[] = [];
  const { lines } = statement;
  const addends = withSigns(statement, total, parts);
  for (const column of votingColumns(statement)) {
    const actual = lines[total]!.amounts[column]!.value;
    if (!actual) continue;
    let filled = 0;
    let sum = 0;
    for (const { line, factor } of addends) {
      const value = factor * (lines[line]!.amounts[column]!.value ?? NaN);
      sum += value;
      if (value !== 0) filled++;
    }
    // A single part is its total, and was rounded as the total was.
    const slack = filled > 1 ? slackOf(statement, filled) : 0;
    if (!(Math.abs(actual - sum) <= slack)) {
      missed.push(column);
      continue;
    }
    tied++;
    if (filled < 2) continue;
    const figures = [actual];
    for (const { line } of addends) figures.push(lines[line]!.amounts[column]!.value!);
    digits += significant(figures) - Math.log10(2 * slack + 1);
  }
  return { tied, missed, digits };
}

/** Digits of the largest figure, without the zeros at the end of all: 10,000 = 4,000 + 6,000 may well be chance. */
function significant(values: readonly number[]): number {
  let step = 1;
  while (values.every((value) => value % (step * 10) === 0)) step *= 10;
  return Math.log10(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / step + 1);
}

/** Whether most columns tie, or half of them and a slip of the pen explains each of the others. */
export function mostTie(
  statement: Statement,
  total: number,
  parts: readonly number[],
  support: ColumnSupport,
): boolean {
  const { tied, missed } = support;
  if (carries({ tied, missed: missed.length }, "most-columns")) return true;
  return tied > 0 && tied === missed.length && areSlips(statement, total, parts, { missed, least: SHORT });
}

/** Whether the figures do not deny what labels or indentation say. */
export function isBorneOut(statement: Statement, total: number, parts: readonly number[]): boolean {
  const { tied, missed, digits } = supportOf(statement, total, parts);
  return (
    carries({ tied, missed: missed.length }, "most-columns") ||
    (tied >= missed.length && digits >= CERTAIN_DIGITS) ||
    (missed.length > 0 &&
      (tied > 0 || parts.length > 1) &&
      areSlips(statement, total, parts, { missed, least: tied ? SHORT : SURE }))
  );
}

function areSlips(
  statement: Statement,
  total: number,
  parts: readonly number[],
  { missed, least }: { readonly missed: readonly number[]; readonly least: number },
): boolean {
  const group = { total, addends: withSigns(statement, total, parts) };
  return missed.every((column) => explainedBySlip(statement, group, column, least));
}
