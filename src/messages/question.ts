import type { Objection } from "../engine/types";
import type { Words } from "./words";

/** The words of questions, of answers and of what is objected to them. */
export interface QuestionWords {
  /** Before a question in the text report. */
  readonly mark: string;
  readonly ask: (facts: { sheet: string; label: string; cell: string; figure: string }) => string;
  readonly askBlank: (facts: { sheet: string; label: string; cell: string }) => string;
  /** The cause of a repair that is an answer. */
  readonly cause: string;
  /** After a change that is an answer. */
  readonly answered: string;
  /** A repair that is nothing but answers. */
  readonly isAnswer: (changes: string) => string;
  readonly objection: Readonly<Record<Objection["kind"], string>>;
}

export const QUESTION: Words<QuestionWords> = {
  ja: {
    mark: "確認：",
    ask: ({ sheet, label, cell, figure }) => `${sheet}の${label}（${cell}）${figure} は正しいですか`,
    askBlank: ({ sheet, label, cell }) => `${sheet}の${label}（${cell}）は空欄で正しいですか`,
    cause: "確認による訂正",
    answered: "（確認による訂正）",
    isAnswer: (changes) => `${changes}：確認による訂正です。`,
    objection: {
      "no-amount": "金額のセルではないため、この回答は使っていません。",
      "not-printable": "この表の金額として読めない数値のため、この回答は使っていません。",
      "two-figures": "回答が食い違っているため、どちらも使っていません。",
      "cannot-tie": "回答された金額どうしが一致しません。",
    },
  },
  en: {
    mark: "To confirm: ",
    ask: ({ sheet, label, cell, figure }) => `is ${label} (${sheet} ${cell}) ${figure} right?`,
    askBlank: ({ sheet, label, cell }) => `is ${label} (${sheet} ${cell}) rightly blank?`,
    cause: "corrected on confirmation",
    answered: " (corrected on confirmation)",
    isAnswer: (changes) => `${changes}: corrected on confirmation.`,
    objection: {
      "no-amount": "This cell holds no amount; the answer is not used.",
      "not-printable": "The table cannot print this figure; the answer is not used.",
      "two-figures": "The answers for this cell differ; none is used.",
      "cannot-tie": "The answers do not tie with each other.",
    },
  },
};
