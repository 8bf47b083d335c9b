import type { Check, Lang, Repair } from "../types";
import { REPAIR } from "../../messages/repair";
import { type Explanation, explainer } from "./explanation";
import { questionLines } from "./question-text";

/** Of one error so many answers are printed; the JSON has them all. */
const MOST_SHOWN = 3;

/** The repairs for a person: for each error a line with the change and how sure it is, and below it the reasons. */
export function repairsText(check: Check, lang: Lang): string[] {
  const words = REPAIR[lang];
  if (!check.repairs.length) return [];
  const explain = explainer(check, lang);
  const errors = byError(check.repairs);
  return [
    "",
    `■ ${words.heading(errors.length)}`,
    ...errors.flatMap((repairs, index) => {
      const hidden = repairs.length - MOST_SHOWN;
      return [
        ...repairs
          .slice(0, MOST_SHOWN)
          .flatMap((repair) => repairText(repair, explain(repair), index + 1, lang)),
        ...(hidden > 0 ? [`   ${words.notShown(hidden)}`] : []),
        ...questionLines(repairs, check, lang),
      ];
    }),
  ];
}

/** The repairs of one error follow each other, from rank 1 on. */
function byError(repairs: readonly Repair[]): readonly (readonly Repair[])[] {
  const errors: Repair[][] = [];
  for (const repair of repairs) {
    if (repair.rank === 1) errors.push([]);
    errors.at(-1)?.push(repair);
  }
  return errors;
}

function repairText(
  { rank, alternatives, confidence }: Repair,
  { subject, causes, changes, reasons, alternatives: asGood }: Explanation,
  number: number,
  lang: Lang,
): string[] {
  const words = REPAIR[lang];
  const mark = rank === 1 ? `${number}.` : `   ${alternatives ? words.equally : words.or}`;
  return [
    `${mark} ${words.title(subject, causes, words.confidence(confidence))}`,
    ...changes.map((change) => `     → ${change}`),
    ...[...reasons, ...(rank === 1 ? asGood : [])].map((reason) => `     ${reason}`),
  ];
}
