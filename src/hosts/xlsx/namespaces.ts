/** Numbers of the namespaces of a workbook's parts, transitional and strict alike. */
export const MAIN = 1;
export const RELATIONSHIPS = 2;
export const PACKAGE_RELATIONSHIPS = 3;
export const CONTENT_TYPES = 4;

export const NAMESPACES: ReadonlyMap<string, number> = new Map([
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", MAIN],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", MAIN],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", RELATIONSHIPS],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONSHIPS],
  ["http://schemas.openxmlformats.org/package/2006/relationships", PACKAGE_RELATIONSHIPS],
  ["http://schemas.openxmlformats.org/package/2006/content-types", CONTENT_TYPES],
]);
