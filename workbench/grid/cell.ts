import { columnName } from "../../src/engine/book/address";
import { shownText } from "../../host/model/display";
import type { CellRecord } from "../../host/model/cells";
import type { Line } from "../../host/model/format";
import type { SheetModel } from "../../host/model/sheet";
import type { SheetLayout } from "./layout";
import { cssOf, cssOfRules, edgeCss, fontOf, type Kind } from "./look";
import type { RuleLook, Rules } from "./rules";

/** What it takes to draw the cells of a sheet. */
export interface Drawing {
  readonly sheet: SheetModel;
  readonly layout: SheetLayout;
  readonly rules: Rules;
  /** Cells whose formulas are not recalculated here, by "row,column". */
  readonly stale: ReadonlySet<string>;
  /** 「未再計算」 */
  readonly staleText: string;
}

const PADDING = 6;
/** Figures are made narrower before they are replaced by #. */
const LEAST_SCALE = 0.7;

/** The element of a cell, or null where a merged cell covers it. */
export function drawCell(drawing: Drawing, row: number, column: number): HTMLTableCellElement | null {
  const { sheet, layout, rules } = drawing;
  const piece = layout.pieceAt(row, column);
  const range = piece?.range ?? { top: row, left: column, bottom: row, right: column };
  const { rows, columns } = layout;
  if (piece && (rows.shown(range.top, row)[0] !== row || columns.shown(range.left, column)[0] !== column))
    return null;
  const cell = document.createElement("td");
  cell.id = cellId(row, column);
  cell.setAttribute("aria-colindex", String(column + 2));
  if (piece) {
    const spans = [rows.shown(range.top, range.bottom).length, columns.shown(range.left, range.right).length];
    if (spans[0]! > 1) cell.rowSpan = spans[0]!;
    if (spans[1]! > 1) cell.colSpan = spans[1]!;
  }
  // Of a merged area the upper left cell says what is shown, even where its row or column is hidden.
  const record = sheet.cells.get(range.top, range.left);
  const format = record?.format ?? sheet.cells.background(row, column);
  const look = rules.lookOf(row, column, record);
  const kind = kindOf(record);
  const fill = fillOf(look) || format.fill.color;
  let css = `${cssOf(format, kind)};${edgesCss(drawing, range.bottom, range.right, fill)}`;
  if (look) css += `;${cssOfRules(look)}${frameCss(look)}`;
  cell.style.cssText = css;
  if (look?.mark) cell.dataset.mark = look.mark;
  if (piece && !piece.isFirst) return cell;
  const isStale = drawing.stale.has(`${row},${column}`);
  if (isStale) {
    cell.dataset.stale = "";
    cell.title = drawing.staleText;
  }
  if (record && (record.value !== null || record.formula !== undefined)) {
    fillText(cell, drawing, record, range);
  }
  return cell;
}

export const cellId = (row: number, column: number) => `r${row}c${column}`;

/** "B12" */
export const addressAt = (row: number, column: number) => `${columnName(column)}${row + 1}`;

function kindOf(record: CellRecord | undefined): Kind {
  const type = typeof record?.value;
  return type === "number" ? "number" : type === "string" ? "text" : "other";
}

function fillText(
  cell: HTMLTableCellElement,
  { sheet, layout }: Drawing,
  record: CellRecord,
  range: { top: number; left: number; bottom: number; right: number },
): void {
  const { format } = record;
  const kind = kindOf(record);
  const text = shownText(record);
  const { columns, rows } = layout;
  const width = columns.start(range.right + 1) - columns.start(range.left);
  const height = rows.start(range.bottom + 1) - rows.start(range.top);
  if (format.textOrientation !== 0) {
    const upright = document.createElement("div");
    upright.className = format.textOrientation === 255 ? "upright" : "turned";
    upright.style.maxHeight = `${height - 2}px`;
    upright.textContent = text;
    cell.append(upright);
    return;
  }
  if (kind === "number" || format.shrinkToFit) {
    fitText(cell, text, width, { font: fontOf(format), isNumber: kind === "number" });
    return;
  }
  const isLow = height < format.font.size * 1.7;
  if (isLow || (format.wrapText && kind === "text")) {
    const box = document.createElement("div");
    box.className = "box";
    box.style.maxHeight = `${height - 1}px`;
    box.textContent = text;
    cell.append(box);
  } else cell.textContent = format.wrapText ? text : text.replace(/\n/g, " ");
  // A text runs over empty neighbours, and is cut off by those that hold something.
  if (sheet.cells.get(range.top, range.right + 1)?.value != null) cell.classList.add("cut");
}

let pen: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Figures that do not fit are drawn smaller, and as # where that would not be legible; they are never cut off. */
function fitText(
  cell: HTMLElement,
  text: string,
  width: number,
  { font, isNumber }: { readonly font: string; readonly isNumber: boolean },
): void {
  const needed = measured(text, font);
  const scale = (width - PADDING) / needed;
  if (scale >= 1 || needed === 0) cell.textContent = text;
  else if (scale >= LEAST_SCALE || !isNumber) {
    cell.textContent = text;
    cell.style.fontSize = `${Math.floor(parseFloat(/(?<![\d.])([\d.]+)px/.exec(font)![1]!) * Math.max(scale, 0.4) * 10) / 10}px`;
  } else {
    cell.textContent = "#".repeat(Math.max(1, Math.floor((width - PADDING) / 9)));
    cell.title = text;
  }
}

function measured(text: string, font: string): number {
  const key = `${font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    pen ??= document.createElement("canvas").getContext("2d")!;
    if (pen.font !== font) pen.font = font;
    width = pen.measureText(text).width;
    if (widths.size > 50_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** The lines right of a cell and below it, which may be those of its neighbours. */
function edgesCss({ sheet }: Drawing, bottom: number, right: number, fill: string): string {
  const own = sheet.cells.formatOf(bottom, right).borders;
  const beside = sheet.cells.formatOf(bottom, right + 1).borders.left;
  const below = sheet.cells.formatOf(bottom + 1, right).borders.top;
  const drawn = (one: Line, other: Line) =>
    one.style !== "None" ? one : other.style !== "None" ? other : null;
  return [
    edgeCss("right", drawn(own.right, beside), fill, sheet.showGridlines),
    edgeCss("bottom", drawn(own.bottom, below), fill, sheet.showGridlines),
  ].join(";");
}

function fillOf(look: RuleLook | null): string {
  return look?.looks.map(({ fill }) => fill).find((fill) => fill !== "") ?? "";
}

const DASHES: Readonly<Record<string, string>> = { Dot: "dotted", Dash: "dashed" };

/** The frame of a mark; as an outline, since the borders of a cell may be its neighbour's. */
function frameCss({ looks }: RuleLook): string {
  const line = looks.map(({ borders }) => borders.EdgeBottom).find(({ style }) => style !== "None");
  if (!line) return "";
  return `;outline:1px ${DASHES[line.style] ?? "solid"} ${line.color};outline-offset:-1px`;
}
