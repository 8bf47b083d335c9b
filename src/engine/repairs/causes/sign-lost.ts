import type { Cause } from "./cause";

/** The △ of a negative figure is not printed. */
export const signLost: Cause = {
  id: "sign-lost",
  name: { ja: "符号の脱落", en: "Lost negative mark" },
  cost: 4,
  targets: ({ value }) => (value > 0 ? [-value] : []),
};
