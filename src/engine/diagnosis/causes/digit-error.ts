import { digitsOf, lengthOf } from "../../book/digits";
import { misread } from "../../book/slip";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** Who works out a difference borrows wrongly in one digit; what is only copied goes wrong less often. */
const RECKONED = 15;

/** One digit differs. */
export const digitError: Cause = {
  id: "digit-error",
  name: { ja: "数字の誤記", en: "Wrong digit" },
  cost: ANY_ERROR + 14,
  extra: ({ value, isWorkedOut }) => choice(9 * lengthOf(value)) - (isWorkedOut ? RECKONED : 0),
  targets: ({ value }) => misread(value),
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
