import type { Book } from "../model/book";
import { sheetNamed } from "../model/book";
import { BOOK_EVENTS, WHOLE_BOOK } from "../model/events";
import { refuseChartSheet, refuseElsewhere, refuseStructure } from "../model/guards";
import type { SheetModel } from "../model/sheet";
import { addSheet } from "../model/sheets";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { eventMethods } from "./event-methods";
import { notFound } from "./place";
import { worksheet } from "./worksheet";

export interface BookPlace {
  readonly book: Book;
}

export const worksheetCollection: ObjectType<BookPlace> = {
  name: "WorksheetCollection",
  items: ({ book }) => book.sheets.map((sheet) => handle(worksheet, { book, sheet })),
  item: ({ book }, key) => {
    const sheet = book.sheets.find(({ id }) => id === key) ?? sheetNamed(book, String(key));
    if (!sheet) throw notFound(`sheet ${String(key)}`);
    return handle(worksheet, { book, sheet });
  },
  refuseWrite: ({ book }) => refuseStructure(book),
  reads: {
    ...eventMethods<BookPlace>(BOOK_EVENTS, () => WHOLE_BOOK),
    GetActiveWorksheet: ({ book }) => {
      refuseChartSheet(book);
      return handle(worksheet, { book, sheet: book.active });
    },
    GetCount: ({ book }, args) => shown(book, args.flag(0)).length,
    GetFirst: ({ book }, args) => handle(worksheet, { book, sheet: shown(book, args.flag(0))[0]! }),
    GetLast: ({ book }, args) => handle(worksheet, { book, sheet: shown(book, args.flag(0)).at(-1)! }),
  },
  writes: {
    Add: ({ book }, args) => {
      refuseElsewhere(book);
      return handle(worksheet, { book, sheet: addSheet(book, args.optionalText(0)) });
    },
  },
};

function shown(book: Book, visibleOnly: boolean): SheetModel[] {
  return book.sheets.filter(({ visibility }) => !visibleOnly || visibility === "Visible");
}
