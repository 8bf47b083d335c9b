import { strToU8, zipSync } from "fflate";
import { cellName } from "../../src/engine/book/address";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const ITEMS = 9;

/** How much there is of a generated book. */
export interface Extent {
  readonly sheets: number;
  /** Columns of figures of a sheet, its total aside. */
  readonly segments: number;
  /** Totals of a sheet, each of nine lines. */
  readonly groups: number;
  /** Sheets with an error each. */
  readonly errors: number;
}

/** About 10 MB and 1.2 million cells. */
export const BIG: Extent = { sheets: 40, segments: 18, groups: 150, errors: 1 };

/**
 * Sheets of groups with their sums, by segment and with a total across. In every sheet one figure is text, so that each
 * has to be marked, and in the first ones one total is wrong.
 */
export function bigBook({ sheets: count, errors, ...extent }: Extent = BIG): Uint8Array {
  const next = numbers();
  const sheets = Array.from({ length: count }, (_, index) => `s${index + 1}`);
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/></Types>`,
    ),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      sheets.map((name): [string, string] => ["worksheet", `worksheets/${name}.xml`]),
    ),
    ...Object.fromEntries(
      sheets.map((name, index) => [
        `xl/worksheets/${name}.xml`,
        strToU8(sheetXml(extent, next, index < errors)),
      ]),
    ),
  });
}

function sheetXml(
  { segments, groups }: Pick<Extent, "segments" | "groups">,
  next: () => number,
  isWrong: boolean,
): string {
  const columns = Array.from({ length: segments }, (_, index) => `事業${index + 1}`);
  const rows = [
    ["事業別財務情報", ...columns.slice(1).map(() => ""), "（単位：千円）"],
    ["科目", ...columns, "合計"],
  ];
  const lines: (string | number)[][] = rows;
  for (let group = 1; group <= groups; group++) {
    const items = Array.from({ length: ITEMS }, () => Array.from({ length: segments }, next));
    const sums = items[0]!.map((_, column) => items.reduce((sum, item) => sum + item[column]!, 0));
    items.forEach((item, index) => lines.push([`科目${group}の${index + 1}`, ...withTotal(item)]));
    const total: (string | number)[] = [`区分${group}合計`, ...withTotal(sums)];
    if (group === Math.max(groups >> 1, 1)) {
      const text = lines.at(-1)!;
      text[2] = String(text[2]).replace(/\B(?=(\d{3})+$)/g, ",");
      if (isWrong) total[3] = Number(total[3]) + 90;
    }
    lines.push(total);
  }
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.map(rowXml).join("")}</sheetData></worksheet>`;
}

function withTotal(values: readonly number[]): number[] {
  return [...values, values.reduce((sum, value) => sum + value, 0)];
}

function rowXml(values: readonly (string | number)[], row: number): string {
  const cells = values.map((value, column) => {
    const address = cellName(row, column);
    if (value === "") return "";
    return typeof value === "number"
      ? `<c r="${address}"><v>${value}</v></c>`
      : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${row + 1}">${cells.join("")}</row>`;
}

/** The same figures in every run. */
function numbers(): () => number {
  let state = 20160401;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 7) % 10_000_000;
  };
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): Uint8Array {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`,
  );
}
