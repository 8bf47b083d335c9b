import type { Check, Lang, Repair } from "../types";
import { REPAIR } from "../../messages/repair";
import { type Explanation, explainer } from "./explanation";
import { questionLines } from "./question-text";

/** Of one error so many answers are printed; the JSON has them all. */
const MOST_SHOWN = 3;

/** The repairs for a person: for each error a line with the change and how sure it is, and below it the reasons. */
export function repairsText(check: Check, lang: Lang): string[] {
  const words = REPAIR[lang];
  const unexplained = unexplainedFindings(check);
  if (!check.repairs.length) return unexplained > 0 ? ["", `■ ${words.unexplained(unexplained)}`] : [];
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
    ...limitLines(errors, unexplained, lang),
  ];
}

/** How many discrepancies would be left if the best repairs of all errors were made. */
function unexplainedFindings({ findings, repairs }: Check): number {
  const settled = new Set(repairs.flatMap(({ rank, settles }) => (rank === 1 ? settles : [])));
  return findings.filter(({ severity }, index) => severity === "error" && !settled.has(index)).length;
}

function limitLines(errors: readonly (readonly Repair[])[], unexplained: number, lang: Lang): string[] {
  const words = REPAIR[lang];
  const unproved = errors.flatMap(([best], index) => (best!.proved ? [] : [index + 1]));
  return [
    ...(unproved.length > 0 ? [`   ${words.notProved(unproved)}`] : []),
    ...(unexplained > 0 ? [`   ${words.unexplained(unexplained)}`] : []),
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
