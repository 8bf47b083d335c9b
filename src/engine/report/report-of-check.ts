import type { Lang } from "../../messages/words";
import type { Check } from "../types";
import { NO_WAIVERS, type WaiverReview } from "../waivers/review";
import type { Report } from "./contract";
import { reportOf } from "./report";
import { toReportErrors } from "./report-repairs";

/** Puts a check into words and addresses. `withEquations` adds every equation found. */
export function toReport(
  check: Check,
  lang: Lang,
  withEquations = false,
  review: WaiverReview = NO_WAIVERS,
): Report {
  return reportOf(check, toReportErrors(check, lang), lang, { withEquations, review });
}
