import { parseAddress, qualifiedAddress } from "../model/addresses";
import type { Book, NameModel } from "../model/book";
import { refuseReadOnly } from "../model/guards";
import type { SheetModel } from "../model/sheet";
import type { Arguments, Handle, ObjectType } from "../protocol/object-type";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import { namedItem } from "./named-item";
import { notFound } from "./place";
import { range } from "./range";

/** The names of the book, or of one sheet. */
export interface NamesPlace {
  readonly book: Book;
  readonly scope: SheetModel | null;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

export const namedItemCollection: ObjectType<NamesPlace> = {
  name: "NamedItemCollection",
  items: (place) => namesIn(place).map((name) => item(place, name)),
  item: (place, key) => {
    const wanted = String(key).toLowerCase();
    const name = namesIn(place).find((known) => known.name.toLowerCase() === wanted);
    if (!name) throw notFound(`name ${String(key)}`);
    return item(place, name);
  },
  refuseWrite: ({ book }) => refuseReadOnly(book),
  writes: {
    Add: (place, args) => add(place, args.text(0), formulaIn(args), args.optionalText(2) ?? ""),
  },
};

function namesIn({ book, scope }: NamesPlace): NameModel[] {
  return book.names.filter((name) => name.scope === scope);
}

function item({ book }: NamesPlace, name: NameModel): Handle {
  return handle(namedItem, { book, name });
}

function formulaIn(args: Arguments): string {
  const place = args.object(1, range);
  if (place)
    return `=${qualifiedAddress(place.sheet.name, place.range).replace(/(?<=[!:])\$?([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  const reference = args.text(1);
  return reference.startsWith("=") ? reference : `=${reference}`;
}

function add(place: NamesPlace, name: string, formula: string, comment: string): Handle {
  if (!NAME.test(name) || parseAddress(name)) throw new HostError("InvalidArgument", `the name ${name}`);
  const isTaken = namesIn(place).some((known) => known.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new HostError("InvalidArgument", `There is a name ${name}.`);
  const added: NameModel = { name, formula, comment, visible: true, scope: place.scope };
  place.book.names.push(added);
  place.book.isDirty = true;
  return item(place, added);
}
