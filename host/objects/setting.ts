import type { Book } from "../model/book";
import { refuseReadOnly } from "../model/guards";
import type { ObjectType } from "../protocol/object-type";
import { put } from "./setting-collection";

interface SettingPlace {
  readonly book: Book;
  readonly key: string;
}

export const setting: ObjectType<SettingPlace> = {
  name: "Setting",
  identity: ({ key }) => key,
  exists: ({ book, key }) => book.settings.has(key),
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value) => put(book, key, value),
    },
  },
  writes: { Delete: ({ book, key }) => void book.settings.delete(key) },
};
