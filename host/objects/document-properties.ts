import type { Book } from "../model/book";
import { refuseReadOnly } from "../model/guards";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { customPropertyCollection } from "./custom-property-collection";
import { fields } from "./field";

export const documentProperties: ObjectType<Book> = {
  name: "DocumentProperties",
  refuseWrite: refuseReadOnly,
  properties: {
    ...fields(
      ({ documentProperties: own }: Book) => own,
      [
        "title",
        "subject",
        "author",
        "keywords",
        "comments",
        "revisionNumber",
        "category",
        "manager",
        "company",
      ],
    ),
    LastAuthor: { get: ({ documentProperties: own }) => own.lastAuthor },
  },
  objects: { Custom: (book) => handle(customPropertyCollection, book) },
};
