import { rangeName } from "../book/address";
import { visible } from "../book/visible";
import { unitName } from "../../messages/units";
import { kindOf } from "../detection/kinds";
import type { Check, Finding, Lang, Severity, Statement, Unsure } from "../types";
import { NO_WAIVERS, type WaiverReview } from "../waivers/review";
import { READING } from "../../messages/reading";
import { REPORT } from "../../messages/report";
import { ownStatements, summaryOf, uncheckedSheets } from "./report";
import { arithmeticOf } from "./arithmetic";
import { waiversText } from "./waivers-text";
import { type Flag, flagger } from "./waiver-flags";
import { readingText } from "./reading-text";
import { repairsText } from "./repairs-text";
import { uncheckedText } from "./unchecked";
import { unsureOf } from "./unsure";
import { answerOf, brokenText, messageOf, placeOf, sourceOf } from "./wording";

const OTHERS: readonly Severity[] = ["rounding", "warning", "info"];

/**
 * The report for a person: the verdict first, then every finding with its arithmetic, then what was checked. Whatever the
 * book says stays within its line.
 */
export function toText(check: Check, lang: Lang, review: WaiverReview = NO_WAIVERS): string {
  const flag = flagger(check, review, lang);
  const words = REPORT[lang];
  const summary = summaryOf(check, review);
  const { verdict } = summary;
  const unsure = unsureOf(check);
  return [
    words.heading(check.workbook.name),
    ...(check.against === undefined ? [] : [words.against(check.against)]),
    words.verdict(summary),
    ...(verdict === "does-not-tie" ? [] : [words.conclusion(verdict, summary)]),
    ...section("error", check, flag, lang),
    ...repairsText(check, lang),
    ...OTHERS.flatMap((severity) => section(severity, check, flag, lang)),
    ...uncheckedText(check, lang),
    ...waiversText(check, review, lang),
    ...readingText(check, lang),
    "",
    `■ ${words.statements}`,
    ...ownStatements(check).map((statement, index) => `  ${statementText(statement, unsure[index]!, lang)}`),
    ...uncheckedSheetsText(check, lang),
    "",
  ]
    .map(visible)
    .join("\n");
}

function section(severity: Severity, check: Check, flag: Flag, lang: Lang): string[] {
  const findings = check.findings.filter((finding) => finding.severity === severity);
  if (!findings.length) return [];
  const heading = `■ ${REPORT[lang].section[severity]}${lang === "ja" ? `：${findings.length}件` : `: ${findings.length}`}`;
  const note = severity === "rounding" ? [`  ${REPORT[lang].roundingNote}`] : [];
  return [
    "",
    heading,
    ...note,
    ...findings.flatMap((finding, index) =>
      findingText(`${index + 1}. ${flag(finding)}`, finding, check, lang),
    ),
  ];
}

/** `start`: its number, and what flags it. */
function findingText(start: string, finding: Finding, check: Check, lang: Lang): string[] {
  const { equation } = finding;
  if (!equation) return [start + messageOf(finding, check, lang)];
  const { statements } = check;
  const place = placeOf(equation.total, statements, lang);
  const answer = answerOf(finding, check, lang);
  const source = sourceOf(equation, lang);
  return [
    `${start}${place}${REPORT[lang].findingJoint}${brokenText(equation, statements, lang)}`,
    ...arithmeticOf(equation, statements, lang).map((line) => `     ${line}`),
    ...(source === null ? [] : [`     ${REPORT[lang].source(source)}`]),
    ...(answer === null ? [] : [`     ${REPORT[lang].answerName}${REPORT[lang].colon}${answer}`]),
  ];
}

function statementText(
  { kind, title, sheet, range, unit, lines }: Statement,
  unsure: readonly Unsure[],
  lang: Lang,
): string {
  const words = REPORT[lang];
  const name = title || kindOf(kind)?.words[lang] || words.table;
  const facts = [
    `${sheet} ${rangeName(range)}`,
    unitName(unit),
    words.lines(lines.length),
    ...unsure.map((each) => READING[lang].unsure[each]),
  ];
  return words.facts(name, facts.filter((fact) => fact !== "").join("・"));
}

function uncheckedSheetsText(check: Check, lang: Lang): string[] {
  const unchecked = uncheckedSheets(check);
  const words = REPORT[lang];
  if (!unchecked.length) return [];
  return [
    "",
    `■ ${words.unchecked}`,
    ...unchecked.map(({ sheet, reason }) => `  ${sheet}${words.colon}${words.uncheckedReason[reason]}`),
  ];
}
