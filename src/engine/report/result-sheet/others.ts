import { EQUATION_RULES } from "../../equations";
import { NOTICE_RULES } from "../../findings/notices";
import { cellOf } from "../../findings";
import type { Check, CheckedEquation, Finding, Lang } from "../../types";
import { REPORT } from "../../../messages/report";
import { COLUMN_WORDS } from "../../../messages/columns";
import { RESULT_SHEET } from "../../../messages/result-sheet";
import { uncheckedSheets } from "../report";
import type { PlanRow } from "../sheet-plan";
import { messageOf } from "../wording";
import { band, BLANK_ROW, cell, headRow, nameOf, note, place } from "./cells";
import { findingHead, findingRow } from "./discrepancies";
import { statesOf } from "./tables";
import type { Flag } from "../waiver-flags";

/** Rounding differences, with the sentence that says why they are no errors. */
export function roundingRows(check: Check, flag: Flag, lang: Lang): PlanRow[] {
  const findings = check.findings.filter(({ severity }) => severity === "rounding");
  if (!findings.length) return [];
  return [
    BLANK_ROW,
    band("section", RESULT_SHEET[lang].section.rounding(findings.length)),
    note(REPORT[lang].roundingNote),
    findingHead(lang),
    ...findings.map((finding, index) =>
      findingRow({ number: index + 1, flag: flag(finding) }, finding, check, lang),
    ),
  ];
}

export function noticeRows(check: Check, flag: Flag, lang: Lang): PlanRow[] {
  const head = COLUMN_WORDS[lang];
  const { section } = RESULT_SHEET[lang];
  const notices = check.findings.filter(({ severity }) => severity === "warning" || severity === "info");
  if (!notices.length) return [];
  return [
    BLANK_ROW,
    band("section", section.notices(notices.length)),
    headRow("subhead", head.number, head.rule, head.cell, head.kind, head.notice),
    ...notices.map((finding, index) =>
      noticeRow({ number: index + 1, flag: flag(finding) }, finding, check, lang),
    ),
  ];
}

/** Equations with a figure that cannot be read. */
export function undecidedRows(check: Check, lang: Lang): PlanRow[] {
  const head = COLUMN_WORDS[lang];
  const { section, undecidedNote } = RESULT_SHEET[lang];
  const undecided = check.untied.filter(({ outcome }) => outcome === "undecided");
  if (!undecided.length) return [];
  return [
    BLANK_ROW,
    band("section", section.undecided(undecided.length)),
    note(undecidedNote),
    headRow("subhead", head.number, head.line, head.cell, head.rule),
    ...undecided.map((equation, index) => undecidedRow(index + 1, equation, check, lang)),
  ];
}

/** The sheets in which nothing was checked, and why. */
export function uncheckedSheetRows(check: Check, lang: Lang): PlanRow[] {
  const head = COLUMN_WORDS[lang];
  const { section, none, stated } = RESULT_SHEET[lang];
  const unchecked = uncheckedSheets(check);
  const start = [BLANK_ROW, band("section", section.unchecked(unchecked.length))];
  if (!unchecked.length) return [...start, note(none.unchecked)];
  return [
    ...start,
    headRow("subhead", head.number, head.sheet, head.reason),
    ...unchecked.map(({ sheet, reason }, index): PlanRow => {
      const own = check.workbook.sheets.find(({ name }) => name === sheet)!;
      const canGo = own.visibility === "visible" && own.cells.length > 0;
      const states = statesOf(own, lang);
      return {
        cells: [
          cell(index + 1, "center"),
          canGo ? { value: sheet, look: "text", link: { sheet, cell: "A1" } } : cell(sheet, "text"),
          cell(stated(REPORT[lang].uncheckedReason[reason], states), "text"),
        ],
      };
    }),
  ];
}

function noticeRow(
  { number, flag }: { readonly number: number; readonly flag: string },
  finding: Finding,
  check: Check,
  lang: Lang,
): PlanRow {
  const { words } = [...EQUATION_RULES, ...NOTICE_RULES].find(({ id }) => id === finding.rule)!;
  return {
    cells: [
      cell(number, "center"),
      cell(words[lang].name, "text"),
      place(finding.cell),
      cell(REPORT[lang].section[finding.severity], "text"),
      cell(flag + messageOf(finding, check, lang), "text"),
    ],
  };
}

function undecidedRow(number: number, equation: CheckedEquation, { statements }: Check, lang: Lang): PlanRow {
  const rule = EQUATION_RULES.find(({ id }) => id === equation.rule)!;
  return {
    cells: [
      cell(number, "center"),
      nameOf(equation.total, statements, lang),
      place(cellOf(equation.total, statements)),
      cell(rule.words[lang].name, "text"),
    ],
  };
}
