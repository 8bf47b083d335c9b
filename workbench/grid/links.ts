import type { Range } from "../../src/engine/types";
import { parseAddress } from "../../host/model/addresses";
import { sheetNamed } from "../../host/model/book";
import type { SheetModel } from "../../host/model/sheet";
import type { OpenBook } from "../book/open-book";
import type { Spot } from "./moves";

const FORMULA = /^HYPERLINK\("#((?:[^"]|"")+)"/i;

/** Where the link of a cell leads inside the book; null where it has none, or one that leads out of it. */
export function linkOf(
  { host, shown }: OpenBook,
  { row, column }: Spot,
): { sheet: SheetModel; range: Range } | null {
  const formula = FORMULA.exec(shown.cells.get(row, column)?.formula ?? "")?.[1]?.replaceAll('""', '"');
  const reference = formula ?? shown.links.get(`${row},${column}`)?.documentReference;
  const parsed = reference === undefined ? null : parseAddress(reference);
  const sheet = parsed?.sheet ? sheetNamed(host.book, parsed.sheet) : shown;
  const [range] = parsed?.ranges ?? [];
  return sheet?.visibility === "Visible" && range ? { sheet, range } : null;
}
