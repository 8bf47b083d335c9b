import { findLabel, linePlaces } from "../places";
import { withTotal } from "../totals";
import { eachInTurn, only, type ReadingKind } from "./kind";
import { readPlace, writtenPlace } from "./label-place";

/** A line is an item like the others, whatever it is called. */
export const noTotal: ReadingKind<"no-total"> = {
  kind: "no-total",
  words: {
    ja: ({ line: { label } }) => `「${label}」は合計の行ではない`,
    en: ({ line: { label } }) => `${label} is not a total`,
  },
  about: ({ line: { label, number } }) => `line ${number} ${label}`,
  apply: (statement, said) =>
    eachInTurn(statement, said, (each, { line }) => withTotal(each, findLabel(line, linePlaces(each)), [])),
  write: ({ line }) => only(writtenPlace(line)),
  read: ({ facts }) => {
    const line = readPlace(facts);
    return line && { kind: "no-total", line };
  },
};
