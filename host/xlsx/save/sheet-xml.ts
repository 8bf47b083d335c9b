import type { Addresses } from "../../../src/hosts/xlsx/write/sheet";
import { attribute } from "../../../src/hosts/xlsx/write/escape";
import { DECLARATION } from "../../../src/hosts/xlsx/write/package";
import { cellName } from "../../../src/engine/book/address";
import { fileAddress } from "../../model/addresses";
import type { SheetModel } from "../../model/sheet";
import { widthInCharacters } from "../../model/sizes";
import { cellXml } from "./cell-xml";
import type { LookWriter } from "./look-writer";
import { layoutXml } from "./layout-xml";
import { protectionXml } from "./protection-xml";
import { rulesXml } from "./rules-xml";

/** A worksheet that is not in the file. `properties` are the names of its custom properties with their relationships. */
export function newSheetXml(
  sheet: SheetModel,
  looks: LookWriter,
  addresses: Addresses,
  properties: readonly (readonly [name: string, relationship: string])[],
): string {
  const fit = sheet.pageLayout.zoom.scale === undefined ? '<pageSetUpPr fitToPage="1"/>' : "";
  const tab = sheet.tabColor.startsWith("#") ? `<tabColor rgb="FF${sheet.tabColor.slice(1)}"/>` : "";
  const hidden = sheet.hidesOtherRows ? ' zeroHeight="1"' : "";
  return [
    `${DECLARATION}<worksheet xmlns="${addresses.main}" xmlns:r="${addresses.relationships}">`,
    `<sheetPr>${tab}${fit}</sheetPr>`,
    viewXml(sheet),
    `<sheetFormatPr defaultColWidth="${sheet.standardWidth}" defaultRowHeight="18.75"${hidden}/>`,
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, looks)}</sheetData>`,
    protectionXml(sheet.protection),
    sheet.filter ? `<autoFilter ref="${fileAddress(sheet.filter)}"/>` : "",
    list(
      "mergeCells",
      sheet.merges.map((merge) => `<mergeCell ref="${fileAddress(merge)}"/>`),
    ),
    rulesXml(sheet.conditionalFormats, [], looks, ""),
    list("hyperlinks", linksOf(sheet)),
    layoutXml(sheet.pageLayout),
    list(
      "customProperties",
      properties.map(([name, id]) => `<customPr name="${attribute(name)}" r:id="${id}"/>`),
    ),
    "</worksheet>",
  ].join("");
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name}>${items.join("")}</${name}>`;
}

function viewXml({ showGridlines, showHeadings, frozen, selection }: SheetModel): string {
  const first = selection[0]!;
  const sqref = selection.map(fileAddress).join(" ");
  const name = frozen?.rows && frozen.columns ? "bottomRight" : frozen?.rows ? "bottomLeft" : "topRight";
  const pane = frozen
    ? `<pane${frozen.columns ? ` xSplit="${frozen.columns}"` : ""}${frozen.rows ? ` ySplit="${frozen.rows}"` : ""} topLeftCell="${cellName(frozen.rows, frozen.columns)}" activePane="${name}" state="frozen"/>`
    : "";
  return (
    `<sheetViews><sheetView${showGridlines ? "" : ' showGridLines="0"'}${showHeadings ? "" : ' showRowColHeaders="0"'} workbookViewId="0">${pane}` +
    `<selection${frozen ? ` pane="${name}"` : ""} activeCell="${cellName(first.top, first.left)}" sqref="${sqref}"/></sheetView></sheetViews>`
  );
}

function columnsXml({ columns, standardWidth }: SheetModel): string {
  const items = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, { size, isHidden }]) => {
      const width = size === undefined ? standardWidth : widthInCharacters(size);
      return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"${isHidden ? ' hidden="1"' : ""}/>`;
    });
  return list("cols", items);
}

function rowsXml({ cells, rows }: SheetModel, looks: LookWriter): string {
  const content = new Map<number, string[]>([...rows.keys()].map((row) => [row, []]));
  for (const [row, column, record] of cells.all()) {
    const written = content.get(row) ?? [];
    written.push(cellXml(row, column, record, looks.cell(record.format)));
    content.set(row, written);
  }
  return [...content]
    .sort(([a], [b]) => a - b)
    .map(([row, written]) => {
      const { size, isHidden } = rows.get(row) ?? {};
      const height = size === undefined ? "" : ` ht="${size}" customHeight="1"`;
      return `<row r="${row + 1}"${height}${isHidden ? ' hidden="1"' : ""}>${written.join("")}</row>`;
    })
    .join("");
}

function linksOf({ links }: SheetModel): string[] {
  return [...links].flatMap(([key, { documentReference, screenTip }]) => {
    if (documentReference === undefined) return [];
    const [row, column] = key.split(",").map(Number) as [number, number];
    const tip = screenTip === undefined ? "" : ` tooltip="${attribute(screenTip)}"`;
    return [`<hyperlink ref="${cellName(row, column)}" location="${attribute(documentReference)}"${tip}/>`];
  });
}
