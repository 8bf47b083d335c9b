import type { Kind, Role } from "./kind";

const named = (role: string, label: string): Role => ({
  role,
  labels: [],
  pattern: new RegExp(`^${label}(\\(.*)?$`, "u"),
});

/** 事業活動計算書 of social welfare corporations (社会福祉法人). */
export const welfareActivities: Kind = {
  id: "welfare-activities",
  words: { ja: "事業活動計算書", en: "welfare activities statement" },
  title: /(?!)/u,
  enough: 4,
  settled: true,
  nested: true,
  roles: [
    named("service-revenue", "サービス活動収益計"),
    named("service-expense", "サービス活動費用計"),
    named("service-balance", "サービス活動増減差額"),
    named("other-revenue", "サービス活動外収益計"),
    named("other-expense", "サービス活動外費用計"),
    named("other-balance", "サービス活動外増減差額"),
    named("ordinary-balance", "経常増減差額"),
    named("special-revenue", "特別収益計"),
    named("special-expense", "特別費用計"),
    named("special-balance", "特別増減差額"),
    named("balance", "当期活動増減差額"),
    named("brought-forward", "前期繰越活動増減差額"),
    named("balance-at-end", "当期末繰越活動増減差額"),
    named("release", "基本金取崩額"),
    named("reserve-release", "その他の積立金取崩額"),
    named("reserve-transfer", "その他の積立金積立額"),
    named("carried-forward", "次期繰越活動増減差額"),
  ],
  formulas: [
    {
      rule: "footing",
      total: "service-balance",
      terms: [
        ["service-revenue", 1],
        ["service-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "other-balance",
      terms: [
        ["other-revenue", 1],
        ["other-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "ordinary-balance",
      terms: [
        ["service-balance", 1],
        ["other-balance", 1],
      ],
    },
    {
      rule: "footing",
      total: "special-balance",
      terms: [
        ["special-revenue", 1],
        ["special-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "balance",
      terms: [
        ["ordinary-balance", 1],
        ["special-balance", 1],
      ],
      ifSupported: true,
    },
    {
      rule: "roll-forward",
      total: "balance-at-end",
      terms: [
        ["brought-forward", 1],
        ["balance", 1],
      ],
    },
    {
      rule: "roll-forward",
      total: "carried-forward",
      terms: [["balance-at-end", 1]],
      optional: [
        ["release", 1],
        ["reserve-release", 1],
        ["reserve-transfer", -1],
      ],
      ifSupported: true,
    },
  ],
};
