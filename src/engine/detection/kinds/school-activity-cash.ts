import type { Kind } from "./kind";

/** 活動区分資金収支計算書 of school corporations (学校法人). */
export const schoolActivityCash: Kind = {
  id: "school-activity-cash",
  words: { ja: "活動区分資金収支計算書", en: "school cash statement by activity" },
  title: /活動区分資金収支/u,
  enough: 3,
  settled: true,
  nested: true,
  roles: [
    { role: "education-balance", labels: ["教育活動資金収支差額"] },
    { role: "facility-balance", labels: ["施設整備等活動資金収支差額"] },
    { role: "subtotal", labels: [], pattern: /^小計\(教育活動資金収支差額/u },
    { role: "other-balance", labels: ["その他の活動資金収支差額"] },
    { role: "movement", labels: [], pattern: /^支払資金の(増減額|増加額|減少額|増△?減額?)(\(.*\))?$/u },
    { role: "cash-at-beginning", labels: ["前年度繰越支払資金"] },
    { role: "cash-at-end", labels: ["翌年度繰越支払資金", "次年度繰越支払資金"] },
  ],
  formulas: [
    {
      rule: "footing",
      total: "subtotal",
      terms: [
        ["education-balance", 1],
        ["facility-balance", 1],
      ],
    },
    {
      rule: "footing",
      total: "movement",
      terms: [
        ["education-balance", 1],
        ["facility-balance", 1],
        ["other-balance", 1],
      ],
    },
    {
      rule: "roll-forward",
      total: "cash-at-end",
      terms: [
        ["cash-at-beginning", 1],
        ["movement", 1],
      ],
    },
  ],
};
