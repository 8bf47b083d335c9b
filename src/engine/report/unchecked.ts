import { EQUATION_RULES } from "../equations";
import { NOTICE_RULES } from "../findings/notices";
import type { Check, Lang, StepId, Unchecked } from "../types";
import { REPORT } from "../../messages/report";
import { UNCHECKED } from "../../messages/unchecked";
import { cellName } from "../book/address";
import type { ReportUnchecked } from "./contract";
import { address } from "./equations";

/** What was not judged, in words and with addresses. */
export function toReportUnchecked({ unchecked }: Pick<Check, "unchecked">, lang: Lang): ReportUnchecked[] {
  return unchecked.map((each) => ({
    ...address(each.cell),
    label: uncheckedName(each, lang),
    what: each.what,
    why: each.why,
    ...(each.reason === undefined ? {} : { reason: each.reason }),
    message: placeText(each, lang) + REPORT[lang].findingJoint + UNCHECKED[lang].one(each.why, each.reason),
  }));
}

/** The section of the text report. */
export function uncheckedText(check: Pick<Check, "unchecked">, lang: Lang): string[] {
  const all = toReportUnchecked(check, lang);
  const words = UNCHECKED[lang];
  if (!all.length) return [];
  return [
    "",
    `■ ${words.section(all.length)}`,
    `  ${words.note}`,
    ...all.map(({ message }, at) => `${at + 1}. ${message}`),
  ];
}

/** Its label; of a step that gave way its name. */
export function uncheckedName({ what, label }: Unchecked, lang: Lang): string {
  const words = UNCHECKED[lang];
  if (what !== "step") return label || words.unnamed[what];
  const rule = [...EQUATION_RULES, ...NOTICE_RULES].find(({ id }) => id === label);
  return rule?.words[lang].name ?? words.step[label as StepId] ?? label;
}

function placeText(each: Unchecked, lang: Lang): string {
  const { sheet, row, column } = each.cell;
  return REPORT[lang].place(uncheckedName(each, lang), sheet, cellName(row, column));
}
