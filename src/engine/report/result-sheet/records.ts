import { RECORDS } from "../../../messages/records";
import type { Lang } from "../../types";
import type { PlanRow } from "../sheet-plan";
import { band, BLANK_ROW, note } from "./cells";

/** What people have said of the book, once more: programs that lose its custom XML parts keep the cells of a sheet. */
export function recordRows(records: readonly string[], lang: Lang): PlanRow[] {
  if (!records.length) return [];
  const { title, explanation } = RECORDS[lang];
  return [BLANK_ROW, band("section", title), note(explanation), ...records.map(note)];
}
