import type { Cause } from "./cause";
import { ANY_ERROR, unexplained } from "./weight";

/** The figure was replaced by zero or left out. A negative figure is seldom what a zero stands for. */
export const zeroed: Cause = {
  id: "zeroed",
  name: { ja: "記入漏れ", en: "Zero or blank instead of a figure" },
  cost: ANY_ERROR + 110,
  extra: (_, to) => unexplained(to) + (to < 0 ? 50 : 0),
  isPossible: ({ value }) => value === 0,
  admits: () => true,
  reason: {
    ja: ({ gap, isDifference, name }) =>
      isDifference ? `${gap} がそのまま${name}の額になります。` : `${name}に額がないままでは合いません。`,
    en: ({ gap, isDifference, name }) =>
      isDifference ? `${gap} is the whole figure of ${name}.` : `Without a figure ${name} does not tie.`,
  },
};
