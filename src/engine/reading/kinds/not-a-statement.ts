import { only, type ReadingKind } from "./kind";

/** The table is none of figures that have to tie. */
export const notAStatement: ReadingKind<"not-a-statement"> = {
  kind: "not-a-statement",
  words: {
    ja: () => "検算する表ではない",
    en: () => "not a table to check",
  },
  about: () => "not-a-statement",
  apply: () => ({ statement: null, unheeded: [] }),
  write: () => only({}),
  read: () => ({ kind: "not-a-statement" }),
};
