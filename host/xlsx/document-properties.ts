import type { openContainer } from "../../src/hosts/xlsx/container";
import { hasPart, partText, relationshipsOf } from "../../src/hosts/xlsx/parts";
import { type Element, readTree, textOf } from "../../src/hosts/xlsx/write/tree";
import type { Book, DocumentProperties, PropertyValue } from "../model/book";
import { attribute, childrenOf } from "./elements";

const CORE: Readonly<Record<string, keyof DocumentProperties>> = {
  title: "title",
  subject: "subject",
  creator: "author",
  keywords: "keywords",
  description: "comments",
  lastModifiedBy: "lastAuthor",
  category: "category",
};

/** Title, author and what else stands in docProps. */
export function fillDocumentProperties(book: Book, container: ReturnType<typeof openContainer>): void {
  for (const { type, target } of relationshipsOf(container, "")) {
    if (!hasPart(container, target)) continue;
    const xml = () => partText(container, target);
    if (type === "core-properties") fillCore(book, xml());
    if (type === "custom-properties") fillCustom(book, xml());
  }
}

function fillCore(book: Book, xml: string): void {
  for (const element of childrenOf(readTree(xml, 2))) {
    const key = CORE[element.local];
    if (key) Object.assign(book.documentProperties, { [key]: textOf(xml, element) });
  }
}

function fillCustom(book: Book, xml: string): void {
  for (const property of childrenOf(readTree(xml, 3), "property")) {
    const [value] = childrenOf(property);
    if (value) book.customProperties.set(attribute(property, "name") ?? "", typed(value, textOf(xml, value)));
  }
}

function typed({ local }: Element, text: string): PropertyValue {
  if (local === "bool") return text === "true" || text === "1";
  return /^(?:i[1248]|r[48]|int|decimal)$/.test(local) ? Number(text) : text;
}
