import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** A △ is printed before a figure that is not negative. */
export const signAdded: Cause = {
  id: "sign-added",
  name: { ja: "余分な符号", en: "Negative mark too many" },
  cost: ANY_ERROR + 20,
  targets: ({ value }) => (value < 0 ? [-value] : []),
};
