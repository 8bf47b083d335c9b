import type { Book } from "../../model/book";
import { newSheet, type SheetModel } from "../../model/sheet";

/** What was changed in a book and cannot be written to its file by this host; empty where all can be saved. */
export function unsavedChanges(before: Book, after: Book): string[] {
  const ofBook = changedAmong(before, after, BOOK_PARTS, "the book");
  const ofSheets = after.sheets.flatMap((sheet) => {
    const earlier = before.sheets.find(({ id }) => id === sheet.id);
    return earlier
      ? changedAmong(earlier, sheet, SHEET_PARTS, sheet.name)
      : changedAmong(newSheet("", ""), sheet, NEW_SHEET_PARTS, sheet.name);
  });
  return [...ofBook, ...ofSheets];
}

type Parts<Self> = Readonly<Record<string, (self: Self) => unknown>>;

const BOOK_PARTS: Parts<Book> = {
  "document properties": ({ documentProperties, customProperties }) => [
    documentProperties,
    [...customProperties],
  ],
  settings: ({ settings }) => [...settings],
  protection: ({ structure }) => structure,
  calculation: ({ calculationMode }) => calculationMode,
};

/** Of sheets that are in the file. What a person looks at, the selection, is not worth a refusal. */
const SHEET_PARTS: Parts<SheetModel> = {
  tab: ({ tabColor }) => tabColor,
  view: ({ showGridlines, showHeadings, frozen }) => [showGridlines, showHeadings, frozen],
  merges: ({ merges }) => merges,
  rows: ({ rows }) => [...rows],
  columns: ({ columns, standardWidth }) => [[...columns], standardWidth],
  "looks of whole rows and columns": ({ cells }) => cells.layerCount,
  protection: ({ protection }) => protection,
  properties: ({ properties }) => [...properties],
  "page layout": ({ pageLayout }) => pageLayout,
  links: ({ links }) => [...links],
};

/** New sheets are written whole but for these. */
const NEW_SHEET_PARTS: Parts<SheetModel> = {
  "several properties": ({ properties }) => properties.size > 1,
  password: ({ protection }) => protection?.password ?? null,
  "print errors and comments": ({ pageLayout: { printErrors, printComments } }) => [
    printErrors,
    printComments,
  ],
  "links to other addresses": ({ links }) =>
    [...links.values()].filter(({ documentReference }) => documentReference === undefined).length,
};

function changedAmong<Self>(before: Self, after: Self, parts: Parts<Self>, place: string): string[] {
  return Object.entries(parts)
    .filter(([, tell]) => JSON.stringify(tell(before)) !== JSON.stringify(tell(after)))
    .map(([name]) => `${place}: ${name}`);
}
