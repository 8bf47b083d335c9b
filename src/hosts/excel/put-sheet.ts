import { sheetMarkerFormula } from "../../engine/report/marks";
import type { PlanRow, SheetPlan } from "../../engine/report/sheet-plan";
import { MARGINS } from "../looks/page";
import { FONT, FONT_SIZE, INK, TAB_COLOUR } from "../looks/paints";
import { rowHeight } from "../looks/row-height";
import { mergesOf } from "../looks/spread";
import { ownName, propertiesOf } from "../own";
import { bytesOf, type Write } from "./batches";
import type { Range } from "../../engine/types";
import { hex } from "./colours";
import { contentOf, formatsOf } from "./plan-content";
import { traitsOf } from "./plan-looks";

/** Rows that are written in one call. */
const ROWS_AT_ONCE = 200;

/** A width of files, in characters of 7 pixels with 5 beside them, in points. */
const widthInPoints = (characters: number) => Math.trunc(characters * 7 + 5) * 0.75;

/** Adds an empty sheet that is known as ours from the first moment on. */
export function addOwnSheet(
  { workbook }: Excel.RequestContext,
  name: string,
  plan: SheetPlan,
): Excel.Worksheet {
  const sheet = workbook.worksheets.add(name);
  for (const [key, value] of propertiesOf(plan)) sheet.customProperties.add(key, value);
  const { name: own, refersTo } = ownName({ id: plan.id, sheet: name });
  sheet.names.add(own, `=${refersTo}`).visible = false;
  return sheet;
}

/** A sheet of ours anew, whatever it held. */
export function sheetWrites(sheet: Excel.Worksheet, plan: SheetPlan): Write[] {
  return [
    { bytes: 20_000, run: () => prepare(sheet, plan) },
    ...contentWrites(sheet, plan),
    ...mergeWrites(sheet, plan),
    ...traitsOf(plan).map(({ addresses, paint }) => ({
      bytes: bytesOf(addresses) + 6_000,
      run: () => paint(sheet.getRanges(addresses).format),
    })),
    { bytes: 20_000, run: () => layOut(sheet, plan) },
  ];
}

function contentWrites(sheet: Excel.Worksheet, { rows, columns }: SheetPlan): Write[] {
  return inParts(rows).map(({ top, rows: part }) => {
    const contents = part.map((row) => contentOf(row, columns.length));
    const formats = part.map((row) => formatsOf(row, columns.length));
    return {
      bytes: bytesOf(contents) + bytesOf(formats) + part.length * 60,
      run: () => {
        const range = sheet.getRangeByIndexes(top, 0, part.length, columns.length);
        range.numberFormat = formats;
        range.formulas = contents;
        range.setRowProperties(part.map((row) => ({ format: { rowHeight: rowHeight(row, columns) } })));
      },
    };
  });
}

/** Rows of the same columns one below the other are merged in one call. */
function mergeWrites(sheet: Excel.Worksheet, { rows }: SheetPlan): Write[] {
  const runs = new Map<string, Range>();
  for (const merge of mergesOf(rows)) {
    const above = runs.get(`${merge.top - 1} ${merge.left} ${merge.right}`);
    if (above) runs.delete(`${above.bottom} ${above.left} ${above.right}`);
    runs.set(`${merge.bottom} ${merge.left} ${merge.right}`, { ...merge, top: above?.top ?? merge.top });
  }
  return [...runs.values()].map(({ top, left, bottom, right }) => ({
    bytes: 500,
    run: () => sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).merge(true),
  }));
}

function prepare(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const whole = sheet.getRange();
  whole.clear();
  whole.format.useStandardHeight = true;
  for (const [key, value] of propertiesOf(plan)) sheet.customProperties.add(key, value);
  const marker = whole.conditionalFormats.add("Custom");
  marker.custom.rule.formula = `=${sheetMarkerFormula(plan.id)}`;
  // Never seen, but there: gnumeric drops rules without a format.
  marker.custom.format.font.color = hex(INK);
  const { format } = sheet.getRangeByIndexes(0, 0, plan.rows.length, plan.columns.length);
  format.font.name = FONT;
  format.font.size = FONT_SIZE;
  format.font.color = hex(INK);
  format.verticalAlignment = "Center";
  plan.columns.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
  });
}

function layOut(sheet: Excel.Worksheet, { frozenRows, page }: SheetPlan): void {
  sheet.tabColor = hex(TAB_COLOUR);
  sheet.showGridlines = false;
  if (frozenRows) sheet.freezePanes.freezeRows(frozenRows);
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins("Inches", MARGINS[page.orientation]);
  if (page.area) {
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, page.area.rows, page.area.columns));
  }
  const pages = pageLayout.headersFooters.defaultForAllPages;
  pages.leftHeader = headText(page.header);
  if (page.headerRight !== undefined) pages.rightHeader = headText(page.headerRight);
  pages.centerFooter = "&P / &N";
}

/** In headers an ampersand begins a code, and the whole may have 255 characters. */
function headText(text: string): string {
  return text.slice(0, 100).replaceAll("&", "&&");
}

interface Part {
  readonly top: number;
  readonly rows: readonly PlanRow[];
}

function inParts(rows: readonly PlanRow[]): Part[] {
  const parts: Part[] = [];
  for (let top = 0; top < rows.length; top += ROWS_AT_ONCE) {
    parts.push({ top, rows: rows.slice(top, top + ROWS_AT_ONCE) });
  }
  return parts;
}
