import { unitWords } from "../../../messages/units";
import type { Rounding, Statement } from "../../types";
import { only, eachInTurn, type ReadingKind } from "./kind";
import { readNumber } from "./label-place";

/** 「単位：千円」, where the table says none or another. */
export const unit: ReadingKind<"unit"> = {
  kind: "unit",
  words: {
    ja: (said) => `単位は${unitWords(said.unit).ja}`,
    en: (said) => `unit: ${unitWords(said.unit).en}`,
  },
  about: () => "unit",
  apply: (statement, said) =>
    eachInTurn(statement, said, (each, { unit: own }) => ({
      ...each,
      unit: own,
      rounding: roundingIn(own, each),
    })),
  write: (said) => only({ unit: String(said.unit) }),
  read: ({ facts }) => {
    const own = readNumber(facts.unit);
    return own === null ? null : { kind: "unit", unit: own };
  },
};

/** 円 is exact unless something says otherwise, and nothing else is. */
function roundingIn(unit: number, { rounding }: Statement): Rounding {
  const isOpen = rounding === "unknown" || rounding === "exact";
  return isOpen ? (unit === 1 ? "exact" : "unknown") : rounding;
}
