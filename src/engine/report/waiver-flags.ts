import type { Check, Finding, Lang } from "../types";
import type { WaiverReview } from "../waivers/review";
import { WAIVERS } from "../../messages/waivers";

/** What stands before the text of a finding: that it is waived, or nothing. */
export type Flag = (finding: Finding) => string;

export function flagger({ findings }: Check, { waived }: WaiverReview, lang: Lang): Flag {
  const own = new Set([...waived.keys()].map((index) => findings[index]!));
  return (finding) => (own.has(finding) ? WAIVERS[lang].flag : "");
}

/** How many of the discrepancies are waived. */
export function waivedDiscrepancies({ findings }: Check, { waived }: WaiverReview): number {
  return [...waived.keys()].filter((index) => findings[index]!.severity === "error").length;
}
