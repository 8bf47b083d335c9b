import type { Check, Lang } from "../../types";
import { NO_WAIVERS, type WaiverReview } from "../../waivers/review";
import { RESULT_SHEET } from "../../../messages/result-sheet";
import type { SheetPlan } from "../sheet-plan";
import { changeRows, signatureRows } from "./changes";
import { COLUMNS } from "./cells";
import { discrepancyRows } from "./discrepancies";
import { type CopyFacts, factRows, verdictRows } from "./head";
import { noticeRows, roundingRows, uncheckedSheetRows, undecidedRows } from "./others";
import { readingRows } from "./reading";
import { recordRows } from "./records";
import { tableRows } from "./tables";
import { flagger } from "../waiver-flags";
import { tieRows } from "./ties";
import { uncheckedRows } from "./unchecked";
import { waivedRows } from "./waived";

export type { CopyFacts } from "./head";

/** The 検証結果 sheet: the verdict first, then what was checked, what does not tie, and what was not checked. */
export function resultSheetOf(
  check: Check,
  facts: CopyFacts,
  lang: Lang,
  review: WaiverReview = NO_WAIVERS,
): SheetPlan {
  const verdict = verdictRows(check, review, lang);
  const flag = flagger(check, review, lang);
  return {
    id: "result",
    name: RESULT_SHEET[lang].sheetName,
    columns: COLUMNS,
    rows: [
      ...verdict,
      ...factRows(check, facts, lang),
      ...signatureRows(check, facts.reviewer ?? "", lang),
      ...tableRows(check, lang),
      ...discrepancyRows(check, flag, lang),
      ...roundingRows(check, flag, lang),
      ...uncheckedRows(check, lang),
      ...noticeRows(check, flag, lang),
      ...waivedRows(check, review, lang),
      ...changeRows(facts.changes ?? [], check, lang),
      ...readingRows(check, lang),
      ...undecidedRows(check, lang),
      ...uncheckedSheetRows(check, lang),
      ...tieRows(check, lang),
      ...recordRows(facts.records ?? [], lang),
    ],
    frozenRows: verdict.length,
    page: { orientation: "landscape", header: RESULT_SHEET[lang].header(check.workbook.name) },
  };
}
