import { parseAddress } from "../model/addresses";
import { type Book, type NameModel, sheetNamed } from "../model/book";
import { refuseReadOnly } from "../model/guards";
import type { SheetModel } from "../model/sheet";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { asFlag, asText } from "./field";
import { notFound, type RangePlace } from "./place";
import { range } from "./range";
import { worksheet } from "./worksheet";

interface NamePlace {
  readonly book: Book;
  readonly name: NameModel;
}

export const namedItem: ObjectType<NamePlace> = {
  name: "NamedItem",
  identity: ({ name }) => name.name,
  exists: ({ book, name }) => book.names.includes(name),
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        name.formula = asText(value);
      },
    },
    Value: { get: ({ name }) => name.formula },
    Type: { get: (place) => typeOf(place) },
    Scope: { get: ({ name }) => (name.scope ? "Worksheet" : "Workbook") },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = asFlag(value);
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = asText(value);
      },
    },
  },
  objects: {
    Worksheet: ({ book, name }) => {
      if (!name.scope) throw notFound("sheet of the name");
      return handle(worksheet, { book, sheet: name.scope });
    },
  },
  reads: { GetRange: (place) => handle(range, placeOf(place)) },
  writes: {
    Delete: ({ book, name }) => {
      book.names = book.names.filter((other) => other !== name);
      book.isDirty = true;
    },
  },
};

/** The range that a name means on a sheet or in the book; null where there is none. */
export function rangeOfName(book: Book, wanted: string, sheet: SheetModel): RangePlace | null {
  const key = wanted.toLowerCase();
  const named = book.names.filter((name) => name.name.toLowerCase() === key);
  const name = named.find(({ scope }) => scope === sheet) ?? named.find(({ scope }) => scope === null);
  return name ? rangeIn(book, name) : null;
}

function placeOf({ book, name }: NamePlace): RangePlace {
  const place = rangeIn(book, name);
  if (!place) throw notFound(`range of ${name.name}`);
  return place;
}

function rangeIn(book: Book, { formula }: NameModel): RangePlace | null {
  const parsed = parseAddress(formula.replace(/^=/, ""));
  const sheet = parsed?.sheet ? sheetNamed(book, parsed.sheet) : undefined;
  return sheet && parsed?.ranges.length === 1 ? { book, sheet, range: parsed.ranges[0]! } : null;
}

function typeOf({ book, name }: NamePlace): string {
  if (rangeIn(book, name)) return "Range";
  const text = name.formula.slice(1);
  if (/^-?[\d.]+$/.test(text)) return /^-?\d+$/.test(text) ? "Integer" : "Double";
  if (/^(?:TRUE|FALSE)$/i.test(text)) return "Boolean";
  if (text.startsWith("#") || text.includes("#REF!")) return "Error";
  return "String";
}
