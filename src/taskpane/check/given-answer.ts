import { parseAddress } from "../../engine/book/address";
import type { ReportQuestion } from "../../engine/report/contract";
import type { Answer } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { shownFigure } from "../../messages/figures";
import { confirmedAs, correctedTo, paneRepairs } from "../../messages/pane-repairs";

/** An answer, and what the question was, to be shown and withdrawn. */
export interface GivenAnswer extends Answer {
  readonly question: ReportQuestion;
}

export function givenAnswer(question: ReportQuestion, figure: Answer["figure"]): GivenAnswer {
  return { sheet: question.sheet, ...parseAddress(question.cell), figure, question };
}

/** A cell has one answer: the latest. */
export function withAnswer(answers: readonly GivenAnswer[], answer: GivenAnswer): GivenAnswer[] {
  const { sheet, row, column } = answer;
  const isOther = (each: GivenAnswer) => each.sheet !== sheet || each.row !== row || each.column !== column;
  return [...answers.filter(isOther), answer];
}

/** 「積立金（予定貸借対照表 D53）2,924,380 は正しい」 */
export function answerText({ figure, question }: GivenAnswer, lang: Lang): string {
  const { label, sheet, cell } = question;
  const place = `${sheet} ${cell}`;
  if (figure !== "as-printed") return correctedTo(label, place, shownFigure(figure, lang))[lang];
  const printed = question.figure === null ? paneRepairs.blank[lang] : shownFigure(question.figure, lang);
  return confirmedAs(label, place, printed)[lang];
}
