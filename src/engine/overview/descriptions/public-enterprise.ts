import type { OverviewDescription, PartDescription } from "../description";
import { added, chartsByRole, taken } from "./charts";

const capitalReceipts = {
  label: "資本的収入",
  key: /^資本的収入(合計|計)?$/u,
  isTotal: true,
  isExplained: true,
} as const;

const operatingRevenue = {
  label: "営業収益",
  key: /^(営業|医業|介護)収益(合計|計)?$/u,
  isExplained: true,
} as const;
const otherRevenue = {
  label: "営業外収益",
  key: /^(営業|医業)外収益(合計|計)?$/u,
  isExplained: true,
} as const;
const extraordinaryProfit = { label: "特別利益", key: /^特別利益(合計|計)?$/u } as const;
const revenue = { label: "収入計", key: /^(\S*事業収益|収益的収入)(合計|計)?$/u, isTotal: true } as const;
const operatingExpense = {
  label: "営業費用",
  key: /^(営業|医業|介護)費用(合計|計)?$/u,
  isExplained: true,
} as const;
const otherExpense = {
  label: "営業外費用",
  key: /^(営業|医業)外費用(合計|計)?$/u,
  isExplained: true,
} as const;
const extraordinaryLoss = { label: "特別損失", key: /^特別損失(合計|計)?$/u } as const;
const expense = { label: "支出計", key: /^(\S*事業費用?|収益的支出)(合計|計)?$/u, isTotal: true } as const;

const operation: PartDescription = {
  title: "収益的収支",
  kind: null,
  titled: /収益的/u,
  says: "における事業の経営に伴う収入と支出の予定を示すもの",
  lines: [
    operatingRevenue,
    otherRevenue,
    extraordinaryProfit,
    revenue,
    operatingExpense,
    otherExpense,
    extraordinaryLoss,
    expense,
  ],
};

const PARTS: readonly PartDescription[] = [
  operation,
  {
    title: "資本的収支",
    kind: null,
    titled: /資本的/u,
    says: "における施設の整備等に係る収入と支出の予定を示すもの",
    lines: [
      capitalReceipts,
      { label: "資本的支出", key: /^資本的支出(合計|計)?$/u, isTotal: true, isExplained: true },
    ],
  },
  {
    title: "予定貸借対照表",
    kind: "balance-sheet",
    says: "末における資産や負債等の財務状況を示すもの",
    lines: [
      { label: "資産", role: "assets", isExplained: true },
      { label: "負債", role: "liabilities", isExplained: true },
      { label: "資本", role: "net-assets", isExplained: true },
    ],
  },
];

const byRole = chartsByRole(PARTS);

/** 公営企業: 収益的収支 and 資本的収支 by 項, and the balance sheet. */
export const publicEnterprise: OverviewDescription = {
  id: "public-enterprise",
  words: {
    ja: "公営企業（収益的収支・資本的収支・貸借対照表）",
    en: "public enterprise (revenue and capital accounts, balance sheet)",
  },
  sign: capitalReceipts,
  parts: PARTS,
  charts: {
    bridges: [
      {
        part: operation,
        label: "収益的収支差引",
        total: [added(revenue), taken(expense)],
        steps: [
          ...[operatingRevenue, otherRevenue, extraordinaryProfit].map(added),
          ...[operatingExpense, otherExpense, extraordinaryLoss].map(taken),
        ],
      },
      ...byRole.bridges,
    ],
    shares: [
      {
        part: operation,
        label: "収益的収入",
        lines: [operatingRevenue, otherRevenue, extraordinaryProfit],
      },
      ...byRole.shares,
    ],
  },
};
