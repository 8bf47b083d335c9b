import { type Book, newId, type XmlPart } from "../model/book";
import { namespaceOf } from "../model/xml-namespace";
import { refuseReadOnly } from "../model/guards";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { customXmlPart } from "./custom-xml-part";
import { customXmlPartScopedCollection } from "./custom-xml-part-scoped-collection";
import { notFound } from "./place";

/** The custom XML parts of a book, or those of one namespace. */
export interface PartsPlace {
  readonly book: Book;
  readonly namespace: string | null;
}

export const customXmlPartCollection: ObjectType<PartsPlace> = {
  name: "CustomXmlPartCollection",
  ...listOfParts(),
  refuseWrite: ({ book }) => refuseReadOnly(book),
  reads: {
    GetByNamespace: ({ book }, args) =>
      handle(customXmlPartScopedCollection, { book, namespace: args.text(0) }),
  },
  writes: {
    Add: ({ book }, args) => {
      const xml = args.text(0);
      if (namespaceOf(xml) === null) throw new HostError("InvalidArgument", "no well-formed XML");
      const part: XmlPart = { id: newId(book), xml };
      book.xmlParts.push(part);
      book.isDirty = true;
      return handle(customXmlPart, { book, part });
    },
  },
};

/** What both collections of parts have. */
export function listOfParts(): Pick<Required<ObjectType<PartsPlace>>, "items" | "item"> {
  return {
    items: (place) => partsIn(place).map((part) => handle(customXmlPart, { book: place.book, part })),
    item: (place, key) => {
      const part = partsIn(place).find(({ id }) => id === key);
      if (!part) throw notFound(`custom XML part ${String(key)}`);
      return handle(customXmlPart, { book: place.book, part });
    },
  };
}

export function partsIn({ book, namespace }: PartsPlace): XmlPart[] {
  return book.xmlParts.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace);
}
