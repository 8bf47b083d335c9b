import { greatest } from "../../../engine/book/collections";
import type { PlanChart, SheetPlan } from "../../../engine/report/sheet-plan";
import { partText } from "../parts";
import { chartXml } from "./chart-xml";
import { drawingAddress } from "./drawing-address";
import { attribute } from "./escape";
import { folderOf, type OpenBook } from "./open-book";
import { type ChartFrame, chartFrames, drawingOf, ownFrames } from "./own-charts";
import { DECLARATION, encode, type PackageDraft } from "./package";
import { appended, splice } from "./splice";
import { readTree } from "./tree";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

/**
 * Draws the charts of a plan in its sheet, in the parts of those of an earlier run, which are taken away where there are
 * fewer now; what people have drawn stays. Gives the relationship of the drawing, null where nothing is drawn.
 */
export function writeCharts(
  draft: PackageDraft,
  book: OpenBook,
  sheet: { readonly part: string; readonly name: string },
  plan: SheetPlan,
): string | null {
  const known = drawingOf(book.container, sheet.part);
  const charts = plan.charts ?? [];
  const own = known ? ownFrames(book.container, known.part, { ...sheet, workbook: book.xml }) : [];
  if (!known && !charts.length) return null;
  const drawing = known?.part ?? draft.freeName(`${folderOf(book.part)}drawings/drawing`, ".xml");
  if (known && !charts.length && isOnlyOurs(book, drawing, own)) {
    for (const part of [...own.flatMap(({ chart }) => chart ?? []), drawing]) draft.remove(part);
    draft.unrelate(sheet.part, known.id);
    return null;
  }
  if (!known) draft.put(drawing, encode(emptyDrawing(book)));
  const frames = charts.map((chart, index) => {
    const { part, id } = placeOf(own[index]) ?? newChart(draft, book, drawing);
    draft.put(part, encode(chartXml(chart, plan.rows, sheet.name, book.addresses)));
    return { chart, id };
  });
  takeAway(draft, drawing, own.slice(charts.length));
  const across = plan.page.area?.columns ?? plan.columns.length;
  const framesXml = (first: number) =>
    frames
      .map(({ chart, id }, index) => frameXml(chart, { id, number: first + index }, across, book))
      .join("");
  const inDrawing = (xml: string) => withFrames(xml, own, framesXml);
  if (known) {
    draft.change(drawing, inDrawing);
    return known.id;
  }
  draft.put(drawing, encode(inDrawing(emptyDrawing(book))));
  draft.declare(drawing, DRAWING_TYPE);
  return draft.relate(sheet.part, `${book.addresses.relationships}/drawing`, drawing);
}

function placeOf(frame: ChartFrame | undefined): { part: string; id: string } | null {
  return frame && frame.chart !== null ? { part: frame.chart, id: frame.id } : null;
}

function takeAway(draft: PackageDraft, drawing: string, frames: readonly ChartFrame[]): void {
  for (const { chart, id } of frames) {
    if (chart !== null) draft.remove(chart);
    draft.unrelate(drawing, id);
  }
}

function isOnlyOurs({ container }: OpenBook, drawing: string, own: readonly ChartFrame[]): boolean {
  return own.length === readTree(partText(container, drawing), 2).children.length;
}

/** A drawing with our frames in the place of those of an earlier run. */
function withFrames(xml: string, own: readonly ChartFrame[], frames: (first: number) => string): string {
  const ids = new Set(own.map(({ id }) => id));
  const root = readTree(xml, 10);
  const old = chartFrames(root).filter(({ id }) => ids.has(id));
  const cut = splice(
    xml,
    old.map(({ anchor: { start, end } }) => ({ start, end, text: "" })),
  );
  const numbers = [...cut.matchAll(/\bid="(\d+)"/g)].map(([, id]) => Number(id));
  const added = frames(Math.max(1, greatest(numbers)) + 1);
  return added === "" ? cut : splice(cut, [appended(readTree(cut, 1), added)]);
}

function newChart(draft: PackageDraft, { part: workbook, addresses }: OpenBook, drawing: string) {
  const part = draft.freeName(`${folderOf(workbook)}charts/chart`, ".xml");
  // The name is taken at once, so that the next chart gets another.
  draft.put(part, encode(""));
  draft.declare(part, CHART_TYPE);
  return { part, id: draft.relate(drawing, `${addresses.relationships}/chart`, part) };
}

function emptyDrawing({ addresses }: OpenBook): string {
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${drawingAddress(addresses, "spreadsheetDrawing")}" xmlns:a="${drawingAddress(addresses, "main")}"/>`;
}

/** Fills its row; declares its namespaces itself, for the drawing may know them by other names. */
function frameXml(
  { name, title, row }: PlanChart,
  { id, number }: { readonly id: string; readonly number: number },
  across: number,
  { addresses }: OpenBook,
): string {
  const chart = drawingAddress(addresses, "chart");
  const corner = (local: string, column: number, at: number) =>
    `<xdr:${local}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${local}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${drawingAddress(addresses, "spreadsheetDrawing")}" xmlns:a="${drawingAddress(addresses, "main")}">` +
    `${corner("from", 0, row)}${corner("to", across, row + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${attribute(name)}" descr="${attribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${addresses.relationships}" r:id="${id}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}
