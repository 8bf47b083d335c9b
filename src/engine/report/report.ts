import { columnName, rangeName } from "../book/address";
import { product } from "../findings/notices/product";
import { ratio } from "../findings/notices/ratio";
import { FORMULA_RULES } from "../findings/formulas";
import type {
  Check,
  CheckedEquation,
  Finding,
  Objection,
  Severity,
  Sheet,
  Statement,
  Waiver,
} from "../types";
import { passedOver } from "../settings/passed-over";
import type { WaiverReview } from "../waivers/review";
import { identitiesOf } from "../waivers/subject";
import type {
  Report,
  ReportFinding,
  ReportObjection,
  ReportStatement,
  ReportWaiver,
  Summary,
  UncheckedSheet,
} from "./contract";
import { address, figuresOf, toReportEquations } from "./equations";
import { objectionText } from "./question-text";
import { toReportChoices } from "./reading-text";
import { toReportUnchecked } from "./unchecked";
import { unsureOf } from "./unsure";
import { verdictFrom } from "./verdict";
import { answerOf, messageOf, sourceOf } from "./wording";
import type { ReportError } from "./report-repairs";
import type { Lang } from "../../messages/words";

/** The report of a check whose diagnosis is in words already. */
export function reportOf(
  check: Check,
  errors: readonly ReportError[],
  lang: Lang,
  { withEquations, review }: { readonly withEquations: boolean; readonly review: WaiverReview },
): Report {
  const reading = toReportChoices(check, lang);
  return {
    schemaVersion: 1,
    workbook: check.workbook.name,
    ...(check.against === undefined ? {} : { against: check.against }),
    statements: toReportStatements(check),
    summary: summaryOf(check, review),
    ...(withEquations ? { equations: toReportEquations(check, lang) } : {}),
    findings: toReportFindings(check, lang),
    repairs: errors.flatMap(({ repairs }) => repairs),
    questions: errors.flatMap(({ question }) => question ?? []),
    ...(check.objections.length
      ? { objections: check.objections.map((each) => toReportObjection(each, check, lang)) }
      : {}),
    ...(review.waived.size || review.reopened.size ? { waivers: toReportWaivers(review) } : {}),
    ...(reading.length ? { reading } : {}),
    ...(check.settings ? { settings: check.settings } : {}),
    unchecked: toReportUnchecked(check, lang),
    uncheckedSheets: uncheckedSheets(check),
  };
}

function toReportStatements(check: Check): ReportStatement[] {
  const unsure = unsureOf(check);
  return ownStatements(check).map((statement, index) => ({
    id: statement.id,
    kind: statement.kind,
    scope: statement.scope,
    sheet: statement.sheet,
    range: rangeName(statement.range),
    title: statement.title,
    unit: statement.unit,
    rounding: statement.rounding,
    columns: statement.columns.map(({ column, label }) => ({ address: columnName(column), label })),
    lines: statement.lines.length,
    ...(unsure[index]!.length ? { unsure: unsure[index]! } : {}),
  }));
}

/** Those of the book itself, without those of the book that it is compared with. */
export function ownStatements({ statements }: Pick<Check, "statements">): readonly Statement[] {
  return statements.filter(({ book }) => book === undefined);
}

/** Notices of what does not follow from the figures, rather than of how a cell is written. */
const ABOUT_FIGURES: ReadonlySet<string> = new Set([...FORMULA_RULES, product, ratio].map(({ id }) => id));

/** Whether a finding keeps a book from being called right as long as nobody has waived it. */
export function isReservation({ severity, equation, rule }: Finding): boolean {
  return severity === "warning" && (equation !== null || ABOUT_FIGURES.has(rule));
}

/** What a check comes to, in figures; only errors are discrepancies. */
export function summaryOf(
  { equations, statements, untied, findings, unchecked }: Omit<Check, "diagnosis" | "objections">,
  { waived }: WaiverReview,
): Summary {
  const count = (outcome: CheckedEquation["outcome"]) =>
    untied.filter((each) => each.outcome === outcome).length;
  const found = (...severities: readonly Severity[]) =>
    findings.filter(({ severity }) => severities.includes(severity)).length;
  const counts = { discrepancies: found("error"), undecided: count("undecided") };
  const open = {
    unchecked: unchecked.length,
    openWarnings: findings.filter((finding, index) => isReservation(finding) && !waived.has(index)).length,
  };
  // A figure that can be read with doubt is no error cell: its equations can be judged once somebody has read it.
  const doubted = untied.filter((each) => each.outcome === "undecided" && hasDoubt(each, statements)).length;
  const judged = equations.length - counts.undecided + doubted;
  return {
    verdict: verdictFrom({ errors: counts.discrepancies, judged, ...open }),
    equations: equations.length,
    tied: equations.length - untied.length,
    roundingDifferences: count("rounding"),
    notices: found("warning", "info"),
    ...counts,
    ...open,
  };
}

function hasDoubt({ total, terms }: CheckedEquation, statements: readonly Statement[]): boolean {
  return [total, ...terms].some(
    ({ statement, line, column }) =>
      statements[statement]!.lines[line]!.amounts[column]!.doubtful !== undefined,
  );
}

/** The sheets without a recognised table, and why. */
export function uncheckedSheets({ workbook, statements, reading, settings = {} }: Check): UncheckedSheet[] {
  const recognised = new Set(reading.tables.map(({ place }) => place.sheet));
  const isPassedOver = passedOver(settings);
  const reasonOf = ({ name, cells }: Sheet) => {
    if (isPassedOver(name)) return "passed-over";
    if (recognised.has(name)) return "left-out";
    return cells.some(({ value }) => typeof value === "number") ? "no-table" : "no-amounts";
  };
  return workbook.sheets
    .filter(({ name }) => !statements.some(({ sheet }) => sheet === name))
    .map((sheet) => ({ sheet: sheet.name, reason: reasonOf(sheet) }));
}

/** Every finding in words, with what it is about. */
export function toReportFindings(check: Check, lang: Lang): ReportFinding[] {
  const identities = identitiesOf(check);
  return check.findings.map((finding, index) => ({
    ...toReportFinding(finding, check, lang),
    identity: identities[index]!,
  }));
}

function toReportFinding(finding: Finding, check: Check, lang: Lang): Omit<ReportFinding, "identity"> {
  const { rule, severity, cell, cells, equation } = finding;
  const answer = answerOf(finding, check, lang);
  const source = sourceOf(equation, lang);
  return {
    rule,
    severity,
    ...address(cell),
    cells: cells.map(address),
    ...(equation ? figuresOf(equation, check) : { expected: null, actual: null, difference: null }),
    message: messageOf(finding, check, lang),
    ...(source === null ? {} : { source }),
    ...(answer === null ? {} : { answer }),
  };
}

function toReportObjection(objection: Objection, check: Check, lang: Lang): ReportObjection {
  return { ...address(objection.cell), message: objectionText(objection, check, lang) };
}

function toReportWaivers({ waived, reopened }: WaiverReview): ReportWaiver[] {
  const shown = (state: ReportWaiver["state"], waivers: ReadonlyMap<number, Waiver>) =>
    [...waivers].map(([finding, { reason, text, name, date }]) => ({
      finding,
      state,
      reason,
      text,
      name,
      date,
    }));
  return [...shown("waived", waived), ...shown("reopened", reopened)];
}
