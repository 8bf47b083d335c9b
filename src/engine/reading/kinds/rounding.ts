import { ROUNDING_MODES } from "../../book/rounding";
import { roundingModeWords } from "../../../messages/reading";
import { eachInTurn, only, type ReadingKind } from "./kind";

/** How the figures of the table are rounded. */
export const rounding: ReadingKind<"rounding"> = {
  kind: "rounding",
  words: {
    ja: (said) => `端数処理は${roundingModeWords[said.rounding].ja}`,
    en: (said) => `rounding: ${roundingModeWords[said.rounding].en}`,
  },
  about: () => "rounding",
  apply: (statement, said) =>
    eachInTurn(statement, said, (each, { rounding: mode }) => ({ ...each, rounding: mode })),
  write: (said) => only({ rounding: said.rounding }),
  read: ({ facts }) => {
    const mode = ROUNDING_MODES.find(({ id }) => id === facts.rounding);
    return mode ? { kind: "rounding", rounding: mode.id } : null;
  },
};
