import { MAIN } from "../../../src/hosts/xlsx/namespaces";
import { type Edit, insertion, splice } from "../../../src/hosts/xlsx/write/splice";
import { type Element, readTree } from "../../../src/hosts/xlsx/write/tree";
import type { CellFormat } from "../../model/format";
import type { CellRecord } from "../../model/cells";
import type { SheetModel } from "../../model/sheet";
import { type CellChanges, cellEdits, refuseSharedFormula, type WriteCell } from "./cell-edits";
import { cellXml } from "./cell-xml";
import type { LookWriter } from "./look-writer";
import { rulesXml } from "./rules-xml";

/** Children of a worksheet that stand before its conditional formats, in the order of the schema. */
const BEFORE_RULES: ReadonlySet<string> = new Set([
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate"],
  ...["customSheetViews", "mergeCells", "phoneticPr"],
]);

/** The worksheet of the file with the cells and conditional formats of the open one. */
export function editedSheet(xml: string, before: SheetModel, after: SheetModel, looks: LookWriter): string {
  const changes = changedCells(before, after, looks);
  const areRulesSame = JSON.stringify(before.conditionalFormats) === JSON.stringify(after.conditionalFormats);
  if (changes.size === 0 && areRulesSame) return xml;
  const root = readTree(xml, 2);
  const data = root.children.find(({ local, namespace }) => local === "sheetData" && namespace === MAIN)!;
  return splice(xml, [
    ...cellEdits(xml, data, changes),
    ...(areRulesSame ? [] : ruleEdits(root, before, after, looks)),
  ]);
}

/** Whether a formula was added, taken away or changed. */
export function hasOtherFormulas(before: SheetModel, after: SheetModel): boolean {
  const formulas = ({ cells }: SheetModel) =>
    [...cells.all()].flatMap(([row, column, { formula }]) =>
      formula === undefined ? [] : `${row},${column}${formula}`,
    );
  return formulas(before).join() !== formulas(after).join();
}

function changedCells(before: SheetModel, after: SheetModel, looks: LookWriter): CellChanges {
  const changes = new Map<number, Map<number, WriteCell>>();
  for (const [row, column, record] of after.cells.all()) {
    const old = before.cells.get(row, column);
    if (isSame(old, record, before, row, column)) continue;
    const write: WriteCell = (formula) => {
      const stays = old?.formula === record.formula;
      if (!stays) refuseSharedFormula(formula);
      return cellXml(row, column, record, looks.cell(record.format), stays ? formula : undefined);
    };
    const inRow = changes.get(row) ?? new Map<number, WriteCell>();
    changes.set(row, inRow.set(column, write));
  }
  return changes;
}

function isSame(
  old: CellRecord | undefined,
  record: CellRecord,
  sheet: SheetModel,
  row: number,
  column: number,
): boolean {
  const format = old?.format ?? sheet.cells.formatOf(row, column);
  return (
    JSON.stringify(old?.value ?? null) === JSON.stringify(record.value) &&
    old?.formula === record.formula &&
    keyOf(format) === keyOf(record.format)
  );
}

const keys = new WeakMap<CellFormat, string>();

function keyOf(format: CellFormat): string {
  const known = keys.get(format) ?? JSON.stringify(format);
  keys.set(format, known);
  return known;
}

function ruleEdits(root: Element, before: SheetModel, after: SheetModel, looks: LookWriter): Edit[] {
  const own = root.children.filter(({ namespace }) => namespace === MAIN);
  const place = own.filter(({ local }) => BEFORE_RULES.has(local)).at(-1)?.end ?? root.openEnd;
  const text = rulesXml(after.conditionalFormats, before.conditionalFormats, looks, root.prefix);
  const old = own.filter(({ local }) => local === "conditionalFormatting");
  return [insertion(place, text), ...old.map(({ start, end }) => ({ start, end, text: "" }))];
}
