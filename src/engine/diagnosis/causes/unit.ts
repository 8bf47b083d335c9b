import { unitStep } from "../../book/digits";
import { inOtherUnit } from "../../book/slip";
import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** The figure is in another unit: 円 among 千円, 百万円 among 千円. */
export const unit: Cause = {
  id: "unit",
  name: { ja: "単位の取り違え", en: "Wrong unit" },
  cost: ANY_ERROR + 25,
  extra: ({ value }, to) => (Math.abs(to) > Math.abs(value) ? 10 : 0),
  targets: ({ value }) => inOtherUnit(value),
  reason: {
    ja: ({ from, to, figure }) => {
      const { times, isLarger } = unitStep(from, to);
      const sum = `${figure(from)}${isLarger ? "÷" : "×"}${times}＝${figure(to)}`;
      return `ほかの行の単位で書いた額の ${times}${isLarger ? "倍" : "分の1"}になっています（${sum}）。`;
    },
    en: ({ from, to, figure }) => {
      const { times, isLarger } = unitStep(from, to);
      const sum = `${figure(from)} ${isLarger ? "÷" : "×"} ${times} = ${figure(to)}`;
      return `In the unit of the other lines it is ${times} times too ${isLarger ? "large" : "small"} (${sum}).`;
    },
  },
};
