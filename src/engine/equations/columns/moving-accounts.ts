import { gather } from "../../book/collections";
import type { Equation, Line, Statement, Term } from "../../types";
import type { Book } from "../rule";
import { carries, supportFor } from "../vote";

const DEBIT = /借方|debit/u;
const CREDIT = /貸方|credit/u;
/** Accounts that grow on the credit side, where neither their figures nor their neighbours say so. */
const OF_CREDIT = /負債|未払|借入|地方債|企業債|預り|前受|引当|資本|純資産|剰余|収益|売上|収入/u;

/** Between two balances the debits and the credits of a period. */
export interface Account {
  readonly opening: number;
  readonly closing: number;
  readonly debit: number;
  readonly credit: number;
}

/** The columns of debits and credits if they are all that stands between two balances; null otherwise. */
export function asAccount(
  { columns }: Statement,
  { opening, closing }: Pick<Account, "opening" | "closing">,
): Account | null {
  const between = columns.slice(opening + 1, closing);
  if (between.length !== 2) return null;
  const [debit, credit] = [DEBIT, CREDIT].map((name) => between.findIndex(({ key }) => name.test(key)));
  return debit! < 0 || credit! < 0
    ? null
    : { opening, closing, debit: opening + 1 + debit!, credit: opening + 1 + credit! };
}

/**
 * 前月残高, 借方, 貸方, 当月残高 in one column each: assets and expenses grow by their debits, liabilities, net assets and
 * revenue by their credits. Which of both an account does, its figures say, else the lines around it.
 */
export function accountMovements(book: Book, index: number, account: Account): readonly Equation[] | null {
  const { lines } = book.statements[index]!;
  const own = lines.map((line) => (line.type === "heading" ? 0 : wayOf(line, account)));
  const claim = gather(lines, (line, at): Equation[] => {
    const { opening, closing, debit, credit } = account;
    const columns = [opening, debit, credit, closing];
    if (line.type === "heading" || columns.every((column) => line.amounts[column]!.source === "blank"))
      return [];
    if (line.type === "total" && own[at] === 0 && isOfBoth(lines, own, at)) return [];
    const way = own[at] || around(own, at) || (OF_CREDIT.test(line.key) ? -1 : 1);
    const [from, to] = way > 0 ? [debit, credit] : [credit, debit];
    const term = (column: number, factor: 1 | -1): Term => ({ ...book.terms[index]![at]![column]!, factor });
    const terms = [term(opening, 1), term(from, 1), term(to, -1)];
    return [{ rule: "roll-forward", total: term(closing, 1), terms }];
  });
  const { tied, missed } = supportFor(claim, book.statements);
  return carries({ tied: tied.length, missed: missed.length }, "named-difference") ? claim : null;
}

/** 1 by the debits, −1 by the credits, 0 where the figures tie both ways or neither. */
function wayOf({ amounts }: Line, { opening, closing, debit, credit }: Account): 1 | 0 | -1 {
  const [from, to, added, taken] = [opening, closing, debit, credit].map((column) => amounts[column]!.value);
  if (from == null || to == null || added == null || taken == null || added === taken) return 0;
  if (to - from === added - taken) return 1;
  return to - from === taken - added ? -1 : 0;
}

/** Whether a total adds up accounts of both sides, whose movements do not make its balance. */
function isOfBoth(lines: readonly Line[], ways: readonly (1 | 0 | -1)[], total: number): boolean {
  const above = lines.findLastIndex(({ type }, at) => at < total && type === "total");
  return new Set(ways.slice(above + 1, total).filter((way) => way !== 0)).size > 1;
}

/** What the nearest lines above and below do, if both do the same. */
function around(ways: readonly (1 | 0 | -1)[], line: number): 1 | 0 | -1 {
  const above = ways.slice(0, line).findLast((way) => way !== 0) ?? 0;
  const below = ways.slice(line + 1).find((way) => way !== 0) ?? 0;
  return above === below || below === 0 ? above : above === 0 ? below : 0;
}
