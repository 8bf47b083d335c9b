import type { Check, DiagnosedError, Lang, Repair } from "../types";
import { REPAIR } from "../../messages/repair";
import { type Explanation, explainer } from "./explanation";
import { markedQuestion } from "./question-text";
import { areUnlikely } from "./unlikely";
import { placeOf } from "./wording";

/** Of one error so many answers are printed; the JSON has them all. */
const MOST_SHOWN = 3;

/** The repairs for a person: for each error a line with the change and how sure it is, and below it the reasons. */
export function repairsText(check: Check, lang: Lang): string[] {
  const words = REPAIR[lang];
  const { errors } = check.diagnosis;
  const unexplained = unexplainedFindings(check);
  if (!errors.length) return unexplained > 0 ? ["", `■ ${words.unexplained(unexplained)}`] : [];
  const explain = explainer(check, lang);
  return [
    "",
    `■ ${words.heading(errors.length)}`,
    ...errors.flatMap((error, index) => {
      const question = markedQuestion(error, check, lang);
      const said = areUnlikely(error.repairs)
        ? [`${index + 1}. ${unlikelyText(error, check, lang)}`]
        : errorText(error, `${index + 1}.`, explain, lang);
      return [...said, ...(question === null ? [] : [`     ${question}`])];
    }),
    ...limitLines(errors, unexplained, lang),
  ];
}

/** Where the error is told, for none of its repairs says where it is. */
function unlikelyText({ findings, repairs }: DiagnosedError, check: Check, lang: Lang): string {
  const totals = findings.flatMap((index) => check.findings[index]!.equation?.total ?? []);
  const place = totals.length > 0 ? placeOf(totals[0]!, check.statements, lang) : null;
  return REPAIR[lang].unlikely(place, repairs.length);
}

function errorText(
  error: DiagnosedError,
  number: string,
  explain: ReturnType<typeof explainer>,
  lang: Lang,
): string[] {
  const words = REPAIR[lang];
  const hidden = error.repairs.length - MOST_SHOWN;
  return [
    ...error.repairs.slice(0, MOST_SHOWN).flatMap((repair, at) => {
      const said = explain(repair, error);
      if (at === 0) return repairText(repair, said, number, lang);
      const mark = `   ${repair.alternatives ? words.equally : words.or}`;
      return repairText(repair, { ...said, alternatives: [] }, mark, lang);
    }),
    ...(hidden > 0 ? [`   ${words.notShown(hidden)}`] : []),
  ];
}

/** How many discrepancies would be left if the best repairs of all errors were made. */
function unexplainedFindings({ findings, diagnosis }: Check): number {
  const settled = new Set(diagnosis.errors.flatMap(({ repairs }) => repairs[0]!.settles));
  return findings.filter(({ severity }, index) => severity === "error" && !settled.has(index)).length;
}

function limitLines(errors: readonly DiagnosedError[], unexplained: number, lang: Lang): string[] {
  const words = REPAIR[lang];
  const unproved = errors.flatMap(({ proved }, index) => (proved ? [] : [index + 1]));
  return [
    ...(unproved.length > 0 ? [`   ${words.notProved(unproved)}`] : []),
    ...(unexplained > 0 ? [`   ${words.unexplained(unexplained)}`] : []),
  ];
}

function repairText(
  { confidence }: Repair,
  { subject, causes, changes, reasons, alternatives }: Explanation,
  mark: string,
  lang: Lang,
): string[] {
  const words = REPAIR[lang];
  return [
    `${mark} ${words.title(subject, causes, words.confidence(confidence))}`,
    ...changes.map((change) => `     → ${change}`),
    ...[...reasons, ...alternatives].map((reason) => `     ${reason}`),
  ];
}
