import { READING } from "../../messages/reading";
import type { Check, HeardChoice, Lang } from "../types";
import type { ReportChoice } from "./contract";

/** Every choice in words: those that are followed, then those that fit nothing any more. */
export function toReportChoices({ reading }: Pick<Check, "reading">, lang: Lang): ReportChoice[] {
  const shown = (choices: readonly HeardChoice[], state: ReportChoice["state"]) =>
    choices.map(({ choice: { table, said }, words }) => ({
      sheet: table.sheet,
      table: table.table,
      kind: said.kind,
      text: words[lang],
      state,
    }));
  const followed = reading.tables.flatMap(({ choices }) => choices);
  return [...shown(followed, "followed"), ...shown(reading.unheeded, "unheeded")];
}

/** The choices that are followed; then those that are not, since what they are about is gone. */
export function readingText(check: Check, lang: Lang): string[] {
  const choices = toReportChoices(check, lang);
  return [
    ...list(READING[lang].section, "followed", choices, lang),
    ...list(READING[lang].unheeded, "unheeded", choices, lang),
  ];
}

function list(
  title: (count: number) => string,
  state: ReportChoice["state"],
  choices: readonly ReportChoice[],
  lang: Lang,
): string[] {
  const own = choices.filter((choice) => choice.state === state);
  if (!own.length) return [];
  const lines = own.map(({ sheet, table, text }, at) => `${at + 1}. ${READING[lang].of(sheet, table, text)}`);
  return ["", `■ ${title(own.length)}`, ...lines];
}
