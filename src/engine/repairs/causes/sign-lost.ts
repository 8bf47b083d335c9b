import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** The △ of a negative figure is not printed. */
export const signLost: Cause = {
  id: "sign-lost",
  name: { ja: "符号の脱落", en: "Lost negative mark" },
  cost: ANY_ERROR + 20,
  targets: ({ value }) => (value > 0 ? [-value] : []),
};
