import type { Book } from "../model/book";
import { refuseReadOnly } from "../model/guards";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { notFound } from "./place";
import { setting } from "./setting";

/** Excel refuses settings that are larger together, in characters of JSON. */
const MOST_SETTINGS = 1_000_000;

export const settingCollection: ObjectType<Book> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => handle(setting, { book, key })),
  item: (book, key) => {
    if (!book.settings.has(String(key))) throw notFound(`setting ${String(key)}`);
    return handle(setting, { book, key: String(key) });
  },
  refuseWrite: refuseReadOnly,
  writes: {
    Add: (book, args) => {
      put(book, args.text(0), args.raw(1));
      return handle(setting, { book, key: args.text(0) });
    },
  },
};

/** Keeps a setting, unless all together would be too large. */
export function put(book: Book, key: string, value: unknown): void {
  const after = { ...Object.fromEntries(book.settings), [key]: value };
  if (JSON.stringify(after).length > MOST_SETTINGS)
    throw new HostError("InvalidArgument", "settings too large");
  book.settings.set(key, value);
  book.isDirty = true;
}
