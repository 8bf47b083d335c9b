import type { Range } from "../../src/engine/types";
import { HostError } from "../protocol/errors";
import type { Book } from "../model/book";
import type { SheetModel } from "../model/sheet";

/** A sheet of an open book. */
export interface SheetPlace {
  readonly book: Book;
  readonly sheet: SheetModel;
}

/** One range of a sheet: what Range is. */
export interface RangePlace extends SheetPlace {
  readonly range: Range;
}

/** Several ranges of a sheet: what RangeAreas is, and what has formats. */
export interface AreasPlace extends SheetPlace {
  readonly ranges: readonly Range[];
}

export function isInBook({ book, sheet }: SheetPlace): boolean {
  return book.sheets.includes(sheet);
}

export function notFound(what: string): HostError {
  return new HostError("ItemNotFound", `There is no ${what}.`);
}
