import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** A figure that is text: SUM passes over it without a word. facts/passed-over finds it. */
export const textNumber: Cause = {
  id: "text-number",
  name: { ja: "文字列で入力された金額", en: "Amount typed as text" },
  cost: ANY_ERROR,
  reason: {
    ja: () => "文字列のため、これを含む式は足していません。数値にすると、式の結果が変わります。",
    en: () => "It is text, so the formulas that take it do not add it up; as a number it counts.",
  },
};
