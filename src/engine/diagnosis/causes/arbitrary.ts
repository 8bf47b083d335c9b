import { lengthOf } from "../../book/digits";
import type { Cause } from "./cause";
import { ANY_ERROR, unexplained } from "./weight";

/**
 * Anything else. It costs more than two of the cheapest errors and less than three of them: a figure that nothing
 * explains is likelier than three coincidences. A figure meant of another length or sign is less likely still.
 */
export const arbitrary: Cause = {
  id: "arbitrary",
  name: { ja: "その他の誤り", en: "Other error" },
  cost: ANY_ERROR + 130,
  extra({ value }, to) {
    const lengths = Math.abs(lengthOf(to) - lengthOf(value));
    const turned = value !== 0 && Math.sign(to) !== Math.sign(value);
    return unexplained(to - value) + Math.min(40, 10 * lengths) + (turned ? 15 : 0);
  },
  admits: () => true,
  reason: {
    ja: ({ mayLackLine, from, to, figure }) =>
      "符号・桁・単位の誤りでは説明できません。正しい額は検算式から逆算したものです。" +
      (mayLackLine ? `${figure(to - from)} の行が抜けていても、同じ差額になります。` : ""),
    en: ({ mayLackLine, from, to, figure }) =>
      "No slip of sign, digits or unit explains it; the right figure is what the equations leave for it." +
      (mayLackLine ? ` A line of ${figure(to - from)} that is left out would make the same difference.` : ""),
  },
};
