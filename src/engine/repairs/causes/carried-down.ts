import type { Cause } from "./cause";
import { ANY_ERROR, copied } from "./weight";

/** The figure of the line above was copied into the cell. */
export const carriedDown: Cause = {
  id: "carried-down",
  name: { ja: "上の行の数字の写し込み", en: "Figure of the line above" },
  cost: ANY_ERROR + 85,
  extra: ({ value }, to) => copied(value, to),
  isPossible: ({ value, evidence }) => value !== 0 && evidence("line-above").includes(value),
  admits: () => true,
};
