import type { Cause } from "./cause";

/**
 * Anything else. It costs more than two of the cheapest errors and less than three of them: a figure that nothing
 * explains is likelier than three coincidences.
 */
export const arbitrary: Cause = {
  id: "arbitrary",
  name: { ja: "その他の誤り", en: "Other error" },
  cost: 9,
  admits: () => true,
};
