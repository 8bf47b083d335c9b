import { earlierRunOf } from "../../engine/report/earlier-run";
import { marksOf } from "../../engine/report/marks";
import { type CopyFacts, resultSheetOf } from "../../engine/report/result-sheet";
import type { Check } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { reviewOf } from "../../engine/waivers/review";
import { subjectsOf } from "../../engine/waivers/subject";
import type { Marking, SaidInBook } from "./result";

/** What is to be marked and written of a check, as `kenzan check --out` does it for a workbook with these waivers. */
export function markingOf(
  check: Check,
  facts: Omit<CopyFacts, "isSigned" | "records" | "changes">,
  { waivers, records, changes }: SaidInBook,
  lang: Lang,
): Marking {
  const review = reviewOf(subjectsOf(check), waivers);
  return {
    marks: marksOf(check, review),
    run: earlierRunOf(check, facts.checkedAt, lang),
    sheet: resultSheetOf(check, { ...facts, isSigned: false, records, changes }, lang, review),
  };
}
