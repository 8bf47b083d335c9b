import { digitsOf, otherFigures, withDigits } from "../digits";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** One digit differs. */
export const digitError: Cause = {
  id: "digit-error",
  name: { ja: "数字の誤記", en: "Wrong digit" },
  cost: ANY_ERROR + 14,
  extra: ({ value }) => choice(9 * digitsOf(value).length),
  targets({ value }) {
    const digits = digitsOf(value);
    if (value === 0) return [];
    const misread: number[] = [];
    for (let at = 0; at < digits.length; at++) {
      for (let digit = at === 0 ? 1 : 0; digit <= 9; digit++) {
        misread.push(withDigits(digits.slice(0, at) + digit + digits.slice(at + 1), value));
      }
    }
    return otherFigures(value, misread);
  },
  reason: {
    ja: ({ gap, from, to }) => {
      const { place, wrong, right } = differingDigit(from, to);
      return `${gap} は1桁だけの違いです（右から${place}桁目の ${wrong} は、正しくは ${right}）。`;
    },
    en: ({ gap, from, to }) => {
      const { place, wrong, right } = differingDigit(from, to);
      return `${gap} lies in one digit (number ${place} from the right: ${wrong} instead of ${right}).`;
    },
  },
};

/** Its place from the right. */
function differingDigit(from: number, to: number): { place: number; wrong: string; right: string } {
  const [wrong, right] = [digitsOf(from), digitsOf(to)];
  const at = [...wrong].findIndex((digit, index) => digit !== right[index]);
  return { place: wrong.length - at, wrong: wrong[at] ?? "", right: right[at] ?? "" };
}
