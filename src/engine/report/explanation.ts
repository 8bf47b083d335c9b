import { CAUSES } from "../repairs/causes";
import type { Check, Lang, Repair } from "../types";
import { figure } from "../../messages/figures";
import { REPORT } from "../../messages/report";
import { placeOf } from "./wording";

/** More changes than this are counted, not listed. */
const MOST_LISTED = 12;

/**
 * Which figures should be which others, what happened to them, and what that settles:
 * 「積立金（BS D53）12,798 → △12,798：符号の脱落と見られます。直すと不一致 4件が解消します。」
 */
export function explanationOf(repair: Repair, { statements }: Check, lang: Lang): string {
  const words = REPORT[lang].repair;
  const { changes, settles, alternatives, args } = repair;
  const listed = changes.slice(0, MOST_LISTED).map(({ place, from, to }) => {
    const { decimals } = statements[place.statement]!;
    const shown = from === null ? words.blank : figure(from, decimals, lang);
    return words.change(
      placeOf({ ...place, factor: 1 }, statements, lang),
      shown,
      figure(to, decimals, lang),
    );
  });
  const names = args
    .causes!.split(",")
    .map((id) => CAUSES.find((cause) => cause.id === id)?.name[lang] ?? id);
  return words.sentence({
    changes:
      listed.join(words.comma) +
      (changes.length > MOST_LISTED ? words.more(changes.length - MOST_LISTED) : ""),
    causes: names.join(words.comma),
    settles: settles.length,
    alternatives,
  });
}
