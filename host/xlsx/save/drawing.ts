import { greatest } from "../../../src/engine/book/collections";
import { drawingAddress } from "../../../src/hosts/xlsx/write/drawing-address";
import { attribute } from "../../../src/hosts/xlsx/write/escape";
import { folderOf, type OpenBook } from "../../../src/hosts/xlsx/write/open-book";
import { DECLARATION, encode, type PackageDraft } from "../../../src/hosts/xlsx/write/package";
import { appended, splice } from "../../../src/hosts/xlsx/write/splice";
import { readTree } from "../../../src/hosts/xlsx/write/tree";
import { type Chart, type ChartSource, keyOf } from "../../model/chart";
import type { SheetModel } from "../../model/sheet";
import { HostError } from "../../protocol/errors";
import { anchorXml } from "../anchors";
import { chartAnchors, drawingOf } from "../charts";
import { chartXml } from "./chart-xml";
import { removeRelationship } from "./relationships";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

/**
 * Writes the charts of a sheet that are new, and takes those away that are gone; a new chart takes the part of one that
 * is gone. Gives the relationship of the drawing where the sheet had none, else null. The file's own charts stay as
 * they are, to the letter.
 */
export function saveCharts(
  draft: PackageDraft,
  source: OpenBook,
  part: string,
  { before, after }: { readonly before: SheetModel; readonly after: SheetModel },
): string | null {
  refuseChanged(before, after);
  const gone = before.charts.filter(({ id }) => !after.charts.some((chart) => chart.id === id));
  const added = after.charts.filter((chart) => chart.source === null);
  if (gone.length === 0 && added.length === 0) return null;
  const drawing = drawingOf(source.container, part);
  const target = drawing ?? addDrawing(draft, source);
  const freed = gone.flatMap((chart) => chart.source ?? []);
  const written = added.map((chart, index) => {
    const place = freed[index] ?? newPlace(draft, source, target);
    draft.put(place.part, encode(chartXml(chart, source.addresses)));
    return { chart, relationship: place.relationship };
  });
  for (const { relationship } of freed.slice(added.length)) removeRelationship(draft, target, relationship);
  const ids = new Set(freed.map(({ relationship }) => relationship));
  const anchors = (first: number) =>
    written
      .map((each, index) => frameXml(after, each.chart, { ...each, number: first + index }, source))
      .join("");
  if (drawing === null) {
    draft.put(target, encode(drawingXml(source, anchors(1))));
    return draft.relate(part, `${source.addresses.relationships}/drawing`, target);
  }
  draft.change(target, (xml) => {
    const root = readTree(xml, 10);
    const old = chartAnchors(root).filter(({ relationship }) => ids.has(relationship));
    const edits = old.map(({ anchor: { start, end } }) => ({ start, end, text: "" }));
    const numbers = [...xml.matchAll(/\bid="(\d+)"/g)].map(([, id]) => Number(id));
    const text = anchors(Math.max(0, greatest(numbers)) + 1);
    return splice(xml, text === "" ? edits : [...edits, appended(root, text)]);
  });
  return null;
}

function refuseChanged(before: SheetModel, after: SheetModel): void {
  const changed = after.charts.find((chart) => {
    const earlier = before.charts.find(({ id }) => id === chart.id);
    return earlier !== undefined && keyOf(earlier) !== keyOf(chart);
  });
  if (changed)
    throw new HostError(
      "NotImplemented",
      `The host cannot save what was changed in the chart ${changed.name}.`,
    );
}

function newPlace(
  draft: PackageDraft,
  { part: workbook, addresses }: OpenBook,
  drawing: string,
): ChartSource {
  const part = draft.freeName(`${folderOf(workbook)}charts/chart`, ".xml");
  // The name is taken at once, so that the next chart gets another.
  draft.put(part, encode(""));
  draft.declare(part, CHART_TYPE);
  return { part, relationship: draft.relate(drawing, `${addresses.relationships}/chart`, part) };
}

function addDrawing(draft: PackageDraft, { part: workbook }: OpenBook): string {
  const part = draft.freeName(`${folderOf(workbook)}drawings/drawing`, ".xml");
  draft.put(part, encode(""));
  draft.declare(part, DRAWING_TYPE);
  return part;
}

function drawingXml({ addresses }: OpenBook, anchors: string): string {
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${drawingAddress(addresses, "spreadsheetDrawing")}" xmlns:a="${drawingAddress(addresses, "main")}">${anchors}</xdr:wsDr>`;
}

/** Declares its namespaces itself, for the drawing may know them by other names. */
function frameXml(
  sheet: SheetModel,
  { name, place }: Chart,
  { relationship, number }: { readonly relationship: string; readonly number: number },
  { addresses }: OpenBook,
): string {
  const chart = drawingAddress(addresses, "chart");
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${drawingAddress(addresses, "spreadsheetDrawing")}" xmlns:a="${drawingAddress(addresses, "main")}">${anchorXml(sheet, place)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="${attribute(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${addresses.relationships}" r:id="${relationship}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}
