import { hasPart, partText } from "../parts";
import { folderOf, type OpenBook } from "./open-book";
import { DECLARATION, encode, type PackageDraft } from "./package";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** The styles of a book, or none. */
export function stylesOf(book: OpenBook): string {
  const part = stylesPart(book);
  return part === null
    ? `${DECLARATION}<styleSheet xmlns="${book.addresses.main}"/>`
    : partText(book.container, part);
}

function stylesPart({ container, relationships }: OpenBook): string | null {
  const target = relationships.find(({ type }) => type === "styles")?.target;
  return target !== undefined && hasPart(container, target) ? target : null;
}

/** The styles in their part, which is made where the book has none. */
export function writeStyles(draft: PackageDraft, book: OpenBook, xml: string): void {
  const part = stylesPart(book);
  if (part !== null) return draft.change(part, () => xml);
  // One that leads nowhere gives way: with two, nobody knows which holds.
  for (const { id, type } of book.relationships) if (type === "styles") draft.unrelate(book.part, id);
  const folder = folderOf(book.part);
  const named = hasPart(book.container, `${folder}styles.xml`);
  const added = named ? draft.freeName(`${folder}styles`, ".xml") : `${folder}styles.xml`;
  draft.put(added, encode(xml));
  draft.declare(added, `${TYPE}styles+xml`);
  draft.relate(book.part, `${book.addresses.relationships}/styles`, added);
}
