import { strToU8, zipSync } from "fflate";

const BASE = "urn:oasis:names:tc:opendocument:xmlns:";
const NAMESPACES = ["office", "table", "text", "style"]
  .map((name) => `xmlns:${name}="${BASE}${name}:1.0"`)
  .concat(
    `xmlns:number="${BASE}datastyle:1.0"`,
    `xmlns:fo="${BASE}xsl-fo-compatible:1.0"`,
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
  )
  .join(" ");

/** An .ods of these tables, with these automatic styles. */
export function odsOf(tables: string, styles = "", manifest = "<manifest/>"): Uint8Array {
  const content =
    `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(content),
    "META-INF/manifest.xml": strToU8(manifest),
  });
}

export const table = (rows: string, attributes = "") =>
  `<table:table table:name="収支"${attributes}>${rows}</table:table>`;
export const row = (cells: string, attributes = "") =>
  `<table:table-row${attributes}>${cells}</table:table-row>`;
export const text = (content: string, attributes = "") =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${content}</text:p></table:table-cell>`;
export const number = (value: number, attributes = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}"${attributes}><text:p>${value}</text:p></table:table-cell>`;
