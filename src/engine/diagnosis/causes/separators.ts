import { lengthOf } from "../../book/digits";
import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** A separator was read as the end or as the decimal point: of 1,234,567 only 1 or 1,234 arrived. */
export const separators: Cause = {
  id: "separators",
  name: { ja: "桁区切りの読み違い", en: "Misread separator" },
  cost: ANY_ERROR + 110,
  extra: ({ value }, to) => 3 * (lengthOf(to) - lengthOf(value) - 3),
  isPossible: ({ value }) => value !== 0,
  admits({ value }, to) {
    if (value < 0 !== to < 0) return false;
    const lost = lengthOf(to) - lengthOf(value);
    return lost > 0 && lost % 3 === 0 && Math.trunc(to / 10 ** lost) === value;
  },
  reason: {
    ja: ({ from, to, figure }) => `${figure(to)} の桁区切りより後ろが落ちて ${figure(from)} になっています。`,
    en: ({ from, to, figure }) => `Of ${figure(to)} only ${figure(from)} is there, cut at a separator.`,
  },
};
