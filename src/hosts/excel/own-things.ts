import { CHART_NAME } from "../../engine/report/sheet-plan";
import { OVERVIEW_CHARTS } from "../../messages/overview-charts";
import { markedSheetId, namedSheet, OWN_PROPERTY, ownRuleId } from "../own";
import { boundsOf } from "./area";

/** What says whether a sheet is ours, and which rules stand on it; to be asked for before a sync. */
export interface Witnesses {
  readonly sheet: Excel.Worksheet;
  readonly property: Excel.WorksheetCustomProperty;
  readonly names: Excel.NamedItemCollection;
  readonly formats: Excel.ConditionalFormatCollection;
}

export function askWitnesses(sheet: Excel.Worksheet): Witnesses {
  const property = sheet.customProperties.getItemOrNullObject(OWN_PROPERTY);
  property.load("key,value");
  const { names } = sheet;
  names.load("items/name,items/formula");
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return { sheet, property, names, formats };
}

/** Which sheet of ours its property or its name says that a sheet is; null where neither does. */
export function witnessedId({ sheet, property, names }: Witnesses): string | null {
  if (!property.isNullObject) return String(property.value);
  const named = names.items.flatMap(({ name, formula }) => namedSheet(name, String(formula)) ?? []);
  return named.find((each) => each.sheet === sheet.name)?.id ?? null;
}

/** A rule with a formula of its own, ours or the user's. */
export interface FormulaRule {
  readonly format: Excel.ConditionalFormat;
  readonly rule: Excel.ConditionalFormatRule;
  /** The null object where the rule stands on several ranges. */
  readonly range: Excel.Range;
}

/** Asks for the formulas of the rules; they can be read after the next sync. */
export function askFormulas({ items }: Excel.ConditionalFormatCollection): FormulaRule[] {
  return items
    .filter(({ type }) => type === "Custom")
    .map((format) => {
      const { rule } = format.custom;
      rule.load("formula");
      const range = format.getRangeOrNullObject();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { format, rule, range };
    });
}

export function isOwnRule({ rule }: FormulaRule): boolean {
  return ownRuleId(rule.formula) !== null;
}

/** Whether rules say that their sheet is ours; the second witness, for books that other programs have saved. */
export function sayOwnSheet(rules: readonly FormulaRule[]): boolean {
  return sheetIdIn(rules) !== null;
}

function sheetIdIn(rules: readonly FormulaRule[]): string | null {
  const ids = rules.map(({ rule, range }) =>
    markedSheetId(rule.formula, range.isNullObject ? null : boundsOf(range)),
  );
  return ids.find((id) => id !== null) ?? null;
}

export interface OwnThings {
  readonly sheet: Excel.Worksheet;
  readonly isOwn: boolean;
  /** Which sheet of ours it is; null for sheets of the user's. */
  readonly id: string | null;
  /** Our rules on it, the uppermost first. */
  readonly rules: readonly Excel.ConditionalFormat[];
  /** Our charts in it, of a sheet of ours. */
  readonly charts: readonly Excel.Chart[];
}

/** What is ours in each sheet, in two syncs; in one where no sheet is ours or has a rule with a formula. */
export async function findOwn(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<OwnThings[]> {
  const asked = sheets.map(askWitnesses);
  await context.sync();
  const rules = asked.map(({ formats }) => askFormulas(formats));
  // A sheet may be known as ours by its rules alone, which are read with this sync.
  const charts = asked.map((witnesses, index) => {
    const isCandidate = witnessedId(witnesses) !== null || rules[index]!.length > 0;
    return isCandidate ? witnesses.sheet.charts.load("items/name,items/title/text") : null;
  });
  if (charts.some((each) => each !== null)) await context.sync();
  return asked.map((witnesses, index) => {
    const id = witnessedId(witnesses) ?? sheetIdIn(rules[index]!);
    return {
      sheet: witnesses.sheet,
      isOwn: id !== null,
      id,
      rules: rules[index]!.filter(isOwnRule).map(({ format }) => format),
      charts: id === null ? [] : (charts[index]?.items ?? []).filter(isOwnChart),
    };
  });
}

/** Programs that name charts anew keep their titles; Office.js tells what a chart refers to from 1.15 on only. */
function isOwnChart({ name, title }: Excel.Chart): boolean {
  return name.startsWith(CHART_NAME) || OVERVIEW_CHARTS.titles.some((own) => own.test(title.text));
}
