import type { Cause } from "./cause";
import { ANY_ERROR, copied } from "./weight";

/** The total of the section was entered as one of its items. */
export const parentInChild: Cause = {
  id: "parent-in-child",
  name: { ja: "合計の内訳への記入", en: "Total entered as an item" },
  cost: ANY_ERROR + 85,
  extra: ({ value }, to) => copied(value, to),
  isPossible: ({ value, totals }) => value !== 0 && totals.includes(value),
  admits: () => true,
  reason: {
    ja: ({ source }) => `合計（${source("total") ?? "上位の行"}）と同じ数字です。`,
    en: ({ source }) => `It is the figure of the total${source("total") ? ` (${source("total")})` : ""}.`,
  },
};
