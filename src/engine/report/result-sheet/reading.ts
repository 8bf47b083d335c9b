import { COLUMN_WORDS } from "../../../messages/columns";
import { READING } from "../../../messages/reading";
import type { Check, Lang } from "../../types";
import type { ReportChoice } from "../contract";
import { toReportChoices } from "../reading-text";
import type { PlanRow } from "../sheet-plan";
import { band, BLANK_ROW, cell, headRow } from "./cells";

/** What people have said about how tables are to be read; then what of it fits nothing any more. */
export function readingRows(check: Check, lang: Lang): PlanRow[] {
  const words = READING[lang];
  const choices = toReportChoices(check, lang);
  const of = (state: ReportChoice["state"]) => choices.filter((choice) => choice.state === state);
  return [...list(words.section, of("followed"), lang), ...list(words.unheeded, of("unheeded"), lang)];
}

function list(title: (count: number) => string, choices: readonly ReportChoice[], lang: Lang): PlanRow[] {
  if (!choices.length) return [];
  const head = COLUMN_WORDS[lang];
  return [
    BLANK_ROW,
    band("section", title(choices.length)),
    headRow("subhead", head.number, head.table, head.sheet, "", READING[lang].what),
    ...choices.map(({ sheet, table, text }, at): PlanRow => ({
      cells: [
        cell(at + 1, "center"),
        cell(table, "text"),
        cell(sheet, "text"),
        cell(null, "text"),
        cell(text, "text"),
      ],
    })),
  ];
}
