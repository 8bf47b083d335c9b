import type { ColumnTerm, Line, Statement } from "../../types";
import { comparedByName } from "./compared-by-name";
import { comparedColumns, hasYears } from "./change-columns";
import { columnTerms } from "./printed-columns";
import { slackOf } from "../slack";
import { leftOf } from "./remainders";
import { carries, type Votes } from "../vote";

/** A column of differences: for each line the column that it is taken from and the one taken off. */
export interface Difference {
  readonly column: number;
  /** Null for a line that is no difference: cash, which has not been bought and is not written off. */
  readonly pairOf: (line: number) => readonly [number, number] | null;
}

type Pair = readonly [number, number];

/** 「歳入予算額と収納済歳入額との差」「不用額」: what may be a difference if the figures say so. */
const MAY_BE_DIFFERENCE = /差|残額|残高|増減|比較|過不足|不用額|未組入/u;

/**
 * The columns of differences. Years settle what is taken from what, and so does a printed formula; without them the
 * order is the printed one unless the figures deny it, for all lines or for those of one side (収入: 決算 − 予算, 支出:
 * 予算 − 決算).
 */
export function differencesOf(statement: Statement): Difference[] {
  return statement.columns.flatMap(({ role, label }, column): Difference[] => {
    const printed = columnTerms(statement, column);
    if (printed) {
      const pair = role === "change" ? asPair(printed) : null;
      return pair ? [fixed(column, pair)] : [];
    }
    if (role === "change") {
      const pair = comparedColumns(statement, column);
      if (pair && hasYears(statement, pair)) return [fixed(column, pair)];
      const best =
        pair && carries(agreement(statement, column, pair), "named-difference")
          ? pair
          : bestPair(statement, column);
      return best || pair ? [directed(statement, column, (best ?? pair)!)] : [];
    }
    const left = leftOf(statement, column);
    if (left && carries(agreement(statement, column, left), "named-remainder"))
      return [{ column, pairOf: (line) => (isBlankIn(statement, line, left) ? null : left) }];
    const named = comparedByName(statement, column);
    if (named && carries(agreement(statement, column, named), "named-pair"))
      return [directed(statement, column, named)];
    const isPlain = role === "segment" || role === "amount";
    const best = isPlain && MAY_BE_DIFFERENCE.test(label) ? bestPair(statement, column) : null;
    return best && !isOfThree(statement, column, best) && !isOfOtherThree(statement, column, best)
      ? [directed(statement, column, best)]
      : [];
  });
}

function isBlankIn({ lines }: Statement, line: number, columns: readonly number[]): boolean {
  return columns.every((column) => !lines[line]!.amounts[column]!.value);
}

/** So many lines in which only a third column makes the difference show that it always does. */
const LINES_OF_THREE = 2;

/**
 * Whether a third column is taken off too, where anything stands in it: 不用額 is what is left of 予算現額 after 支出済額
 * and 翌年度繰越額, which is nothing in most lines.
 */
function isOfThree({ lines, columns }: Statement, column: number, [first, second]: Pair): boolean {
  const valuesOf = (at: number) => lines.map(({ amounts }) => amounts[at]!.value ?? NaN);
  const [own, a, b] = [column, first, second].map(valuesOf) as [number[], number[], number[]];
  const printed = [...lines.keys()].filter((line) => lines[line]!.type !== "heading");
  return columns.some(({ role }, third) => {
    if (role === "change" || [column, first, second].includes(third)) return false;
    const c = valuesOf(third);
    const without = (line: number) => Math.abs(a[line]! - b[line]!) === Math.abs(own[line]!);
    const withThird = (line: number) => Math.abs(a[line]! - b[line]!) === own[line]! + c[line]!;
    const only = printed.filter((line) => withThird(line) && !without(line));
    return only.length >= LINES_OF_THREE && printed.every((line) => withThird(line) || !without(line));
  });
}

/**
 * Whether the pair misses somewhere and another, with a third column taken off, never does: 不用額 is 合計 less 決算額 and
 * 翌年度繰越額, though 小計 before it is the same 合計 in most lines.
 */
function isOfOtherThree(statement: Statement, column: number, pair: Pair): boolean {
  const { missed } = agreement(statement, column, pair);
  const others = statement.columns.flatMap(({ role }, at) =>
    at !== column && role !== "change" ? [at] : [],
  );
  const tiesAll = (first: number, second: number, third: number) =>
    statement.lines.every(({ type, amounts }) => {
      const [own, a, b, c] = [column, first, second, third].map((at) => amounts[at]!.value ?? NaN);
      return type === "heading" || a! - b! - c! === own!;
    });
  return (
    missed > 0 &&
    others.some((first) =>
      others.some((second) =>
        others.some(
          (third) => third > second && first !== second && first !== third && tiesAll(first, second, third),
        ),
      ),
    )
  );
}

