import type { Lang } from "../engine/types";
import { codeOf, explainError } from "../hosts/excel/errors";
import { pane } from "../messages/pane";

export interface Failure {
  readonly text: string;
  /** For whoever is asked for help: Excel's code or, where it has none, the message. */
  readonly detail?: string;
}

export function failureOf(error: unknown, lang: Lang): Failure {
  const code = codeOf(error) || (error instanceof Error ? error.message : String(error));
  return { text: explainError(error)[lang], detail: `${pane.code[lang]}: ${code}` };
}
