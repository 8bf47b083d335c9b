import type { Addresses } from "../../../src/hosts/xlsx/write/sheet";
import { attribute } from "../../../src/hosts/xlsx/write/escape";
import { DECLARATION } from "../../../src/hosts/xlsx/write/package";
import { cellName } from "../../../src/engine/book/address";
import { COLUMNS } from "../../../src/hosts/xlsx/reference";
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
    columnsXml(sheet, looks),
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

function columnsXml({ cells, columns }: SheetModel, looks: LookWriter): string {
  const noted = [...columns.keys()].flatMap((column) => [column, column + 1]);
  const cuts = [...new Set([0, ...noted, ...cells.columnCuts()])].sort((a, b) => a - b);
  const items = cuts
    .filter((column) => column < COLUMNS)
    .map((column, index) => {
      const { size, isHidden } = columns.get(column) ?? {};
      const look = cells.columnLook(column);
      if (size === undefined && !isHidden && look === cells.plain) return "";
      const width = size === undefined ? "" : ` width="${widthInCharacters(size)}" customWidth="1"`;
      const style = look === cells.plain ? "" : ` style="${looks.cell(look)}"`;
      const last = Math.min(cuts[index + 1] ?? COLUMNS, COLUMNS);
      return `<col min="${column + 1}" max="${last}"${width}${style}${isHidden ? ' hidden="1"' : ""}/>`;
    });
  return list(
    "cols",
    items.filter((item) => item !== ""),
  );
}

function rowsXml({ cells, rows }: SheetModel, looks: LookWriter): string {
  const content = new Map<number, string[]>([...rows.keys(), ...cells.styledRows()].map((row) => [row, []]));
  for (const [row, column, record] of cells.all()) {
    const written = content.get(row) ?? [];
    written.push(cellXml(row, column, record, looks.cell(record.format)));
    content.set(row, written);
  }
  const usual = cells.columnLook(COLUMNS - 1);
  return [...content]
    .sort(([a], [b]) => a - b)
    .map(([row, written]) => {
      const { size, isHidden } = rows.get(row) ?? {};
      const look = cells.rowLook(row);
      const style = look === usual ? "" : ` s="${looks.cell(look)}" customFormat="1"`;
      const height = size === undefined ? "" : ` ht="${size}" customHeight="1"`;
      return `<row r="${row + 1}"${style}${height}${isHidden ? ' hidden="1"' : ""}>${written.join("")}</row>`;
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
