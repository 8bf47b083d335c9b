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
  reason: {
    ja: () => "符号・桁・単位の誤りでは説明できません。正しい額は検算式から逆算したものです。",
    en: () =>
      "No slip of sign, digits or unit explains it; the right figure is what the equations leave for it.",
  },
};
