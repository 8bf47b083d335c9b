import type { OpenBook } from "./open-book";
import { encode, type PackageDraft } from "./package";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Adds a custom XML part to a book as Excel does, with an id ("{…}") in its properties. */
export function addCustomXml(
  draft: PackageDraft,
  { part: workbook, addresses }: OpenBook,
  id: string,
  xml: string,
): void {
  const part = draft.freeName("customXml/item", ".xml");
  const properties = draft.freeName("customXml/itemProps", ".xml");
  draft.put(part, encode(xml));
  // Most packages say it of every .xml; some say nothing of it, or something else.
  draft.declare(part, "application/xml");
  draft.put(
    properties,
    encode(
      `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    ),
  );
  draft.declare(properties, PROPERTIES_TYPE);
  draft.relate(part, `${addresses.relationships}/customXmlProps`, properties);
  draft.relate(workbook, `${addresses.relationships}/customXml`, part);
}
