import { EQUATION_RULES } from "../../equations";
import { CAUSES } from "../../repairs/causes";
import type { Change, Check, Finding, Lang, Repair } from "../../types";
import { REPAIR } from "../../../messages/repair";
import { COLUMN_WORDS } from "../../../messages/columns";
import { RESULT_SHEET } from "../../../messages/result-sheet";
import type { PlanRow } from "../sheet-plan";
import { amount, band, BLANK_ROW, cell, equationRow, headRow, nameOf, note, place, unitCell } from "./cells";

/** One error: its repairs, best first, and the findings that they explain. */
interface Group {
  readonly repairs: readonly Repair[];
  readonly findings: readonly Finding[];
}

/** Every discrepancy, those of one cause together under the repairs proposed. */
export function discrepancyRows(check: Check, lang: Lang): PlanRow[] {
  const words = RESULT_SHEET[lang];
  const errors = check.findings.filter(({ severity }) => severity === "error");
  const start = [BLANK_ROW, band("section", words.section.discrepancies(errors.length))];
  if (!errors.length) return [...start, note(words.none.discrepancies)];
  const { groups, unexplained } = toGroups(check);
  let number = 0;
  const rows = (findings: readonly Finding[]) =>
    findings.map((finding) => findingRow((number += 1), finding, check, lang));
  return [
    ...start,
    note(words.discrepanciesNote),
    ...(groups.length ? [note(words.caution)] : []),
    ...groups.flatMap((group, index) => [
      band("cause", groupTitle(group, index, lang)),
      repairHead(lang),
      ...group.repairs.flatMap((repair) => repairRows(repair, check, lang)),
      ...(group.findings.length ? [findingHead(lang), ...rows(group.findings)] : []),
    ]),
    ...(unexplained.length
      ? [band("cause", words.unexplained), findingHead(lang), ...rows(unexplained)]
      : []),
  ];
}

/** A row for the equation of a finding. */
export function findingRow(number: number, finding: Finding, { statements }: Check, lang: Lang): PlanRow {
  const equation = finding.equation!;
  const rule = EQUATION_RULES.find(({ id }) => id === equation.rule)!.words[lang].name;
  return equationRow(number, equation, finding.cell, rule, statements, lang);
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

/** Repairs come best first, those of the next error after them; a finding stays with the first that settles it. */
function toGroups({ repairs, findings }: Check): { groups: Group[]; unexplained: Finding[] } {
  const grouped: Repair[][] = [];
  for (const repair of repairs) {
    if (repair.rank === 1 || !grouped.length) grouped.push([]);
    grouped.at(-1)!.push(repair);
  }
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
  const { settles, confidence, alternatives } = best!;
  return RESULT_SHEET[lang].group({
    number: index + 1,
    causes: causeNames(best!, lang),
    settles: settles.length,
    confidence: asPercent(confidence),
    alternatives,
  });
}

function repairHead(lang: Lang): PlanRow {
  const head = COLUMN_WORDS[lang];
  return headRow(
    "subhead",
    "",
    head.line,
    head.cell,
    head.proposal,
    head.cause,
    head.now,
    head.repaired,
    head.change,
    head.unit,
  );
}

function repairRows(repair: Repair, { statements }: Check, lang: Lang): PlanRow[] {
  const words = RESULT_SHEET[lang];
  const { rank, alternatives, confidence, changes } = repair;
  const proposal = words.proposal[rank === 1 ? "best" : alternatives ? "equal" : "other"];
  const why = words.looksLike(causeNames(repair, lang), asPercent(confidence));
  return changes.map((change, index) => {
    const { place: term, cell: at, from, to } = change;
    const statement = statements[term.statement]!;
    return {
      cells: [
        cell(null, "text"),
        nameOf(term, statements, lang),
        place(at),
        cell(index === 0 ? proposal : "〃", "text"),
        cell(index === 0 ? why : "〃", "text"),
        fromCell(change, statement, lang),
        amount(to, statement, "repair"),
        amount(to - (from ?? 0), statement),
        unitCell(statement),
      ],
    };
  });
}

function fromCell({ from }: Change, statement: Check["statements"][number], lang: Lang) {
  return from === null ? cell(REPAIR[lang].blank, "center") : amount(from, statement);
}

function causeNames({ args, cause }: Repair, lang: Lang): string {
  const ids = (args.causes ?? cause).split(",");
  const names = ids.map((id) => CAUSES.find((each) => each.id === id)?.name[lang] ?? id);
  return names.join(RESULT_SHEET[lang].between);
}

/** No answer is certain: only the figures of the book speak for it. */
function asPercent(share: number): number {
  return Math.min(99, Math.floor(share * 100));
}
