import { strToU8, zipSync } from "fflate";
import { cellName } from "../src/engine/book/address";
import type { Cell, Sheet, Workbook } from "../src/engine/types";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of plain sheets as a file: values, number formats, indents, merged cells, hidden rows and columns. */
export function xlsxOf({ sheets }: Workbook): Uint8Array {
  const styles = new Map<string, number>([[styleOf({}), 0]]);
  const sheetParts = sheets.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, styles),
  ]);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, at): [string, string] => ["worksheet", `worksheets/sheet${at + 1}.xml`]),
      ["styles", "styles.xml"],
    ]),
    ...Object.fromEntries(sheetParts),
    "xl/styles.xml": stylesXml([...styles.keys()]),
  };
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(packed) as Record<string, Uint8Array>, { level: 1, mtime: "2026-04-01" });
}

function sheetXml(sheet: Sheet, styles: Map<string, number>): string {
  const rows = new Map<number, Cell[]>(sheet.hiddenRows.map((row) => [row, []]));
  for (const cell of sheet.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const hidden = sheet.hiddenRows.includes(row) ? ' hidden="1"' : "";
      return `<row r="${row + 1}"${hidden}>${cells.map((cell) => cellXml(cell, styles)).join("")}</row>`;
    });
  const columns = sheet.hiddenColumns.map((at) => `<col min="${at + 1}" max="${at + 1}" hidden="1"/>`);
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`,
  );
  return [
    `<worksheet xmlns="${MAIN}">`,
    columns.length ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${data.join("")}</sheetData>`,
    merges.length ? `<mergeCells>${merges.join("")}</mergeCells>` : "",
    "</worksheet>",
  ].join("");
}

function cellXml(cell: Cell, styles: Map<string, number>): string {
  const style = styleOf(cell);
  if (!styles.has(style)) styles.set(style, styles.size);
  const start = `<c r="${cellName(cell.row, cell.column)}" s="${styles.get(style)}"`;
  if (cell.formula !== undefined) return formulaXml(start, cell.formula, cell.value);
  return typeof cell.value === "number"
    ? `${start}><v>${cell.value}</v></c>`
    : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(String(cell.value))}</t></is></c>`;
}

/** A formula with its stored result, if it has one. */
function formulaXml(start: string, formula: string, value: Cell["value"]): string {
  const text = `<f>${escaped(formula)}</f>`;
  if (typeof value === "string") return `${start} t="str">${text}<v>${escaped(value)}</v></c>`;
  return `${start}>${text}${typeof value === "number" ? `<v>${value}</v>` : ""}</c>`;
}

/** Format and indent, as one key. */
function styleOf({ format = "General", indent = 0 }: Pick<Cell, "format" | "indent">): string {
  return JSON.stringify([format, indent]);
}

function stylesXml(keys: readonly string[]): string {
  const styles = keys.map((key) => JSON.parse(key) as [string, number]);
  const formats = styles.map(
    ([format], at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(format)}"/>`,
  );
  const xfs = styles.map(
    ([, indent], at) =>
      `<xf numFmtId="${200 + at}" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="${indent ? "left" : "general"}" indent="${indent}"/></xf>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join("")}</numFmts><cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs></styleSheet>`;
}

function contentTypes(sheets: number): string {
  const worksheets = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${KIND}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${worksheets.join("")}</Types>`;
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
