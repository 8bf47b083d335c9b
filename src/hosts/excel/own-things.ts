import { CHART_NAME } from "../../engine/report/sheet-plan";
import { markedSheetId, OWN_PROPERTY, ownRuleId } from "../own";
import { boundsOf } from "./area";

/** What says whether a sheet is ours, and which rules stand on it; to be asked for before a sync. */
export interface Witnesses {
  readonly sheet: Excel.Worksheet;
  readonly property: Excel.WorksheetCustomProperty;
  readonly formats: Excel.ConditionalFormatCollection;
}

export function askWitnesses(sheet: Excel.Worksheet): Witnesses {
  const property = sheet.customProperties.getItemOrNullObject(OWN_PROPERTY);
  property.load("key,value");
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return { sheet, property, formats };
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
  const charts = asked.map(({ sheet, property }, index) => {
    const isCandidate = !property.isNullObject || rules[index]!.length > 0;
    return isCandidate ? sheet.charts.load("items/name") : null;
  });
  if (charts.some((each) => each !== null)) await context.sync();
  return asked.map(({ sheet, property }, index) => {
    const id = property.isNullObject ? sheetIdIn(rules[index]!) : String(property.value);
    return {
      sheet,
      isOwn: id !== null,
      id,
      rules: rules[index]!.filter(isOwnRule).map(({ format }) => format),
      charts:
        id === null ? [] : (charts[index]?.items ?? []).filter(({ name }) => name.startsWith(CHART_NAME)),
    };
  });
}
