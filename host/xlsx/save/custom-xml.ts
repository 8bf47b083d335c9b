import { addCustomXml } from "../../../src/hosts/xlsx/write/custom-xml";
import { encode, type PackageDraft } from "../../../src/hosts/xlsx/write/package";
import type { OpenBook } from "../../../src/hosts/xlsx/write/open-book";
import type { Book } from "../../model/book";
import { removeRelationship } from "./relationships";

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
    if (!before.xmlParts.some(({ id }) => id === part.id)) addCustomXml(draft, source, part.id, part.xml);
  }
}
