import type { Statement } from "../../types";

/** 業務活動収支, 収支差額. */
const BALANCE = /収支(差額|差引額?)?(\(.*\))?$/u;
const RECEIPTS = /収入(合?計|額)?(\(.*\))?$/u;
const PAYMENTS = /支出(合?計|額)?(\(.*\))?$/u;

/**
 * The payments among the lines of a balance (投資活動収支 = 投資活動収入 − 投資活動支出), which are taken off; none where
 * they are printed with △. Whether they are is one way for all of them, so that a lost △ is found where there are several.
 */
export function paymentsIn({ lines }: Statement, total: number, items: readonly number[]): readonly number[] {
  if (!BALANCE.test(lines[total]!.key)) return [];
  const named = (name: RegExp) => items.filter((line) => name.test(lines[line]!.key));
  const payments = named(PAYMENTS);
  if (!payments.length || !named(RECEIPTS).length) return [];
  const signs = payments.flatMap((line) => lines[line]!.amounts.map(({ value }) => Math.sign(value ?? 0)));
  return signs.reduce<number>((sum, sign) => sum + sign, 0) > 0 ? payments : [];
}
