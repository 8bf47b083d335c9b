import { sheetMarkerFormula } from "../../../engine/report/marks";
import { cellName, columnName } from "../../../engine/book/address";
import type { PlanCell, PlanRow, SheetPlan } from "../../../engine/report/sheet-plan";
import { amountFormat, TAB_COLOUR } from "../../looks/paints";
import { rowHeight } from "../../looks/row-height";
import { OWN_PROPERTY, WHOLE_SHEET } from "../../own";
import { attribute, cellText, element } from "./escape";
import { lookParts } from "./looks";
import { DECLARATION } from "./package";
import type { StyleSheetDraft } from "./styles";

/** The namespaces of a book: transitional or strict. */
export interface Addresses {
  readonly main: string;
  readonly relationships: string;
}

/** What text of a cell would begin with if it were typed as a formula. */
const FORMULA_START = /^[=+\-@]/;

/** What Excel takes: characters of a cell, links of a sheet. */
const MOST_CHARACTERS = 32_767;
const MOST_LINKS = 65_000;

/** A worksheet part from a plan, its styles added to the book's. `property` is the id of its property's relationship. */
export function sheetXml(
  plan: SheetPlan,
  styles: StyleSheetDraft,
  addresses: Addresses,
  property: string,
): string {
  const looks = new Looks(styles);
  const rows = plan.rows.map((row, index) => rowXml(row, index, plan.columns, looks)).join("");
  const last = cellName(plan.rows.length - 1, plan.columns.length - 1);
  return [
    `${DECLARATION}<worksheet xmlns="${addresses.main}" xmlns:r="${addresses.relationships}">`,
    `<sheetPr><tabColor rgb="${TAB_COLOUR}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}"/>`,
    viewXml(plan),
    '<sheetFormatPr defaultRowHeight="18"/>',
    `<cols>${plan.columns.map(columnXml).join("")}</cols>`,
    `<sheetData>${rows}</sheetData>`,
    markerXml(plan),
    linksXml(plan),
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.5" header="0.3" footer="0.25"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<headerFooter><oddHeader>&amp;L${headText(plan.header)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
    `<customProperties><customPr name="${OWN_PROPERTY}" r:id="${property}"/></customProperties>`,
    "</worksheet>",
  ].join("");
}

/** Indexes of cell formats, each asked for once. */
class Looks {
  private readonly known = new Map<string, number>();

  constructor(private readonly styles: StyleSheetDraft) {}

  of({ look, decimals, link, value }: PlanCell): number {
    const isQuoted = typeof value === "string" && FORMULA_START.test(value);
    const key = `${look}|${decimals}|${link !== undefined}|${isQuoted}`;
    const index = this.known.get(key) ?? this.add({ look, decimals, link, value }, isQuoted);
    this.known.set(key, index);
    return index;
  }

  private add({ look, decimals, link }: PlanCell, isQuoted: boolean): number {
    const { styles } = this;
    const { font, fill, border, alignment } = lookParts(look, link !== undefined);
    const format = decimals === undefined ? 0 : styles.addFormat(amountFormat(decimals));
    const parts =
      `numFmtId="${format}" fontId="${styles.add("fonts", font)}"` +
      ` fillId="${fill ? styles.add("fills", fill) : 0}" borderId="${border ? styles.add("borders", border) : 0}"` +
      (styles.hasNamedStyles ? ' xfId="0"' : "") +
      (isQuoted ? ' quotePrefix="1"' : "") +
      (format ? ' applyNumberFormat="1"' : "") +
      ` applyFont="1"${fill ? ' applyFill="1"' : ""}${border ? ' applyBorder="1"' : ""} applyAlignment="1"`;
    return styles.add("cellXfs", `<xf ${parts}>${alignment}</xf>`);
  }
}

function viewXml({ frozenRows }: SheetPlan): string {
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}<selection pane="bottomLeft" activeCell="A${frozenRows + 1}" sqref="A${frozenRows + 1}"/></sheetView></sheetViews>`;
}

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function rowXml(planned: PlanRow, row: number, widths: readonly number[], looks: Looks): string {
  const { cells } = planned;
  const content = cells.map((cell, column) => (cell ? cellXml(cell, row, column, looks) : "")).join("");
  return `<row r="${row + 1}" ht="${rowHeight(planned, widths)}" customHeight="1">${content}</row>`;
}

function cellXml(cell: PlanCell, row: number, column: number, looks: Looks): string {
  const start = `<c r="${cellName(row, column)}" s="${looks.of(cell)}"`;
  const { value } = cell;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(value.slice(0, MOST_CHARACTERS))}</t></is></c>`;
}

/** Never true and without a format: it only says whose sheet this is. */
function markerXml({ id }: SheetPlan): string {
  return `<conditionalFormatting sqref="${WHOLE_SHEET}"><cfRule type="expression" priority="1"><formula>${element(sheetMarkerFormula(id))}</formula></cfRule></conditionalFormatting>`;
}

function linksXml({ rows }: SheetPlan): string {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (!cell?.link) return [];
      const { sheet, cell: target } = cell.link;
      const location = `'${sheet.replaceAll("'", "''")}'!${target}`;
      return [`<hyperlink ref="${columnName(column)}${row + 1}" location="${attribute(location)}"/>`];
    }),
  );
  return links.length ? `<hyperlinks>${links.slice(0, MOST_LINKS).join("")}</hyperlinks>` : "";
}

/** In headers an ampersand begins a code, and the whole may have 255 characters. */
function headText(text: string): string {
  return element(text.slice(0, 100).replaceAll("&", "&&"));
}
