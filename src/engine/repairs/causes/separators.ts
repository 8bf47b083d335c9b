import { digitsOf } from "../digits";
import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** A separator was read as the end or as the decimal point: of 1,234,567 only 1 or 1,234 arrived. */
export const separators: Cause = {
  id: "separators",
  name: { ja: "桁区切りの読み違い", en: "Misread separator" },
  cost: ANY_ERROR + 110,
  extra: ({ value }, to) => 3 * (digitsOf(to).length - digitsOf(value).length - 3),
  isPossible: ({ value }) => value !== 0,
  admits({ value }, to) {
    if (value < 0 !== to < 0) return false;
    const printed = digitsOf(value);
    const meant = digitsOf(to);
    const lost = meant.length - printed.length;
    return lost > 0 && lost % 3 === 0 && meant.startsWith(printed);
  },
  reason: {
    ja: ({ from, to, figure }) => `${figure(to)} の桁区切りより後ろが落ちて ${figure(from)} になっています。`,
    en: ({ from, to, figure }) => `Of ${figure(to)} only ${figure(from)} is there, cut at a separator.`,
  },
};
