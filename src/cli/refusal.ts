import type { CliWords } from "../messages/cli";
import type { UnreadableCode } from "../messages/unreadable";

/** Why a book could not be checked, for programs: `error.code` of its line in the JSON of several books. */
export type RefusalCode =
  UnreadableCode | "not-found" | "is-folder" | "not-readable" | "no-amounts" | "not-written" | "internal";

/** Why a run, or the check of one book, ends with exit status 2; worded once the language is known. */
export class Refusal extends Error {
  constructor(
    readonly say: (words: CliWords, lang: "ja" | "en") => string,
    readonly code: RefusalCode = "not-written",
  ) {
    super("refused");
  }
}
