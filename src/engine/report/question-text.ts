import { figure as printedFigure } from "../../messages/figures";
import { QUESTION } from "../../messages/question";
import { cellName } from "../book/address";
import type { Check, DiagnosedError, Lang, Objection, Question } from "../types";
import { brokenText, lineName, placeOf } from "./wording";

/** 「予定貸借対照表の積立金（D53）2,924,380 は正しいですか」 */
export function questionText({ place, cell, figure }: Question, { statements }: Check, lang: Lang): string {
  const words = QUESTION[lang];
  const statement = statements[place.statement]!;
  const facts = {
    sheet: cell.sheet,
    label: lineName(place, statement, lang),
    cell: cellName(cell.row, cell.column),
  };
  if (figure === null) return words.askBlank(facts);
  return words.ask({ ...facts, figure: printedFigure(figure, statement.decimals, lang) });
}

/** The question that tells the repairs of an error apart, with its mark; null where there is none. */
export function markedQuestion({ question }: DiagnosedError, check: Check, lang: Lang): string | null {
  return question && QUESTION[lang].mark + questionText(question, check, lang);
}

/** Why an answer was not followed, or which answers do not tie. */
export function objectionText({ kind, equation }: Objection, { statements }: Check, lang: Lang): string {
  const text = QUESTION[lang].objection[kind];
  if (!equation) return text;
  return `${text}${placeOf(equation.total, statements, lang)}${lang === "ja" ? "：" : ": "}${brokenText(equation, statements, lang)}`;
}
