import { encode, type PackageDraft } from "../../../src/hosts/xlsx/write/package";
import type { OpenBook } from "../../../src/hosts/xlsx/write/open-book";
import type { Book } from "../../model/book";
import { removeRelationship } from "./relationships";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Writes, adds and removes the custom XML parts of a book. A removed part loses its relationship, by which it is lost. */
export function saveXmlParts(draft: PackageDraft, source: OpenBook, before: Book, after: Book): void {
  const written = source.relationships.filter(({ type }) => type === "customXml");
  before.xmlParts.forEach(({ id, xml }, index) => {
    const now = after.xmlParts.find((part) => part.id === id);
    const relationship = written[index]!;
    if (!now) removeRelationship(draft, source.part, relationship.id);
    else if (now.xml !== xml) draft.put(relationship.target, encode(now.xml));
  });
  for (const part of after.xmlParts) {
    if (!before.xmlParts.some(({ id }) => id === part.id)) addPart(draft, source, part.id, part.xml);
  }
}

function addPart(
  draft: PackageDraft,
  { part: workbook, addresses }: OpenBook,
  id: string,
  xml: string,
): void {
  const part = draft.freeName("customXml/item", ".xml");
  const properties = draft.freeName("customXml/itemProps", ".xml");
  draft.put(part, encode(xml));
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
