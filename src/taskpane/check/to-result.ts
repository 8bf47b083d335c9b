import type { Report } from "../../engine";
import { cellName } from "../../engine/book/address";
import { unitAfter } from "../../messages/units";
import { unitAt } from "../../engine/book/unit-at";
import { EQUATION_RULES } from "../../engine/equations";
import { amountOf } from "../../engine/findings/check";
import { cellOf } from "../../engine/findings";
import { NOTICE_RULES } from "../../engine/findings/notices";
import { brokenWords } from "../../engine/report/broken";
import { lineName } from "../../engine/report/wording";
import { subjectsOf } from "../../engine/waivers/subject";
import type { Check, CheckedEquation, Finding, Statement, Term } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { figure } from "../../messages/figures";
import { placeOfUnchecked, readPlaceOf, shownReading } from "../reading/to-reading";
import { isReservation, reportOf } from "../../engine/report/report";
import { diagnosedIn } from "../../engine/report/diagnosed-in";
import type { ReportError } from "../../engine/report/report-repairs";
import { NO_WAIVERS } from "../../engine/waivers/review";
import { pack } from "./packed";
import type { CheckResult, RuleFacts, ShownEquation, ShownError, ShownFinding, ShownTerm } from "./result";

/** The errors of a check, in the order of the report: as it tells them, and as the pane shows them. */
export interface ErrorsInWords {
  readonly told: readonly ReportError[];
  readonly shown: readonly ShownError[];
}

export const NO_ERRORS: ErrorsInWords = { told: [], shown: [] };

/** Puts a check into what the pane shows. */
export function toResult(check: Check, lang: Lang, errors: ErrorsInWords): CheckResult {
  const report = reportOf(check, errors.told, lang, { withEquations: false, review: NO_WAIVERS });
  const rules = rulesOf(check, lang);
  return {
    report,
    findings: shownFindings(check, report, rules, lang),
    unchecked: check.unchecked.map((each, at) => ({
      ...report.unchecked[at]!,
      place: placeOfUnchecked(each, check),
    })),
    errors: errors.shown,
    reading: shownReading(check, lang),
    compared: comparedIn(check),
    rules,
  };
}

function comparedIn({ against, equations, findings }: Check): CheckResult["compared"] {
  const own = ({ rule }: { readonly rule: string }) => rule === "prior-year";
  if (against === undefined) return null;
  return { places: equations.filter(own).length, missed: findings.filter(own).length };
}

function shownFindings(
  check: Check,
  { findings }: Report,
  rules: Readonly<Record<string, RuleFacts>>,
  lang: Lang,
): readonly ShownFinding[] {
  const errors = errorsOf(check);
  const subjects = subjectsOf(check);
  return check.findings.map((finding, index) => ({
    finding: findings[index]!,
    ...namesOf(finding, check, rules, lang),
    what: finding.equation ? brokenWords(finding.equation, check.statements, lang) : findings[index]!.message,
    error: errors.get(index) ?? null,
    equation: finding.equation && pack(shown(finding.equation, check, lang)),
    subject: subjects[index]!,
    place: readPlaceOf(finding, check),
    isReservation: isReservation(finding),
  }));
}

function rulesOf({ findings }: Check, lang: Lang): Record<string, RuleFacts> {
  const used = new Set(findings.map(({ rule }) => rule));
  const equations = EQUATION_RULES.map(({ id, words }) => [id, words[lang]] as const);
  const notices = NOTICE_RULES.map(({ id, words }) => [id, words[lang]] as const);
  return Object.fromEntries(
    [...equations, ...notices]
      .filter(([id]) => used.has(id))
      .map(([id, { name, why }]) => [id, { name, why }]),
  );
}

/** By finding the error that it belongs to. */
function errorsOf(check: Check): ReadonlyMap<number, number> {
  return new Map(
    diagnosedIn(check).flatMap(({ findings }, error) => findings.map((finding) => [finding, error] as const)),
  );
}

function namesOf(
  { equation, rule }: Finding,
  check: Check,
  rules: Readonly<Record<string, RuleFacts>>,
  lang: Lang,
): Pick<ShownFinding, "label" | "difference"> {
  if (!equation) return { label: rules[rule]!.name, difference: null };
  const statement = check.statements[equation.total.statement]!;
  return {
    label: lineName(equation.total, statement, lang),
    difference: figure(equation.difference!, statement.decimals, lang),
  };
}

function shown(equation: CheckedEquation, check: Check, lang: Lang): ShownEquation {
  const { total, terms, expected, actual, difference } = equation;
  const statement = check.statements[total.statement]!;
  const { decimals } = statement;
  return {
    total: shownTerm(total, total, check, lang),
    terms: terms.map((term) => ({ ...shownTerm(term, total, check, lang), factor: term.factor })),
    expected: figure(expected!, decimals, lang),
    actual: figure(actual!, decimals, lang),
    difference: figure(difference!, decimals, lang),
    unit: unitAfter(unitAt(statement, total.column), lang),
  };
}

function shownTerm(term: Term, total: Term, { statements }: Check, lang: Lang): ShownTerm {
  const statement = statements[term.statement]!;
  const { row, column, sheet } = cellOf(term, statements);
  const differs = statement.unit !== statements[total.statement]!.unit;
  return {
    label: termName(term, total, statement, lang),
    sheet,
    cell: cellName(row, column),
    figure: figure(amountOf(term, statements).value!, statement.decimals, lang),
    ...(statement.book && { isElsewhere: true }),
    unit: differs ? unitAfter(statement.unit, lang) : null,
  };
}

/** Beside its total a term needs its line alone, and across a line its column alone. */
function termName(term: Term, total: Term, statement: Statement, lang: Lang): string {
  if (term === total || term.statement !== total.statement) return lineName(term, statement, lang);
  const heading = statement.columns[term.column]!.label;
  if (term.line === total.line && heading) return heading;
  const label = statement.lines[term.line]!.label;
  return term.column === total.column && label ? label : lineName(term, statement, lang);
}
