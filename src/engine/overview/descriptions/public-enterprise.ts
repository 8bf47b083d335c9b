import type { OverviewDescription } from "../description";

const capitalReceipts = {
  label: "資本的収入",
  key: /^資本的収入(合計|計)?$/u,
  isTotal: true,
  isExplained: true,
} as const;

/** 公営企業: 収益的収支 and 資本的収支 by 項, and the balance sheet. */
export const publicEnterprise: OverviewDescription = {
  id: "public-enterprise",
  words: {
    ja: "公営企業（収益的収支・資本的収支・貸借対照表）",
    en: "public enterprise (revenue and capital accounts, balance sheet)",
  },
  sign: capitalReceipts,
  parts: [
    {
      title: "収益的収支",
      kind: null,
      titled: /収益的/u,
      says: "における事業の経営に伴う収入と支出の予定を示すもの",
      lines: [
        { label: "営業収益", key: /^(営業|医業|介護)収益(合計|計)?$/u, isExplained: true },
        { label: "営業外収益", key: /^(営業|医業)外収益(合計|計)?$/u, isExplained: true },
        { label: "特別利益", key: /^特別利益(合計|計)?$/u, isOptional: true },
        { label: "収入計", key: /^(\S*事業収益|収益的収入)(合計|計)?$/u, isTotal: true },
        { label: "営業費用", key: /^(営業|医業|介護)費用(合計|計)?$/u, isExplained: true },
        { label: "営業外費用", key: /^(営業|医業)外費用(合計|計)?$/u, isExplained: true },
        { label: "特別損失", key: /^特別損失(合計|計)?$/u, isOptional: true },
        { label: "支出計", key: /^(\S*事業費用?|収益的支出)(合計|計)?$/u, isTotal: true },
      ],
    },
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
  ],
};
