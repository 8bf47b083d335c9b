import { EQUATION_RULES } from "../../equations";
import type { Check, Finding, Lang, Repair } from "../../types";
import { COLUMN_WORDS } from "../../../messages/columns";
import { REPAIR } from "../../../messages/repair";
import { RESULT_SHEET } from "../../../messages/result-sheet";
import { causeName } from "../cause-name";
import type { PlanRow } from "../sheet-plan";
import { band, BLANK_ROW, equationRow, headRow, note } from "./cells";
import { repairWriter } from "./repairs";
import type { Flag } from "../waiver-flags";

/** One error: its repairs, best first, and the findings that they explain. */
interface Group {
  readonly repairs: readonly Repair[];
  readonly findings: readonly Finding[];
}

/** Every discrepancy, those of one cause together under the repairs proposed. */
export function discrepancyRows(check: Check, flag: Flag, lang: Lang): PlanRow[] {
  const words = RESULT_SHEET[lang];
  const errors = check.findings.filter(({ severity }) => severity === "error");
  const start = [BLANK_ROW, band("section", words.section.discrepancies(errors.length))];
  if (!errors.length) return [...start, note(words.none.discrepancies)];
  const { groups, unexplained } = toGroups(check);
  const repairs = repairWriter(check, lang);
  let number = 0;
  const rows = (findings: readonly Finding[]) =>
    findings.map((finding) => findingRow((number += 1), finding, check, flag(finding), lang));
  return [
    ...start,
    note(words.discrepanciesNote),
    ...(groups.length ? [note(words.caution)] : []),
    ...groups.flatMap((group, index) => [
      band("cause", groupTitle(group, index, lang)),
      ...repairs(group.repairs),
      ...(group.findings.length ? [findingHead(lang), ...rows(group.findings)] : []),
    ]),
    ...(unexplained.length
      ? [band("cause", words.unexplained), findingHead(lang), ...rows(unexplained)]
      : []),
  ];
}

/** A row for the equation of a finding. */
export function findingRow(
  number: number,
  finding: Finding,
  { statements }: Check,
  flag: string,
  lang: Lang,
): PlanRow {
  const equation = finding.equation!;
  const rule = EQUATION_RULES.find(({ id }) => id === equation.rule)!.words[lang].name;
  return equationRow(number, equation, finding.cell, rule, flag, statements, lang);
}

export function findingHead(lang: Lang): PlanRow {
  const head = COLUMN_WORDS[lang];
  return headRow(
    "subhead",
    head.number,
    head.line,
    head.cell,
    head.rule,
    head.equation,
    head.computed,
    head.printed,
    head.difference,
    head.unit,
  );
}

/** A finding stays with the first error whose repair settles it, the best repairs first. */
function toGroups({ repairs, findings }: Check): { groups: Group[]; unexplained: Finding[] } {
  const byError = new Map<number, Repair[]>();
  for (const repair of repairs) byError.set(repair.error, [...(byError.get(repair.error) ?? []), repair]);
  const grouped = [...byError.values()];
  const owner = new Map<number, number>();
  const claim = (isClaiming: (repair: Repair) => boolean) =>
    grouped.forEach((group, index) => {
      for (const repair of group.filter(isClaiming)) {
        for (const finding of repair.settles) if (!owner.has(finding)) owner.set(finding, index);
      }
    });
  claim(({ rank }) => rank === 1);
  claim(() => true);
  return {
    groups: grouped.map((group, index) => ({
      repairs: group,
      findings: findings.filter((_, finding) => owner.get(finding) === index),
    })),
    unexplained: findings.filter(({ severity }, finding) => severity === "error" && !owner.has(finding)),
  };
}

function groupTitle({ repairs }: Group, index: number, lang: Lang): string {
  const [best] = repairs;
  return RESULT_SHEET[lang].group({
    number: index + 1,
    causes: causeName(best!, lang),
    settles: best!.settles.length,
    confidence: REPAIR[lang].confidence(best!.confidence),
    alternatives: best!.alternatives,
  });
}