/** The two columns of a difference that is written out; null for any other formula. */
export function asPair(terms: readonly ColumnTerm[]): Pair | null {
  const [first, second] = terms;
  return terms.length === 2 && first!.factor === 1 && second!.factor === -1
    ? [first!.column, second!.column]
    : null;
}

function fixed(column: number, pair: Pair): Difference {
  return { column, pairOf: () => pair };
}

/** The two other columns of which most lines are the difference, in either direction; null where there are none. */
function bestPair(statement: Statement, column: number): Pair | null {
  const others = statement.columns.flatMap(({ role }, index) =>
    index !== column && role !== "change" ? [index] : [],
  );
  let best: { pair: Pair; share: number } | null = null;
  for (const first of others) {
    for (const second of others.filter((other) => other > first)) {
      const votes = agreement(statement, column, [first, second]);
      const share = votes.tied / (votes.tied + votes.missed);
      if (carries(votes, "unnamed-difference") && share > (best?.share ?? 0))
        best = { pair: [first, second], share };
    }
  }
  return best?.pair ?? null;
}

/** Of the lines that say anything those that tie in either direction, and the others. */
function agreement(statement: Statement, column: number, pair: Pair): Votes {
  const votes = statement.lines
    .map((_, line) => vote(statement, line, column, pair))
    .filter((each) => each !== null);
  const tied = votes.filter((each) => each !== 0).length;
  return { tied, missed: votes.length - tied };
}

/** 1 where the line ties as printed, −1 the other way round, 0 neither; null where it says nothing. */
function vote(statement: Statement, line: number, column: number, [first, second]: Pair): 1 | -1 | 0 | null {
  const { type, amounts } = statement.lines[line]!;
  if (type === "heading") return null;
  const [difference, a, b] = [column, first, second].map((each) => amounts[each]!.value);
  if (difference == null || a == null || b == null) return null;
  if (!difference || !a || !b) return null;
  const slack = slackOf(statement, 2);
  if (Math.abs(a - b - difference) <= slack) return 1;
  return Math.abs(b - a - difference) <= slack ? -1 : 0;
}

/** The pair with its direction by line: one for all, or one for each side of the table. */
function directed(statement: Statement, column: number, pair: Pair): Difference {
  const [first, second] = pair;
  const back: Pair = [second, first];
  const votes = statement.lines.map((_, line) => vote(statement, line, column, pair));
  const [forward, backward] = [1, -1].map((way) => votes.filter((each) => each === way).length);
  const isTurned = carries({ tied: backward!, missed: forward! }, "reversed-difference");
  if (isTurned) return fixed(column, back);
  const isStraight = carries({ tied: forward!, missed: backward! }, "reversed-difference");
  if (backward! < 2 || isStraight) return fixed(column, pair);
  const sides = sidesOf(statement);
  const sums = new Map<string, number>();
  votes.forEach((each, line) => {
    if (each) sums.set(sides[line]!, (sums.get(sides[line]!) ?? 0) + each);
  });
  return { column, pairOf: (line) => ((sums.get(sides[line]!) ?? 0) < 0 ? back : pair) };
}

/** What is left of what comes in, and is good where that is: 当期収支差額, 経常利益, Net income, Excess of revenues. */
const RESULT =
  /収支差|収支残|差引|(純|経常|営業|事業)利益|^net(income|change|revenue|loss)|^(excess|surplus|deficit)/u;
const RECEIPTS = /収入|収益|歳入|revenue|receipts|income(?!tax)/u;
const PAYMENTS = /支出|費用|歳出|expen[ds]|payments|disbursements/u;

/** A heading, or a line among the items that prints nothing: Operating expenses, flush left. */
function isHead({ type, amounts }: Line): boolean {
  return type === "heading" || amounts.every(({ source }) => source === "blank");
}

/** Whether a line belongs to what comes in or to what goes out, by its own label, what heads it or what closes it. */
function sidesOf({ lines }: Statement): string[] {
  const named = lines.map(({ key }) => {
    if (RESULT.test(key) || RECEIPTS.test(key)) return "in";
    return PAYMENTS.test(key) ? "out" : null;
  });
  return lines.map((_, line) => {
    const above = named.slice(0, line + 1).findLast((side, at) => side && isHead(lines[at]!));
    const below = named.slice(line).find((side, after) => side && lines[line + after]!.type === "total");
    return named[line] ?? above ?? below ?? "";
  });
}
