import type { Book, XmlPart } from "../model/book";
import { refuseReadOnly } from "../model/guards";
import { namespaceOf } from "../model/xml-namespace";
import { HostError } from "../protocol/errors";
import type { ObjectType } from "../protocol/object-type";

interface PartPlace {
  readonly book: Book;
  readonly part: XmlPart;
}

export const customXmlPart: ObjectType<PartPlace> = {
  name: "CustomXmlPart",
  identity: ({ part }) => part.id,
  exists: ({ book, part }) => book.xmlParts.includes(part),
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  reads: { GetXml: ({ part }) => part.xml },
  writes: {
    SetXml: ({ book, part }, args) => {
      const xml = args.text(0);
      if (namespaceOf(xml) === null) throw new HostError("InvalidArgument", "no well-formed XML");
      part.xml = xml;
      book.isDirty = true;
    },
    Delete: ({ book, part }) => {
      book.xmlParts = book.xmlParts.filter((other) => other !== part);
      book.isDirty = true;
    },
  },
};
