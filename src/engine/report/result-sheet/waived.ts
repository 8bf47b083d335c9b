import { EQUATION_RULES } from "../../equations";
import { NOTICE_RULES } from "../../findings/notices";
import type { Check, Finding, Lang, Waiver } from "../../types";
import type { WaiverReview } from "../../waivers/review";
import { COLUMN_WORDS } from "../../../messages/columns";
import { WAIVERS } from "../../../messages/waivers";
import type { PlanRow } from "../sheet-plan";
import { amount, band, BLANK_ROW, cell, headRow, nameOf, note, place, unitCell } from "./cells";

/** The findings that somebody has waived, by whom and why; then those that opened again. */
export function waivedRows(check: Check, { waived, reopened }: WaiverReview, lang: Lang): PlanRow[] {
  const words = WAIVERS[lang];
  return [
    ...list({ title: words.section(waived.size), explanation: words.note }, waived, check, lang),
    ...list({ title: words.reopened(reopened.size), explanation: words.reopenedNote }, reopened, check, lang),
  ];
}

function list(
  { title, explanation }: { readonly title: string; readonly explanation: string },
  waivers: ReadonlyMap<number, Waiver>,
  check: Check,
  lang: Lang,
): PlanRow[] {
  if (!waivers.size) return [];
  const head = COLUMN_WORDS[lang];
  const words = WAIVERS[lang];
  return [
    BLANK_ROW,
    band("section", title),
    note(explanation),
    headRow(
      "subhead",
      head.number,
      head.line,
      head.cell,
      head.rule,
      words.what,
      words.name,
      words.date,
      head.difference,
      head.unit,
    ),
    ...[...waivers].map(([index, waiver], at) =>
      row(at + 1, { finding: check.findings[index]!, waiver }, check, lang),
    ),
  ];
}

function row(
  number: number,
  { finding, waiver }: { readonly finding: Finding; readonly waiver: Waiver },
  { statements }: Check,
  lang: Lang,
): PlanRow {
  const { cell: at, equation, rule } = finding;
  const { reason, text, name, date } = waiver;
  const words = WAIVERS[lang];
  const statement = equation && statements[equation.total.statement]!;
  const rules = [...EQUATION_RULES, ...NOTICE_RULES];
  return {
    cells: [
      cell(number, "center"),
      equation ? nameOf(equation.total, statements, lang) : cell(null, "text"),
      place(at),
      cell(rules.find(({ id }) => id === rule)!.words[lang].name, "text"),
      cell(words.said(words.reason[reason], text), "text"),
      cell(name, "text"),
      cell(date, "text"),
      statement ? amount(equation.difference, statement) : cell(null, "amount"),
      statement ? unitCell(statement, equation.total.column) : cell(null, "center"),
    ],
  };
}
