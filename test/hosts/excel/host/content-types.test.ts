import { openContainer } from "../../../../src/hosts/xlsx/container";
import { readContentTypes } from "../../../../src/hosts/xlsx/parts";
import { edited } from "./edited";
import { bookOfParts } from "../../xlsx/book-of-parts";
import { faultsOf } from "../../xlsx/write/judge";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";
const XML = "application/xml";
const PARTS = {
  "xl/workbook.xml": `${SPREADSHEET}.sheet.main+xml`,
  "xl/worksheets/sheet1.xml": `${SPREADSHEET}.worksheet+xml`,
  "xl/sharedStrings.xml": `${SPREADSHEET}.sharedStrings+xml`,
  "xl/styles.xml": `${SPREADSHEET}.styles+xml`,
};
const RELATED = { "_rels/.rels": RELATIONSHIPS, "xl/_rels/workbook.xml.rels": RELATIONSHIPS };

/** The types of a package: of endings, and of parts. */
function typesXml(
  defaults: Readonly<Record<string, string>>,
  overrides: Readonly<Record<string, string>>,
): string {
  const list = (of: Readonly<Record<string, string>>, make: (name: string) => string) =>
    Object.entries(of).map(([name, type]) => `${make(name)} ContentType="${type}"/>`);
  const items = [
    ...list(defaults, (name) => `<Default Extension="${name}"`),
    ...list(overrides, (name) => `<Override PartName="/${name}"`),
  ];
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${items.join("")}</Types>`;
}

// Excel takes a package for damaged that holds a part of no type, or of a second workbook's.
test.each([
  ["as Excel writes it", typesXml({ rels: RELATIONSHIPS, xml: XML }, PARTS)],
  ["that says nothing of .xml", typesXml({ rels: RELATIONSHIPS }, PARTS)],
  ["in which .xml is a workbook", typesXml({ rels: RELATIONSHIPS, xml: PARTS["xl/workbook.xml"] }, PARTS)],
  ["that names every part", typesXml({}, { ...PARTS, ...RELATED })],
])("what is added to a package %s has a type", async (_which, types) => {
  const { saved } = await edited(bookOfParts({ "[Content_Types].xml": types }), (book) => {
    book.customXmlParts.add('<kept xmlns="urn:example:v1"/>');
    book.worksheets.add("検証結果").customProperties.add("kenzan.sheet", "result");
  });
  expect(faultsOf(saved)).toEqual([]);
  const container = openContainer(saved);
  const declared = readContentTypes(container);
  const added = container.entries.map(({ name }) => name).filter((name) => /customXml/.test(name));
  expect(added.map((name) => [name, declared.of(name)])).toEqual([
    ["customXml/item1.xml", XML],
    ["customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
    ["customXml/_rels/item1.xml.rels", RELATIONSHIPS],
  ]);
});
