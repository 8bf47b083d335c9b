import type { Element } from "../../src/hosts/xlsx/write/tree";
import { textOf } from "../../src/hosts/xlsx/write/tree";
import type { ChartPlace } from "../model/chart";
import type { SheetModel } from "../model/sheet";
import { extentOfColumns, extentOfRows } from "../model/sizes";
import { child, number } from "./elements";

const EMU_PER_POINT = 12_700;

/** Where something lies on its sheet: from a cell to a cell, each with what it reaches into it, as files say it. */
export function anchorXml(sheet: SheetModel, { left, top, width, height }: ChartPlace): string {
  const column = (at: number) => cellAt(at, (index) => sizeOfColumn(sheet, index));
  const row = (at: number) => cellAt(at, (index) => sizeOfRow(sheet, index));
  const corner = (name: string, x: number, y: number) => {
    const [across, down] = [column(x), row(y)];
    return (
      `<xdr:${name}><xdr:col>${across.index}</xdr:col><xdr:colOff>${inEmu(across.rest)}</xdr:colOff>` +
      `<xdr:row>${down.index}</xdr:row><xdr:rowOff>${inEmu(down.rest)}</xdr:rowOff></xdr:${name}>`
    );
  };
  return corner("from", left, top) + corner("to", left + width, top + height);
}

/** The place of an anchor in points. */
export function placeOfAnchor(anchor: Element, xml: string, sheet: SheetModel): ChartPlace {
  const corner = (name: string) => {
    const element = child(anchor, name);
    if (!element) return null;
    const value = (local: string) => {
      const found = child(element, local);
      return found ? Number(textOf(xml, found)) : 0;
    };
    const [column, row] = [value("col"), value("row")];
    const point = { top: 0, left: 0, bottom: row - 1, right: column - 1 };
    return {
      x: (column === 0 ? 0 : extentOfColumns(sheet, point).size) + value("colOff") / EMU_PER_POINT,
      y: (row === 0 ? 0 : extentOfRows(sheet, point).size) + value("rowOff") / EMU_PER_POINT,
    };
  };
  const from = corner("from") ?? positionOf(child(anchor, "pos"));
  const extent = child(anchor, "ext");
  const to = corner("to") ?? {
    x: from.x + (number(extent, "cx") ?? 0) / EMU_PER_POINT,
    y: from.y + (number(extent, "cy") ?? 0) / EMU_PER_POINT,
  };
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}

function positionOf(element: Element | undefined): { readonly x: number; readonly y: number } {
  return {
    x: (number(element, "x") ?? 0) / EMU_PER_POINT,
    y: (number(element, "y") ?? 0) / EMU_PER_POINT,
  };
}

function sizeOfColumn(sheet: SheetModel, index: number): number {
  return extentOfColumns(sheet, { top: 0, bottom: 0, left: index, right: index }).size;
}

function sizeOfRow(sheet: SheetModel, index: number): number {
  return extentOfRows(sheet, { top: index, bottom: index, left: 0, right: 0 }).size;
}

/** Columns are fewer than this; nothing is drawn below so many rows. */
const LAST = 16_383;

function cellAt(
  at: number,
  sizeAt: (index: number) => number,
): { readonly index: number; readonly rest: number } {
  let rest = at;
  let index = 0;
  for (let size = sizeAt(0); rest >= size && index < LAST; size = sizeAt(index)) {
    rest -= size;
    index += 1;
  }
  return { index, rest };
}

function inEmu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}
