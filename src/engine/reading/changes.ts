import type { ReadingChoice, Said } from "../types";
import { readingKind } from "./kinds";

/** What a choice is about: a table has one answer to it. */
export function aboutOf(said: Said): string {
  return readingKind(said.kind).about(said);
}

/** The choices with one more, in place of what was said of the same thing before. `own`: those about its table. */
export function withChoice(
  choices: readonly ReadingChoice[],
  choice: ReadingChoice,
  own: readonly ReadingChoice[],
): ReadingChoice[] {
  const earlier = [...own, choice].filter(({ said }) => aboutOf(said) === aboutOf(choice.said));
  return [...withoutChoices(choices, earlier), choice];
}

export function withoutChoices(
  choices: readonly ReadingChoice[],
  gone: readonly ReadingChoice[],
): ReadingChoice[] {
  const texts = new Set(gone.map(textOf));
  return choices.filter((choice) => !texts.has(textOf(choice)));
}

/** The same for equal choices, wherever they were read. */
function textOf({ table, said }: ReadingChoice): string {
  const { facts, parts } = readingKind(said.kind).write(said);
  const { sheet, table: title, columns, begins, number } = table;
  return JSON.stringify([sheet, title, columns, begins, number, said.kind, facts, parts]);
}
