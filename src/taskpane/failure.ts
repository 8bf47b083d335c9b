import type { Lang } from "../messages/words";
import { codeOf, explainError } from "../hosts/excel/errors";
import { WriteRefused } from "../hosts/excel/write-refused";
import { pane } from "../messages/pane";
import {
  cellEditing,
  engineFailure,
  type FailureWords,
  nothingWritten,
  protectedView,
} from "../messages/pane-failures";
import { ActionRefused } from "./book-actions";
import { OtherBookRefused } from "./check/checker";
import { isReadOnly } from "./document-mode";

export interface Failure {
  /** What happened, what was left unchanged and what to do. */
  readonly text: string;
  /** For whoever is asked for help: Excel's code or, where it has none, the message. */
  readonly detail?: string;
}

/** What happened, what was left unchanged, what to do. */
export function sentences({ happened, unchanged, todo }: FailureWords, lang: Lang): string {
  return [happened, unchanged, todo].map((words) => words[lang]).join(lang === "ja" ? "" : " ");
}

/** Why a check or a jump did not succeed. */
export function failureOf(error: unknown, lang: Lang): Failure {
  if (error instanceof OtherBookRefused) return { text: error.message };
  const code = codeOf(error);
  const colon = lang === "ja" ? "：" : ": ";
  const detail = code
    ? `${pane.code[lang]}${colon}${code}`
    : `${pane.detail[lang]}${colon}${messageOf(error)}`;
  if (!code) return { text: sentences(engineFailure, lang), detail };
  if (code === "InvalidOperationInCellEditMode") return { text: sentences(cellEditing, lang), detail };
  if (isReadOnly()) return { text: sentences(protectedView, lang), detail };
  return { text: withUnchanged(explainError(error)[lang], nothingWritten[lang], lang), detail };
}

/** Why nothing was written. */
export function actionFailureOf(error: unknown, lang: Lang): Failure {
  if (error instanceof WriteRefused || error instanceof ActionRefused) return { text: error.words[lang] };
  return failureOf(error, lang);
}

/** The first sentence says what happened, the rest what to do; between them stands what was left unchanged. */
function withUnchanged(text: string, unchanged: string, lang: Lang): string {
  const end = text.indexOf(lang === "ja" ? "。" : ". ") + 1;
  const parts = [text.slice(0, end), unchanged, text.slice(end).trim()].filter((part) => part !== "");
  return parts.join(lang === "ja" ? "" : " ");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
