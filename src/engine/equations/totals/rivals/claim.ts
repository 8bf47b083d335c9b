import type { Statement } from "../../../types";
import type { Addend, Group } from "../../sum";
import { carries } from "../../vote";
import { slackOf } from "../../slack";
import { votingColumns } from "../outline/support";
import { withSigns } from "../runs";
import { COSTS, WORTH } from "./costs";

/** A group and what the figures say of it. */
export interface TotalClaim extends Group {
  /** It ties in no other reading either, and is what another total misses by. */
  readonly isBroken?: true;
  /** Columns in which it ties, and in which it does not; one in which nothing is printed is in neither. */
  readonly tied: number;
  readonly missed: number;
  /** What the figures take off the cost of a reading, or add to it. */
  readonly cost: number;
}

/** Labels of what is deducted where it is printed without a mark. */
const DEDUCTED = /控除|減額|^減|less|支払|費用?$|損失?$|支出$|内部(取引)?消去/u;

/** What the columns say of a total and these parts; lines that are named as deductions may be deducted. */
export function claimOf(statement: Statement, total: number, parts: readonly number[]): TotalClaim {
  const plain = weigh(statement, total, withSigns(statement, total, parts));
  if (plain.tied > 0 || plain.missed === 0 || parts.length < 2) return plain;
  const deducted = plain.addends.map(({ line, factor }): Addend => ({
    line,
    factor: DEDUCTED.test(statement.lines[line]!.key) ? -1 : factor,
  }));
  if (deducted.every(({ factor }, at) => factor === plain.addends[at]!.factor)) return plain;
  if (deducted.every(({ factor }) => factor === -1)) return plain;
  const other = weigh(statement, total, deducted);
  return other.missed === 0 ? { ...other, cost: other.cost + COSTS.deducted } : plain;
}

/** A sum over the headings of other sections is told from chance by its digits: 74 = 97 + 31 + 78 − 37 − 53 − 42 is not. */
export function isPerhapsChance({ tied, cost }: TotalClaim): boolean {
  return tied > 0 && cost + COSTS.elsewhere > 0;
}

/** What the columns say of a total and these addends. */
export function weigh(statement: Statement, total: number, addends: readonly Addend[]): TotalClaim {
  let [tied, missed, exceeding, worth] = [0, 0, 0, 0];
  const isLeftOut = lacksEveryFigure(statement, total);
  for (const column of votingColumns(statement)) {
    const { value, source } = statement.lines[total]!.amounts[column]!;
    const { sum, filled, isPositive } = sumIn(statement, addends, column);
    if (isLeftOut && Math.abs(sum) > 0) missed++;
    if (value === null || source === "blank" || Number.isNaN(sum)) continue;
    if (value === 0 && filled === 0) continue;
    const slack = filled > 1 ? slackOf(statement, filled) : 0;
    if (Math.abs(value - sum) <= slack) {
      tied++;
      worth += filled > 1 ? worthOf(figuresIn(statement, [total, addends], column), slack) : WORTH.singlePart;
    } else {
      missed++;
      if (isPositive && sum > value && value > 0) exceeding++;
    }
  }
  const misses =
    tied > 0 ? Math.min(missed * COSTS.missedOne, COSTS.missedMost) : missed ? COSTS.missedAll : 0;
  const isDouble = carries({ tied: exceeding, missed: missed - exceeding }, "exceeding-parts");
  const double = tied === 0 && exceeding > 0 && isDouble ? COSTS.exceeds : 0;
  return { total, addends, tied, missed, cost: misses + double - Math.min(worth, WORTH.most) };
}

/**
 * A total without any figure misses what its parts come to, so that no other reading takes them past it: its figure was
 * left out. One that is blank in some columns only may be meant so.
 */
function lacksEveryFigure(statement: Statement, total: number): boolean {
  return votingColumns(statement).every(
    (column) => statement.lines[total]!.amounts[column]!.source === "blank",
  );
}

/** What addends come to in a column (NaN where one cannot be read), how many are not 0, and whether all of these are positive. */
function sumIn({ lines }: Statement, addends: readonly Addend[], column: number) {
  let [sum, filled, isPositive] = [0, 0, true];
  for (const { line, factor } of addends) {
    const value = factor * (lines[line]!.amounts[column]!.value ?? NaN);
    sum += value;
    if (value === 0) continue;
    filled++;
    isPositive &&= value > 0;
  }
  return { sum, filled, isPositive };
}

/** The figures of a total and its addends in a column. */
function figuresIn(
  { lines }: Statement,
  [total, addends]: readonly [number, readonly Addend[]],
  column: number,
): number[] {
  const figures = [lines[total]!.amounts[column]!.value!];
  for (const { line } of addends) figures.push(lines[line]!.amounts[column]!.value!);
  return figures;
}

/** The digits that agree, without the zeros at the end of all: 10,000 = 4,000 + 6,000 may well be chance. */
function worthOf(values: readonly number[], slack: number): number {
  let step = 1;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  while (step < largest && values.every((value) => value % (step * 10) === 0)) step *= 10;
  const digits = Math.log10(largest / step + 1) - Math.log10(2 * slack + 1);
  return Math.max(0, Math.min(digits * WORTH.perDigit, WORTH.mostOfColumn));
}
