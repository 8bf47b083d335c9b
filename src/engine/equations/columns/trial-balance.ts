import { gather, groupedBy } from "../../book/collections";
import type { Column, Equation, Line, Term } from "../../types";
import { deducted } from "../amounts";
import type { Book, GiveUp } from "../rule";
import { carries, supportFor } from "../vote";

const SIDE = /[借貸]方|debits?|credits?/u;
const CREDIT = /貸方|credit/u;
const OPENING = /前|期首|繰越|開始/u;
const BALANCE = /残高/u;
const SUMS = /合計|累計/u;

/** 借方 and 貸方 of one thing: 残高, 合計, 当月取引. */
interface Pair {
  readonly name: string;
  readonly debit: number;
  readonly credit: number;
}

/**
 * Every entry is made on both sides, so that the last 合計 of a 試算表 has the same figure on both; by account what is left
 * of 借方合計 and 貸方合計, or of 前月残高 and what the month brought, stands as 残高 on the side of the larger.
 */
export function trialBalances(book: Book, giveUp: GiveUp): Equation[] {
  const { statements, terms } = book;
  return gather(statements, (statement, index) => {
    if (statement.kind !== "trial-balance") return [];
    const pairs = pairsOf(statement.columns);
    const total = statement.lines.findLastIndex(({ type, stem }) => type === "total" && stem === "");
    const both = total < 0 ? [] : pairs.map((pair) => equalSides(terms[index]![total]!, pair));
    return [...both, ...balances(book, { index, pairs, total }, giveUp)];
  });
}

function equalSides(own: readonly Term[], { debit, credit }: Pair): Equation {
  return { rule: "balance", total: own[debit]!, terms: [own[credit]!] };
}

/** By what is printed once for each side; 貸方 alone goes with the 借方 before it, whose heading says what both are. */
function pairsOf(columns: readonly Column[]): Pair[] {
  const names = columns.map(({ key }, at) => {
    const own = key.replace(SIDE, "");
    const before = columns[at - 1]?.key ?? "";
    const isBare = own === "" && CREDIT.test(key) && SIDE.test(before) && !CREDIT.test(before);
    return isBare ? before.replace(SIDE, "") : own;
  });
  const sides = groupedBy([...columns.keys()], (column) => names[column]!);
  return [...sides].flatMap(([name, [debit, credit, ...more]]) =>
    credit === undefined || more.length ? [] : [{ name, debit: debit!, credit }],
  );
}

interface Table {
  readonly index: number;
  readonly pairs: readonly Pair[];
  readonly total: number;
}

/** What the balances are made of: for sure where nothing else is printed, else where the figures say so. */
function balances(book: Book, { index, pairs, total }: Table, giveUp: GiveUp): readonly Equation[] {
  const { statements } = book;
  const { columns, lines } = statements[index]!;
  const closing = pairs.findLast(({ name }) => BALANCE.test(name) && !OPENING.test(name));
  const opening = pairs.find(({ name }) => OPENING.test(name));
  const others = pairs.filter((pair) => pair !== closing && pair !== opening);
  if (!closing || pairs.length < 2) return [];
  const ways = others.flatMap((pair) => (opening ? [[opening, pair], [pair]] : [[pair]]));
  const isOnly = columns.length === 4 && ways.length === 1 && SUMS.test(others[0]!.name);
  const claims = ways.map((way) =>
    gather(lines, (line, at): Equation[] =>
      at === total ? [] : balanceOf(book.terms[index]![at]!, line, { closing, way }),
    ),
  );
  const ranked = claims
    .map((claim) => ({ claim, ...supportFor(claim, statements) }))
    .sort((a, b) => b.tied.length - b.missed.length - (a.tied.length - a.missed.length));
  const [best] = ranked;
  const isBorneOut =
    best && carries({ tied: best.tied.length, missed: best.missed.length }, "named-difference");
  if (best && (isOnly || isBorneOut)) return best.claim;
  giveUp({ what: "column", why: "no-reading-ties", statement: index, line: null, column: closing.debit });
  return [];
}

/** One account: with a balance on the other side too, or from another balance, it is more than a difference of two columns. */
function balanceOf(
  own: readonly Term[],
  { type, amounts }: Line,
  { closing, way }: { readonly closing: Pair; readonly way: readonly Pair[] },
): Equation[] {
  const used = way.flatMap(({ debit, credit }) => [debit, credit]);
  if (type === "heading" || used.every((column) => amounts[column]!.source === "blank")) return [];
  const net = way.reduce(
    (sum, { debit, credit }) => sum + (amounts[debit]!.value ?? 0) - (amounts[credit]!.value ?? 0),
    0,
  );
  const isCredit = net < 0;
  const made = way.flatMap(({ debit, credit }) =>
    isCredit ? [own[credit]!, deducted(own[debit]!)] : [own[debit]!, deducted(own[credit]!)],
  );
  const [at, other] = isCredit ? [closing.credit, closing.debit] : [closing.debit, closing.credit];
  const isOneSided = amounts[other]!.value === 0;
  const rule = way.length > 1 ? "roll-forward" : isOneSided ? "change" : "cross-footing";
  return [{ rule, total: own[at]!, terms: isOneSided ? made : [...made, own[other]!] }];
}
