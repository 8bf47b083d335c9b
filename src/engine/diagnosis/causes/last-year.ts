import type { Cause } from "./cause";
import { ANY_ERROR, copied } from "./weight";

/** Last year's figure was left in. */
export const lastYear: Cause = {
  id: "last-year",
  name: { ja: "前年度の数字の残り", en: "Last year's figure" },
  cost: ANY_ERROR + 85,
  extra: ({ value }, to) => copied(value, to),
  isPossible: ({ value, evidence }) => value !== 0 && evidence("prior-year").includes(value),
  admits: () => true,
  reason: {
    ja: ({ source }) => `${source("prior-year") ?? "別の年度"}の欄と同じ数字です。`,
    en: ({ source }) => `It is the figure of ${source("prior-year") ?? "another year"}.`,
  },
};
