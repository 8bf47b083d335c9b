import type { CliWords } from "../messages/cli";

/** Why a run ends with exit status 2; worded once the language is known. */
export class Refusal extends Error {
  constructor(readonly say: (words: CliWords, lang: "ja" | "en") => string) {
    super("refused");
  }
}
