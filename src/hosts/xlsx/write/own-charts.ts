import { CHART_NAME } from "../../../engine/report/sheet-plan";
import type { Container } from "../container";
import { hasPart, partText, relationshipsOf } from "../parts";
import { rangeOf } from "../reference";
import { elementText } from "../xml/elements";
import { END, OPEN, Scanner } from "../xml/scan";
import { printedRows } from "./print-area";
import { type Element, readTree } from "./tree";

/** A sheet of ours and the workbook part that names it. */
export interface ChartSheet {
  readonly part: string;
  readonly name: string;
  readonly workbook: string;
}

/** A chart in a drawing: its relationship, and the part that it leads to. */
export interface ChartFrame {
  readonly anchor: Element;
  readonly name: string;
  readonly id: string;
  readonly chart: string | null;
}

/** The drawing of a sheet. */
export function drawingOf(container: Container, sheet: string): { part: string; id: string } | null {
  const found = relationshipsOf(container, sheet).find(({ type }) => type === "drawing");
  return found && hasPart(container, found.target) ? { part: found.target, id: found.id } : null;
}

/** Whether charts of ours are in a sheet. */
export function hasOwnCharts(container: Container, sheet: ChartSheet): boolean {
  const drawing = drawingOf(container, sheet.part);
  return drawing !== null && ownFrames(container, drawing.part, sheet).length > 0;
}

/**
 * The charts of ours in the drawing of a sheet of ours. Programs that name charts anew (openpyxl, hucre, a way through
 * .xls) keep what they show: figures below what is printed, which no chart of the body's own has reason to.
 */
export function ownFrames(container: Container, drawing: string, sheet: ChartSheet): ChartFrame[] {
  const parts = relationshipsOf(container, drawing);
  const frames = chartFrames(readTree(partText(container, drawing), 10)).map((frame): ChartFrame => {
    const target = parts.find((each) => each.id === frame.id)?.target;
    return { ...frame, chart: target !== undefined && hasPart(container, target) ? target : null };
  });
  const printed = printedRows(sheet.workbook, sheet.name);
  return frames.filter(
    ({ name, chart }) =>
      name.startsWith(CHART_NAME) ||
      (chart !== null && printed !== null && showsRowsBelow(partText(container, chart), sheet.name, printed)),
  );
}

/** The charts of a drawing by their anchors. */
export function chartFrames(root: Element): Omit<ChartFrame, "chart">[] {
  return root.children.flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const name = child(child(frame, "nvGraphicFramePr"), "cNvPr")?.attributes.get("name")?.value ?? "";
    const chart = child(child(child(frame, "graphic"), "graphicData"), "chart");
    const id = [...(chart?.attributes ?? [])].find(([each]) => each.endsWith(":id"))?.[1].value;
    return id === undefined ? [] : [{ anchor, name, id }];
  });
}

/** Whether all that a chart shows stands on that sheet, below so many rows. */
function showsRowsBelow(chart: string, sheet: string, rows: number): boolean {
  const references = referencesIn(chart);
  return (
    references.length > 0 &&
    references.every((text) => {
      const at = text.lastIndexOf("!");
      const own = text.slice(0, at).replace(/^'|'$/g, "").replaceAll("''", "'") === sheet;
      const range = rangeOf(text.slice(at + 1));
      return own && range !== null && range.top >= rows;
    })
  );
}

function referencesIn(chart: string): string[] {
  const found: string[] = [];
  const scanner = new Scanner(chart);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === OPEN && scanner.localName === "f") found.push(elementText(scanner).trim());
  }
  return found;
}

function child(element: Element | undefined, local: string): Element | undefined {
  return element?.children.find((each) => each.local === local);
}
