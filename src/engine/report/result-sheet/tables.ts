import { rangeName } from "../../book/address";
import { unitName } from "../../../messages/units";
import { kindOf } from "../../detection/kinds";
import { EQUATION_RULES } from "../../equations";
import { isSure } from "../../equations/trust";
import type { Check, Lang, Sheet } from "../../types";
import { REPORT } from "../../../messages/report";
import { COLUMN_WORDS } from "../../../messages/columns";
import { RESULT_SHEET } from "../../../messages/result-sheet";
import type { Look, PlanRow } from "../sheet-plan";
import { ownStatements } from "../report";
import { band, BLANK_ROW, cell, count, headRow } from "./cells";

interface Counts {
  equations: number;
  discrepancies: number;
  rounding: number;
  /** Neither: a figure cannot be read, or it is not sure that it must tie. */
  undecided: number;
}

/** What was checked: every statement with its equations by rule; an equation counts where its total stands. */
export function tableRows(check: Check, lang: Lang): PlanRow[] {
  const words = RESULT_SHEET[lang];
  const head = COLUMN_WORDS[lang];
  const { section } = words;
  const counted = countByStatement(check);
  return [
    BLANK_ROW,
    band("section", section.checked(ownStatements(check).length)),
    headRow(
      "head",
      head.number,
      head.table,
      head.range,
      head.unit,
      head.breakdown,
      head.equations,
      head.tied,
      head.discrepancies,
      head.rounding,
    ),
    ...ownStatements(check).map((_, index) => tableRow(check, index, counted[index]!, lang)),
    totalRow(counted, lang),
  ];
}

/** 「非表示」「保護」, as far as they apply. */
export function statesOf({ visibility, isProtected }: Sheet, lang: Lang): string[] {
  const { state } = RESULT_SHEET[lang];
  return [
    ...(visibility === "visible" ? [] : [state[visibility]]),
    ...(isProtected ? [state.protected] : []),
  ];
}

function tableRow(
  { workbook, statements }: Check,
  index: number,
  byRule: ReadonlyMap<string, Counts>,
  lang: Lang,
): PlanRow {
  const statement = statements[index]!;
  const words = RESULT_SHEET[lang];
  const sheet = workbook.sheets.find(({ name }) => name === statement.sheet)!;
  const range = rangeName(statement.range);
  const title = statement.title || kindOf(statement.kind)?.words[lang] || REPORT[lang].table;
  const where = words.stated(`${statement.sheet} ${range}`, statesOf(sheet, lang));
  return {
    cells: [
      cell(index + 1, "center"),
      cell(title, "text"),
      { value: where, look: "text", link: { sheet: statement.sheet, cell: range } },
      cell(unitName(statement.unit), "center"),
      cell(breakdown(byRule, lang), "text"),
      ...countCells([...byRule.values()]),
    ],
  };
}

function breakdown(byRule: ReadonlyMap<string, Counts>, lang: Lang): string {
  const words = RESULT_SHEET[lang];
  const texts = EQUATION_RULES.flatMap(({ id, words: { [lang]: rule } }) => {
    const counts = byRule.get(id);
    return counts ? [words.byRule(rule.name, counts.equations, counts.discrepancies)] : [];
  });
  return texts.join(words.between) || words.noEquations;
}

function totalRow(counted: readonly ReadonlyMap<string, Counts>[], lang: Lang): PlanRow {
  const empty = cell(null, "total");
  return {
    cells: [
      empty,
      cell(RESULT_SHEET[lang].total, "total"),
      empty,
      empty,
      empty,
      ...countCells(
        counted.flatMap((byRule) => [...byRule.values()]),
        "total",
      ),
    ],
  };
}

function countCells(counts: readonly Counts[], look: Look = "amount") {
  const sum = (of: (each: Counts) => number) => counts.reduce((total, each) => total + of(each), 0);
  const broken = sum(({ discrepancies, rounding, undecided }) => discrepancies + rounding + undecided);
  const equations = sum((each) => each.equations);
  return [
    count(equations, look),
    count(equations - broken, look),
    count(
      sum((each) => each.discrepancies),
      look,
    ),
    count(
      sum((each) => each.rounding),
      look,
    ),
  ];
}

function countByStatement({ statements, equations, untied }: Check): Map<string, Counts>[] {
  const counted = statements.map(() => new Map<string, Counts>());
  const countsOf = (statement: number, rule: string): Counts => {
    const byRule = counted[statement]!;
    const counts = byRule.get(rule) ?? { equations: 0, discrepancies: 0, rounding: 0, undecided: 0 };
    byRule.set(rule, counts);
    return counts;
  };
  for (const { total, rule } of equations) countsOf(total.statement, rule).equations += 1;
  for (const equation of untied) {
    const counts = countsOf(equation.total.statement, equation.rule);
    if (equation.outcome === "rounding") counts.rounding += 1;
    else if (equation.outcome === "discrepancy" && isSure(equation)) counts.discrepancies += 1;
    else counts.undecided += 1;
  }
  return counted;
}
