import { sheetMarkerFormula } from "../../../engine/report/marks";
import { cellName, columnName, rangeName } from "../../../engine/book/address";
import type { PlanCell, PlanRow, SheetPlan } from "../../../engine/report/sheet-plan";
import { MARGINS } from "../../looks/page";
import { amountFormat, TAB_COLOUR } from "../../looks/paints";
import { rowHeight } from "../../looks/row-height";
import { mergesOf, spread } from "../../looks/spread";
import { WHOLE_SHEET } from "../../own";
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

/** What a sheet leads to, by the relationships. */
interface Related {
  readonly properties: readonly { readonly name: string; readonly id: string }[];
  readonly drawing: string | null;
}

/** A worksheet part from a plan, its styles added to the book's; its properties and drawing by their relationships. */
export function sheetXml(
  plan: SheetPlan,
  styles: StyleSheetDraft,
  addresses: Addresses,
  { properties, drawing }: Related,
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
    mergesXml(plan),
    markerXml(plan, styles),
    linksXml(plan),
    pageXml(plan),
    `<customProperties>${properties.map(({ name, id }) => `<customPr name="${name}" r:id="${id}"/>`).join("")}</customProperties>`,
    drawing === null ? "" : `<drawing r:id="${drawing}"/>`,
    "</worksheet>",
  ].join("");
}

/** Indexes of cell formats, each asked for once. */
class Looks {
  private readonly known = new Map<string, number>();

  constructor(private readonly styles: StyleSheetDraft) {}

  of(cell: PlanCell): number {
    const { look, link, value } = cell;
    const isQuoted = typeof value === "string" && FORMULA_START.test(value);
    const key = `${look}|${amountFormat(cell)}|${link !== undefined}|${isQuoted}`;
    const index = this.known.get(key) ?? this.add(cell, isQuoted);
    this.known.set(key, index);
    return index;
  }

  private add(cell: PlanCell, isQuoted: boolean): number {
    const { styles } = this;
    const { font, fill, border, alignment } = lookParts(cell.look, cell.link !== undefined);
    const code = amountFormat(cell);
    const format = code === null ? 0 : styles.addFormat(code);
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
  if (!frozenRows) return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}<selection pane="bottomLeft" activeCell="A${frozenRows + 1}" sqref="A${frozenRows + 1}"/></sheetView></sheetViews>`;
}

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function rowXml(planned: PlanRow, row: number, widths: readonly number[], looks: Looks): string {
  const { cells } = planned;
  const content = spread(cells)
    .map((cell, column) => (cell ? cellXml(cell, row, column, looks) : ""))
    .join("");
  return `<row r="${row + 1}" ht="${rowHeight(planned, widths)}" customHeight="1">${content}</row>`;
}

function cellXml(cell: PlanCell, row: number, column: number, looks: Looks): string {
  const start = `<c r="${cellName(row, column)}" s="${looks.of(cell)}"`;
  const { value, formula } = cell;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "number") {
    return `${start}>${formula === undefined ? "" : `<f>${element(formula)}</f>`}<v>${value}</v></c>`;
  }
  if (formula !== undefined) {
    return `${start} t="str"><f>${element(formula)}</f><v>${cellText(value)}</v></c>`;
  }
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(value.slice(0, MOST_CHARACTERS))}</t></is></c>`;
}

function mergesXml({ rows }: SheetPlan): string {
  const merges = mergesOf(rows).map((range) => `<mergeCell ref="${rangeName(range)}"/>`);
  return merges.length ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "";
}

const MARGIN_NAMES = ["left", "right", "top", "bottom", "header", "footer"] as const;

function pageXml({ page: { orientation, header, headerRight, area } }: SheetPlan): string {
  const margins = MARGINS[orientation];
  const left = header === "" ? "" : `&amp;L${headText(header)}`;
  const heads = `${left}${headerRight === undefined ? "" : `&amp;R${headText(headerRight)}`}`;
  return [
    area ? '<printOptions horizontalCentered="1"/>' : "",
    `<pageMargins ${MARGIN_NAMES.map((name) => `${name}="${margins[name]}"`).join(" ")}/>`,
    `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>${heads}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
  ].join("");
}

/** Never true: it only says whose sheet this is. Its format is empty, but there: gnumeric drops rules without one. */
function markerXml({ id }: SheetPlan, styles: StyleSheetDraft): string {
  const format = styles.add("dxfs", "<dxf/>");
  return `<conditionalFormatting sqref="${WHOLE_SHEET}"><cfRule type="expression" dxfId="${format}" priority="1"><formula>${element(sheetMarkerFormula(id))}</formula></cfRule></conditionalFormatting>`;
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
