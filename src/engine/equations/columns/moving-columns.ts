import { gather, groupedBy } from "../../book/collections";
import type { Column, Equation, Statement, Term } from "../../types";
import { accountMovements, asAccount } from "./moving-accounts";
import type { Book, GiveUp } from "../rule";
import { BALANCE, factorOf, measured, NET } from "./movements";
import { slackOf } from "../slack";
import { isBorneOut, supportFor } from "../vote";

/** 「差引当期末残高」 is what is left of another balance, and no later one; nor is what a 試算表 has on its other side. */
const LEFT = /^差引|[借貸]方/u;

/** More columns between two balances than that are not tried out. */
const MOST_UNNAMED = 4;
/** Which columns make a balance out of the one before it. */
interface Movement {
  readonly closing: number;
  readonly opening: number;
  readonly parts: readonly Part[];
}

/** Factor 0: the column is a part of another one (うち, 小計), or beside the matter. */
interface Part {
  readonly column: number;
  readonly factor: 1 | 0 | -1;
}

/**
 * 地方債・基金・引当金・固定資産の調書: between two balances stand the movements, so that a balance is the one before it,
 * and what is added, less what is taken, line by line, where most lines say so. Of columns whose names do not say which
 * they are (目的使用, 当期振替額 with its 小計) the figures do.
 */
export function movingColumns(book: Book, giveUp: GiveUp): Equation[] {
  return gather(book.statements, (statement, index) =>
    gather(movementsIn(statement), (named): readonly Equation[] => {
      const account = asAccount(statement, named);
      const found = account ? accountMovements(book, index, account) : movementOf(book, index, named);
      const isPromised = account !== null || named.parts.some(({ factor }) => factor !== 0);
      if (!found && isPromised)
        giveUp({
          what: "column",
          why: "no-reading-ties",
          statement: index,
          line: null,
          column: named.closing,
        });
      return found ?? [];
    }),
  );
}

/**
 * Every balance with the one before it and what stands between them. 増減高 alone between 前年度末現在高 and
 * 決算年度末現在高 is all that moves (財産に関する調書, 地方自治法施行規則第16条の2); the newer balance may come first.
 */
function movementsIn({ columns }: Statement): readonly Movement[] {
  return seriesOf(columns).flatMap((series) => {
    const isBalance = ({ key }: Named) => BALANCE.test(key);
    return series.flatMap((closing, at): Movement[] => {
      const from = isBalance(closing) ? series.slice(0, at).findLastIndex(isBalance) : -1;
      const [opening, between] = [series[from], series.slice(from + 1, at)];
      if (!opening || !between.length || [opening, closing].some(({ key }) => LEFT.test(key))) return [];
      const [only, ...others] = between;
      const isNet = !others.length && NET.test(only!.key);
      const net = isNewer(columns[opening.column]!, columns[closing.column]!) ? -1 : 1;
      const parts = between.map(({ key, column }) => ({ column, factor: isNet ? net : factorOf(key) }));
      return [{ opening: opening.column, closing: closing.column, parts }];
    });
  });
}

/** A column by its name alone, whatever it counts. */
interface Named {
  readonly column: number;
  readonly key: string;
}

/**
 * 面積 and 金額 stand by turns below 期首残高, 当期増加, 当期減少 and 期末残高, or 件数 beside the balances alone: what is counted
 * moves by itself, and the amounts do.
 */
function seriesOf(columns: readonly Column[]): readonly (readonly Named[])[] {
  const all = columns.map(({ key }, column) => {
    const { name, measure } = measured(key);
    return { column, key: name, measure: AMOUNTS.test(measure) ? "" : measure };
  });
  const series = groupedBy(all, ({ measure }) => measure);
  const balances = (series.get("") ?? []).filter(({ key }) => BALANCE.test(key));
  return balances.length > 1 ? [...series.values()] : [all];
}

const AMOUNTS = /^((取得)?価額|金額)/u;

/** What is added and taken by name, if that is all; else the fewest columns with which the most lines tie. */
function movementOf(book: Book, index: number, named: Movement): readonly Equation[] | null {
  const { statements } = book;
  const slack = slackOf(statements[index]!, named.parts.length + 1);
  const votesFor = (claim: readonly Equation[]) => supportFor(claim, statements, slack);
  const unnamed = named.parts.filter(({ factor }) => factor === 0);
  if (!unnamed.length) {
    const claim = equationsOf(book, index, named);
    return isBorneOut(votesFor(claim), "named-columns") ? claim : null;
  }
  if (unnamed.length > MOST_UNNAMED) return null;
  // A line in which nothing moves ties with anything.
  const moves = ({ total }: Equation) =>
    named.parts.some(({ column }) => statements[index]!.lines[total.line]!.amounts[column]!.value !== 0);
  const [best] = choicesOf(named.parts)
    .map((parts) => {
      const claim = equationsOf(book, index, { ...named, parts });
      return { claim, size: sizeOf(parts), support: votesFor(claim.filter(moves)) };
    })
    .sort((a, b) => b.support.tied.length - a.support.tied.length || a.size - b.size);
  return best && isBorneOut(best.support, "unnamed-columns") ? best.claim : null;
}

function isNewer(one: Column, other: Column): boolean {
  return (one.period?.year ?? 0) > (other.period?.year ?? Infinity);
}

/** One equation for each line that prints any of the figures. */
function equationsOf(
  { statements, terms }: Book,
  index: number,
  { closing, opening, parts }: Movement,
): readonly Equation[] {
  const moving = parts.filter(({ factor }) => factor !== 0);
  const used = [closing, opening, ...moving.map(({ column }) => column)];
  return gather(statements[index]!.lines, ({ type, amounts }, line): Equation[] => {
    const isBlank = (column: number) => amounts[column]!.source === "blank";
    // 計 of the months prints what came and went alone, with no balance to begin or to end with.
    const isOfFlows = isBlank(opening) && isBlank(closing);
    if (type === "heading" || used.every(isBlank) || isOfFlows) return [];
    const own = terms[index]![line]!;
    const moved = moving.map(({ column, factor }) => ({ ...own[column]!, factor }) as Term);
    return [{ rule: "roll-forward", total: own[closing]!, terms: [own[opening]!, ...moved] }];
  });
}

/** Every way to add, to take or to leave out the columns whose names do not tell. */
function choicesOf(named: readonly Part[]): Part[][] {
  const factors = ({ factor }: Part) => (factor ? [factor] : ([0, 1, -1] as const));
  return named.reduce<Part[][]>(
    (all, part) => all.flatMap((parts) => factors(part).map((factor) => [...parts, { ...part, factor }])),
    [[]],
  );
}

function sizeOf(parts: readonly Part[]): number {
  return parts.filter(({ factor }) => factor !== 0).length;
}
