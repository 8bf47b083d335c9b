import { gather } from "../../book/collections";
import { compact } from "../../book/text";
import type { Equation, Line, Statement } from "../../types";
import { byColumn } from "../amounts";
import { isSupported } from "../evidence";
import { isAsSmallAsRounding } from "../last-digits";
import type { Book } from "../rule";
import type { Addend, AppliedFormula } from "../sum";
import { supportFor } from "../vote";

/** 「Net cash provided by (used in) operating activities」, 「Cash applied to capital transactions」. */
const ACTIVITY =
  /^(?:total)?(?:net)?cash.*?(?:operations|(?:operating|investing|investment|capital|financing)[a-z&]*(?:activities|transactions))(?:total)?$/u;
const OPERATING = /operat/u;
/** The heading of an activity, which may print figures as well. */
const HEADING = /^cashflows?(?:from|for)/u;

/** 「Net increase (decrease) in cash and cash equivalents」, 「Net change in cash」, 「(Decrease)/increase in cash」. */
const MOVEMENT =
  /^(?:total)?(?:net)?\(?(?:increase|decrease|change|movement)[a-z()/]*?\)?(?:in|of)[a-z]*cash/u;
const CASH = /^(?:[a-z&,]*cash|balances?)/u;
const BEGINNING = /beginning|opening|startof|broughtforward/u;
const END = /\bend|[^a-z]end|endof|ending|closing|carriedforward/u;
/** The first day and the last of a year: 「Cash, July 1」, 「Cash, June 30」. */
const FIRST_DAY = /(?:january|april|july|october)1(?:,|$)/u;
const LAST_DAY = /(?:december31|march31|june30|september30)(?:,|$)/u;

/** What else moves cash: 「Effect of exchange rate changes」, 「Net cash used in discontinued operations」. */
const OTHER_MOVES = /exchange|translation|currenc|discontinued/u;
/** What else stands between the two balances. */
const BETWEEN_BALANCES = /exchange|translation|currenc|restate|adjustment/u;

/** Whether an English label names what one activity of a cash-flow statement comes to. */
export function isActivityTotal({ label, type }: Pick<Line, "label" | "type">): boolean {
  const text = printed(label);
  return type !== "heading" && ACTIVITY.test(text) && !HEADING.test(text);
}

/** Whether a line without figures is the heading of an activity. */
export function opensActivity({ label, type, amounts }: Line): boolean {
  const isBare = type === "heading" || amounts.every(({ source }) => source === "blank");
  return isBare && /activities|transactions|operations/u.test(printed(label));
}

/** Whether an English label names what all activities of a cash-flow statement come to. */
export function isCashMovement({ label, type }: Pick<Line, "label" | "type">): boolean {
  return type !== "heading" && MOVEMENT.test(printed(label));
}

/** So many years at most are all wrong. */
const MOST_MISSED = 2;

/**
 * English statements of cash flows: what the activities come to is the change in cash, and the balance at the beginning
 * with it that at the end (IAS 7, GASB 9, PSAS PS 1201). By the labels as printed, since these statements are titled in many
 * ways. They are printed in thousands of many currencies, so that a miss as small as rounding is no finding.
 */
export function cashFlowSums(book: Book, rule: AppliedFormula["rule"]): Equation[] {
  return gather(book.statements, (statement, index) => {
    const done = new Set(book.formulas[index]!.map((formula) => `${formula.rule} ${formula.total}`));
    const own = cashFlows(statement).filter(
      (flow) => flow.rule === rule && !done.has(`${rule} ${flow.total}`),
    );
    return gather(own, (flow) => {
      const equations = byColumn(rule, book, { statement: index, total: flow.total }, flow);
      const { tied, missed } = supportFor(equations, book.statements);
      // A form with other lines misses in most years.
      if (missed.length > Math.max(MOST_MISSED, tied.length)) return [];
      return equations.filter((equation) => !isAsSmallAsRounding(equation, book.statements));
    });
  });
}

function cashFlows(statement: Statement): AppliedFormula[] {
  const { lines } = statement;
  const movements = lines.flatMap((line, at) => (isCashMovement(line) ? [at] : []));
  return movements.flatMap((movement, index) => {
    const [from, to] = [(movements[index - 1] ?? -1) + 1, movements[index + 1] ?? lines.length];
    return [...flows(statement, movement, from), ...balances(statement, movement, { from, to })];
  });
}

/** Where lines are printed in between that no word explains, the figures have to speak for it. */
function flows(statement: Statement, movement: number, from: number): AppliedFormula[] {
  const { lines } = statement;
  const activities = between(statement, from, movement).filter((at) => isActivityTotal(lines[at]!));
  const last = activities.at(-1);
  if (last === undefined || activities.length < 2) return [];
  const rest = between(statement, last + 1, movement);
  const known = rest.filter((at) => OTHER_MOVES.test(printed(lines[at]!.label)));
  const addends = added([...activities, ...known]);
  const isWhole = activities.some((at) => OPERATING.test(printed(lines[at]!.label)));
  const isSure = isWhole && known.length === rest.length && activities.length < 5;
  return isSure || isSupported(statement, movement, addends)
    ? [{ rule: "footing", total: movement, addends }]
    : [];
}

function balances(
  statement: Statement,
  movement: number,
  { from, to }: { readonly from: number; readonly to: number },
): AppliedFormula[] {
  const { lines } = statement;
  const named = (name: RegExp, day: RegExp) =>
    between(statement, from, to).filter((at) => {
      const text = printed(lines[at]!.label);
      return CASH.test(text) && !MOVEMENT.test(text) && (name.test(text) || day.test(text));
    });
  const [[beginning, ...others], [end, ...more]] = [named(BEGINNING, FIRST_DAY), named(END, LAST_DAY)];
  if (beginning === undefined || end === undefined || others.length || more.length) return [];
  if (end < movement || end < beginning) return [];
  const own = new Set([movement, beginning]);
  const rest = between(statement, Math.min(movement, beginning) + 1, end).filter((at) => !own.has(at));
  const known = rest.filter((at) => BETWEEN_BALANCES.test(printed(lines[at]!.label)));
  const addends = added([beginning, movement, ...known]);
  return known.length === rest.length || isSupported(statement, end, addends)
    ? [{ rule: "roll-forward", total: end, addends }]
    : [];
}

/** The lines with figures from one on and before another. */
function between({ lines }: Statement, from: number, to: number): number[] {
  return [...lines.keys()].slice(from, to).filter((at) => lines[at]!.type !== "heading");
}

function added(lines: readonly number[]): Addend[] {
  return lines.map((line) => ({ line, factor: 1 }));
}

function printed(label: string): string {
  return compact(label).toLowerCase();
}
