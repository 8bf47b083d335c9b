import { advancesReceived } from "./advances-received";
import { balanceSheet } from "./balance-sheet";
import { cashPlan } from "./cash-plan";
import { debtBurden } from "./debt-burden";
import { incomeStatement } from "./income-statement";
import type { Kind } from "./kind";
import { overview } from "./overview";

/** The most special first: 「(予定貸借対照表関係) 予定前受金…」 is no balance sheet, and an overview names all three. */
export const KINDS: readonly Kind[] = [
  advancesReceived,
  debtBurden,
  overview,
  balanceSheet,
  incomeStatement,
  cashPlan,
];

export function kindOf(id: string): Kind | null {
  return KINDS.find((kind) => kind.id === id) ?? null;
}
