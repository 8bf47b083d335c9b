import { COLUMN_WORDS } from "../../../messages/columns";
import { UNCHECKED } from "../../../messages/unchecked";
import type { Check, Lang } from "../../types";
import type { PlanRow } from "../sheet-plan";
import { uncheckedName } from "../unchecked";
import { band, BLANK_ROW, cell, headRow, note, place } from "./cells";

/** What must add up or tie and was not judged, and why. */
export function uncheckedRows({ unchecked }: Check, lang: Lang): PlanRow[] {
  const head = COLUMN_WORDS[lang];
  const words = UNCHECKED[lang];
  if (!unchecked.length) return [];
  return [
    BLANK_ROW,
    band("section", words.section(unchecked.length)),
    note(words.note),
    headRow("subhead", head.number, head.line, head.cell, "", head.reason),
    ...unchecked.map((each, at): PlanRow => ({
      cells: [
        cell(at + 1, "center"),
        cell(uncheckedName(each, lang), "text"),
        place(each.cell),
        cell(null, "text"),
        cell(words.one(each.why, each.reason), "text"),
      ],
    })),
  ];
}
