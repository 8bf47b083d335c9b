import type { Kind } from "./kind";

/** Advances received for a future renewal of systems: this year's (予定) and those held in all (累積). */
export const advancesReceived: Kind = {
  id: "advances-received",
  words: { ja: "予定前受金及び累積前受金", en: "advances received" },
  title: /予定前受金|累積前受金/u,
  columns: /予定前受金 累積前受金/u,
  enough: Infinity,
  roles: [{ role: "sum", labels: ["合計", "計"] }],
  formulas: [],
};
