import type { Cause } from "./cause";

/** The figure of the line above was copied into the cell. */
export const carriedDown: Cause = {
  id: "carried-down",
  name: { ja: "上の行の数字の写し込み", en: "Figure of the line above" },
  cost: 7,
  admits: ({ value, evidence }) => value !== 0 && evidence("line-above").includes(value),
  reason: {
    ja: ({ source }) => `上の行（${source("line-above") ?? "科目名なし"}）と同じ数字です。`,
    en: ({ source }) =>
      `It is the figure of the line above${source("line-above") ? ` (${source("line-above")})` : ""}.`,
  },
};
