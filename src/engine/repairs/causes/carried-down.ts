import type { Cause } from "./cause";

/** The figure of the line above was copied into the cell. */
export const carriedDown: Cause = {
  id: "carried-down",
  name: { ja: "上の行の数字の写し込み", en: "Figure of the line above" },
  cost: 7,
  admits: ({ value, evidence }) => value !== 0 && evidence("line-above").includes(value),
};
