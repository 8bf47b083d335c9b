import type { RefusalCode } from "../hosts/summary/row";
import type { CliWords } from "../messages/cli";

/** Why a run, or the check of one book, ends with exit status 2; worded once the language is known. */
export class Refusal extends Error {
  constructor(
    readonly say: (words: CliWords, lang: "ja" | "en") => string,
    readonly code: RefusalCode = "not-written",
  ) {
    super("refused");
  }
}
