import type { Range } from "../../src/engine/types";
import { COLUMNS, rangeOf } from "../../src/hosts/xlsx/reference";
import type { Element } from "../../src/hosts/xlsx/write/tree";
import type { CellFormat } from "../model/format";
import { type SheetModel, sized } from "../model/sheet";
import { widthInPoints } from "../model/sizes";
import type { Colours } from "./colours";
import { attribute, child, childrenOf, flag, number } from "./elements";
import { fillPageLayout } from "./page-layout";
import { PROTECTED } from "./protection";

/** Everything of a worksheet but its cells and conditional formats. */
export function fillFrame(
  sheet: SheetModel,
  { root, xml }: { readonly root: Element; readonly xml: string },
  formats: readonly CellFormat[],
  colours: Colours,
): void {
  const view = child(child(root, "sheetViews"), "sheetView");
  sheet.tabColor = colours.of(child(child(root, "sheetPr"), "tabColor"));
  sheet.showGridlines = flag(view, "showGridLines", true);
  sheet.showHeadings = flag(view, "showRowColHeaders", true);
  sheet.frozen = frozenIn(view);
  sheet.selection = selectionIn(view) ?? sheet.selection;
  sheet.standardWidth = number(child(root, "sheetFormatPr"), "defaultColWidth") ?? sheet.standardWidth;
  sheet.hidesOtherRows = flag(child(root, "sheetFormatPr"), "zeroHeight");
  for (const columns of childrenOf(child(root, "cols"))) fillColumns(sheet, columns, formats);
  sheet.protection = protectionIn(child(root, "sheetProtection"));
  sheet.filter = rangeOf(attribute(child(root, "autoFilter"), "ref") ?? "");
  fillPageLayout(sheet.pageLayout, root, xml);
}

function frozenIn(view: Element | undefined): SheetModel["frozen"] {
  const pane = child(view, "pane");
  if (!/^frozen/.test(attribute(pane, "state") ?? "")) return null;
  return { rows: number(pane, "ySplit") ?? 0, columns: number(pane, "xSplit") ?? 0 };
}

function selectionIn(view: Element | undefined): Range[] | null {
  const last = childrenOf(view, "selection").at(-1);
  const ranges = (attribute(last, "sqref") ?? "").split(" ").flatMap((text) => rangeOf(text) ?? []);
  return ranges.length > 0 ? ranges : null;
}

function fillColumns(sheet: SheetModel, columns: Element, formats: readonly CellFormat[]): void {
  const first = (number(columns, "min") ?? 1) - 1;
  const last = Math.min((number(columns, "max") ?? 1) - 1, COLUMNS - 1);
  const width = number(columns, "width");
  const style = number(columns, "style");
  const isHidden = flag(columns, "hidden") || width === 0;
  for (let column = first; column <= last; column += 1) {
    if (width !== undefined) sized(sheet.columns, column).size = widthInPoints(width);
    if (isHidden) sized(sheet.columns, column).isHidden = true;
    if (style !== undefined && formats[style]) sheet.cells.setColumnFormat(column, formats[style]);
  }
}

function protectionIn(element: Element | undefined): SheetModel["protection"] {
  if (!flag(element, "sheet")) return null;
  const options = Object.entries(PROTECTED).map(([name, { option, isForbidden }]) => {
    return [option, !flag(element, name, isForbidden)];
  });
  return {
    options: Object.fromEntries(options),
    password: attribute(element, "hashValue") ?? attribute(element, "password") ?? null,
  };
}
