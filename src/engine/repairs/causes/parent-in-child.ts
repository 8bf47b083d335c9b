import type { Cause } from "./cause";

/** The total of the section was entered as one of its items. */
export const parentInChild: Cause = {
  id: "parent-in-child",
  name: { ja: "合計の内訳への記入", en: "Total entered as an item" },
  cost: 7,
  admits: ({ value, totals }) => value !== 0 && totals.includes(value),
};
