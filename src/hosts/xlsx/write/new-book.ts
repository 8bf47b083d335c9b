import { strToU8, zipSync } from "fflate";
import { cellName, rangeName } from "../../../engine/book/address";
import type { Cell, DefinedName, Sheet, Workbook } from "../../../engine/types";
import { attribute, cellText, element } from "./escape";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The zip has one date, so that the same book gives the same bytes. */
const DATE = new Date(2000, 0, 1);
/** Numbers below belong to formats that Excel has built in. */
const FIRST_FORMAT = 164;

/**
 * An .xlsx that holds what a workbook says, and nothing besides: values, formulas with their results, formats,
 * indentation, merged areas, what is hidden, names.
 */
export function newBook(book: Workbook): Uint8Array {
  const looks = new Looks();
  const texts = new Texts();
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, looks, texts));
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(book),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, at): readonly [string, string] => ["worksheet", `worksheets/sheet${at + 1}.xml`]),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": looks.xml(),
    "xl/sharedStrings.xml": texts.xml(),
    ...Object.fromEntries(sheets.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(HEAD + text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: DATE });
}

/** The texts of cells by their number: a long one that many cells hold is written once. */
class Texts {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, known);
    return known;
  }

  xml(): string {
    const items = [...this.numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`,
    );
    return `<sst xmlns="${MAIN}">${items.join("")}</sst>`;
  }
}

/** The looks of cells by their number: a format and an indentation each. */
class Looks {
  private readonly formats = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  private readonly all: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'];

  of({ format, indent }: Pick<Cell, "format" | "indent">): number {
    if (format === undefined && indent === undefined) return 0;
    const key = `${indent ?? 0} ${format ?? ""}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const id = format === undefined ? 0 : this.idOf(format);
    const inner = indent ? `<alignment horizontal="left" indent="${indent}"/>` : "";
    this.all.push(
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"` +
        ` applyAlignment="${indent ? 1 : 0}">${inner}</xf>`,
    );
    this.numbers.set(key, this.all.length - 1);
    return this.all.length - 1;
  }

  xml(): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${attribute(code)}"/>`,
    );
    const [first] = this.all;
    return (
      `<styleSheet xmlns="${MAIN}">` +
      (formats.length ? `<numFmts count="${formats.length}">${formats.join("")}</numFmts>` : "") +
      '<fonts count="1"><font><sz val="11"/><name val="游ゴシック"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      `<cellStyleXfs count="1">${first}</cellStyleXfs>` +
      `<cellXfs count="${this.all.length}">${this.all.join("")}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }

  private idOf(format: string): number {
    const id = this.formats.get(format) ?? FIRST_FORMAT + this.formats.size;
    this.formats.set(format, id);
    return id;
  }
}

function sheetXml(sheet: Sheet, looks: Looks, texts: Texts): string {
  const { cells, merges, hiddenRows, hiddenColumns, isProtected } = sheet;
  const hidden = new Set(hiddenRows);
  const rows = new Map<number, Cell[]>(hiddenRows.map((row) => [row, []]));
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, held]) => {
      const mark = hidden.has(row) ? ' hidden="1"' : "";
      return `<row r="${row + 1}"${mark}>${held.map((cell) => cellXml(cell, looks, texts)).join("")}</row>`;
    });
  const columns = hiddenColumns.map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`,
  );
  return (
    `<worksheet xmlns="${MAIN}">${columns.length ? `<cols>${columns.join("")}</cols>` : ""}` +
    `<sheetData>${data.join("")}</sheetData>` +
    (isProtected ? '<sheetProtection sheet="1"/>' : "") +
    (merges.length
      ? `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${rangeName(area)}"/>`).join("")}</mergeCells>`
      : "") +
    "</worksheet>"
  );
}

function cellXml(cell: Cell, looks: Looks, texts: Texts): string {
  const { row, column, value, formula } = cell;
  const head = `<c r="${cellName(row, column)}" s="${looks.of(cell)}"`;
  const computed = formula === undefined ? "" : `<f>${element(formula)}</f>`;
  if (value === null) return `${head}>${computed}</c>`;
  if (typeof value === "number") return `${head}>${computed}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b">${computed}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `${head} t="e">${computed}<v>${element(value.error)}</v></c>`;
  return formula === undefined
    ? `${head} t="s"><v>${texts.of(value)}</v></c>`
    : `${head} t="str">${computed}<v>${cellText(value)}</v></c>`;
}

function workbookXml({ sheets, names, date1904, isPrecisionAsDisplayed }: Workbook): string {
  const states = { visible: "", hidden: ' state="hidden"', "very-hidden": ' state="veryHidden"' } as const;
  const listed = sheets.map(
    ({ name, visibility }, at) =>
      `<sheet name="${attribute(name)}" sheetId="${at + 1}"${states[visibility]} r:id="rId${at + 1}"/>`,
  );
  const defined = names.map((each) => nameXml(each, sheets));
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ""}/>` +
    `<sheets>${listed.join("")}</sheets>` +
    (defined.length ? `<definedNames>${defined.join("")}</definedNames>` : "") +
    (isPrecisionAsDisplayed ? '<calcPr fullPrecision="0"/>' : "") +
    "</workbook>"
  );
}

function nameXml({ name, refersTo, sheet }: DefinedName, sheets: readonly Sheet[]): string {
  const at = sheets.findIndex((each) => each.name === sheet);
  const scope = at < 0 ? "" : ` localSheetId="${at}"`;
  return `<definedName name="${attribute(name)}"${scope}>${element(refersTo)}</definedName>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const parts: readonly (readonly [string, string])[] = [
    ["/xl/workbook.xml", `${TYPE}.sheet.main+xml`],
    ["/xl/styles.xml", `${TYPE}.styles+xml`],
    ["/xl/sharedStrings.xml", `${TYPE}.sharedStrings+xml`],
    ...Array.from(
      { length: sheets },
      (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`] as const,
    ),
  ];
  const each = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${each.join("")}</Types>`
  );
}
