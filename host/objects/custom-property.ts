import type { Book } from "../model/book";
import { refuseReadOnly } from "../model/guards";
import type { ObjectType } from "../protocol/object-type";
import { propertyValue } from "./custom-property-collection";

interface PropertyPlace {
  readonly book: Book;
  readonly key: string;
}

const TYPES: Readonly<Record<string, string>> = { string: "String", number: "Number", boolean: "Boolean" };

export const customProperty: ObjectType<PropertyPlace> = {
  name: "CustomProperty",
  identity: ({ key }) => key,
  exists: ({ book, key }) => book.customProperties.has(key),
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: {
    Key: { get: ({ key }) => key },
    Type: { get: ({ book, key }) => TYPES[typeof book.customProperties.get(key)] },
    Value: {
      get: ({ book, key }) => book.customProperties.get(key),
      set: ({ book, key }, value) => void book.customProperties.set(key, propertyValue(value)),
    },
  },
  writes: { Delete: ({ book, key }) => void book.customProperties.delete(key) },
};
