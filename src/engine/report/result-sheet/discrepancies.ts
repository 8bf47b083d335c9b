import { EQUATION_RULES } from "../../equations";
import { NOTICE_RULES } from "../../findings/notices";
import type { Check, DiagnosedError, Finding, Lang } from "../../types";
import { COLUMN_WORDS } from "../../../messages/columns";
import { REPAIR } from "../../../messages/repair";
import { RESULT_SHEET } from "../../../messages/result-sheet";
import { causeName } from "../cause-name";
import type { PlanRow } from "../sheet-plan";
import { messageOf } from "../wording";
import { band, BLANK_ROW, cell, equationRow, headRow, note, place } from "./cells";
import { repairWriter } from "./repairs";
import type { Flag } from "../waiver-flags";

/** Every discrepancy, those of one cause together under the repairs proposed. */
export function discrepancyRows(check: Check, flag: Flag, lang: Lang): PlanRow[] {
  const words = RESULT_SHEET[lang];
  const errors = check.findings.filter(({ severity }) => severity === "error");
  const start = [BLANK_ROW, band("section", words.section.discrepancies(errors.length))];
  const causes = check.diagnosis.errors;
  if (!errors.length && !causes.length) return [...start, note(words.none.discrepancies)];
  const explained = new Set(causes.flatMap(({ findings }) => findings));
  const unexplained = check.findings.filter(
    ({ severity }, index) => severity === "error" && !explained.has(index),
  );
  const repairs = repairWriter(check, lang);
  let number = 0;
  const rows = (findings: readonly Finding[]) =>
    findings.map((finding) =>
      findingRow({ number: (number += 1), flag: flag(finding) }, finding, check, lang),
    );
  return [
    ...start,
    note(errors.length ? words.discrepanciesNote : words.none.discrepancies),
    ...(causes.length ? [note(words.caution)] : []),
    ...causes.flatMap((error, index) => {
      const own = error.findings
        .map((finding) => check.findings[finding]!)
        .filter(({ equation }) => equation);
      return [
        band("cause", errorTitle(error, index, check.findings, lang)),
        ...repairs(error),
        ...(own.length ? [findingHead(lang), ...rows(own)] : []),
      ];
    }),
    ...(unexplained.length
      ? [band("cause", words.unexplained), findingHead(lang), ...rows(unexplained)]
      : []),
  ];
}

/** A row for the equation of a finding, or what it says where it has none. */
export function findingRow(
  mark: { readonly number: number; readonly flag: string },
  finding: Finding,
  check: Check,
  lang: Lang,
): PlanRow {
  const { equation, cell: at } = finding;
  const rules = [...EQUATION_RULES, ...NOTICE_RULES];
  const rule = rules.find(({ id }) => id === finding.rule)!.words[lang].name;
  if (equation) return equationRow({ ...mark, rule, at }, equation, check.statements, lang);
  const text = mark.flag + messageOf(finding, check, lang);
  return {
    cells: [cell(mark.number, "center"), cell("", "text"), place(at), cell(rule, "text"), cell(text, "text")],
  };
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

function errorTitle(
  { repairs }: DiagnosedError,
  index: number,
  findings: readonly Finding[],
  lang: Lang,
): string {
  const [best] = repairs;
  return RESULT_SHEET[lang].group({
    number: index + 1,
    causes: causeName(best!, lang),
    settles: best!.settles.filter((each) => findings[each]!.severity === "error").length,
    confidence: REPAIR[lang].confidence(best!.confidence),
    alternatives: best!.alternatives,
  });
}
