import type { Check, Lang, Waiver } from "../types";
import type { WaiverReview } from "../waivers/review";
import { REPORT } from "../../messages/report";
import { WAIVERS } from "../../messages/waivers";
import { messageOf } from "./wording";

/** The findings that are waived, by whom and why; then those that opened again. */
export function waiversText(check: Check, { waived, reopened }: WaiverReview, lang: Lang): string[] {
  const words = WAIVERS[lang];
  return [
    ...list(words.section(waived.size), waived, check, lang),
    ...list(words.reopened(reopened.size), reopened, check, lang),
  ];
}

function list(title: string, waivers: ReadonlyMap<number, Waiver>, check: Check, lang: Lang): string[] {
  if (!waivers.size) return [];
  const words = WAIVERS[lang];
  const lines = [...waivers].flatMap(([index, { reason, text, name, date }], at) => {
    const said = words.said(words.reason[reason], oneLine(text));
    const by = words.by(name, date);
    return [
      `${at + 1}. ${messageOf(check.findings[index]!, check, lang)}`,
      `     ${said}${by && REPORT[lang].by(by)}`,
    ];
  });
  return ["", `■ ${title}`, ...lines];
}

function oneLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}
