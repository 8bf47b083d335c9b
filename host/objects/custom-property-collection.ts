import type { Book, PropertyValue } from "../model/book";
import { refuseReadOnly } from "../model/guards";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { Handle, ObjectType } from "../protocol/object-type";
import { customProperty } from "./custom-property";
import { notFound } from "./place";

export const customPropertyCollection: ObjectType<Book> = {
  name: "CustomPropertyCollection",
  items: (book) => [...book.customProperties.keys()].map((key) => property(book, key)),
  item: (book, wanted) => {
    const key = knownKey(book, String(wanted));
    if (key === undefined) throw notFound(`property ${String(wanted)}`);
    return property(book, key);
  },
  refuseWrite: refuseReadOnly,
  writes: {
    Add: (book, args) => {
      const key = knownKey(book, args.text(0)) ?? args.text(0);
      book.customProperties.set(key, propertyValue(args.raw(1)));
      book.isDirty = true;
      return property(book, key);
    },
    DeleteAll: (book) => book.customProperties.clear(),
  },
};

export function propertyValue(value: unknown): PropertyValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new HostError("InvalidArgument", "a text, a number or a truth value was expected");
}

function knownKey(book: Book, key: string): string | undefined {
  return [...book.customProperties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());
}

function property(book: Book, key: string): Handle {
  return handle(customProperty, { book, key });
}
