import { activitiesStatement } from "./activities-statement";
import { advancesReceived } from "./advances-received";
import { agencyCost } from "./agency-cost";
import { appropriation } from "./appropriation";
import { article } from "./article";
import { balanceSheet } from "./balance-sheet";
import { cashFlow } from "./cash-flow";
import { cashPlan } from "./cash-plan";
import { debtBurden } from "./debt-burden";
import { enterpriseSurplus } from "./enterprise-surplus";
import { inventory } from "./inventory";
import { municipalCash } from "./municipal-cash";
import { municipalCost } from "./municipal-cost";
import { municipalNetAssets } from "./municipal-net-assets";
import { netAssetsStatement } from "./net-assets-statement";
import { schoolActivities } from "./school-activities";
import { schoolActivityCash } from "./school-activity-cash";
import { schoolCash } from "./school-cash";
import { settlementBalance } from "./settlement-balance";
import { SETTLEMENT_TABLES } from "./settlement-tables";
import { trialBalance } from "./trial-balance";
import { welfareActivities } from "./welfare-activities";
import { welfareCash } from "./welfare-cash";
import { incomeStatement } from "./income-statement";
import type { Kind } from "./kind";
import { overview } from "./overview";

/** The most special first: 「(予定貸借対照表関係) 予定前受金…」 is no balance sheet, and an overview names all three. */
export const KINDS: readonly Kind[] = [
  advancesReceived,
  debtBurden,
  overview,
  appropriation,
  enterpriseSurplus,
  netAssetsStatement,
  activitiesStatement,
  schoolActivities,
  schoolActivityCash,
  schoolCash,
  ...SETTLEMENT_TABLES,
  agencyCost,
  trialBalance,
  inventory,
  balanceSheet,
  incomeStatement,
  cashPlan,
  cashFlow,
  municipalCost,
  municipalNetAssets,
  municipalCash,
  welfareCash,
  welfareActivities,
  settlementBalance,
  article,
];

export function kindOf(id: string): Kind | null {
  return KINDS.find((kind) => kind.id === id) ?? null;
}
