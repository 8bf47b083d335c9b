import { cellFinder } from "../../engine/book/lookup";
import { cellOrdersOf } from "../../engine/report/cell-orders";
import { address } from "../../engine/report/equations";
import { diagnosedIn } from "../../engine/report/diagnosed-in";
import { outlooks, type RepairOutlook } from "../../engine/report/outlook";
import { toReportErrors } from "../../engine/report/report-repairs";
import type { Check } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { errorTitles } from "./error-titles";
import { pack } from "./packed";
import type { ErrorsInWords } from "./to-result";

/** Loaded when something is to be put right: what seeks repairs, and what puts them into words. */
export { withDiagnosis } from "../../engine";

export function errorsInWords(check: Check, lang: Lang): ErrorsInWords {
  const told = toReportErrors(check, lang);
  const find = cellFinder(check.workbook.sheets);
  const outlookOf = outlooks(check);
  const titles = errorTitles(
    told,
    check.findings.map(({ cell }) => address(cell)),
    lang,
  );
  const shown = diagnosedIn(check).map(({ repairs }, number) => ({
    title: titles[number]!,
    repairs: repairs.map((repair, at) => ({
      repair: told[number]!.repairs[at]!,
      outlook: shownOf(outlookOf(repair)),
      orders: pack(cellOrdersOf(repair, check, find)),
    })),
    question: told[number]!.question,
  }));
  return { told, shown };
}

/** What is open is in the repair as it is told. */
function shownOf({ leaves, breaks }: RepairOutlook): RepairOutlook {
  return { leaves, breaks };
}
