import type { Book, NameModel } from "../../model/book";
import type { SheetModel } from "../../model/sheet";

/** What was changed in a book and cannot be written to its file by this host; empty where all can be saved. */
export function unsavedChanges(before: Book, after: Book): string[] {
  const isLeft = ({ scope }: NameModel) => !scope || after.sheets.some(({ id }) => id === scope.id);
  const left = { ...before, names: before.names.filter(isLeft) };
  const ofBook = changedAmong(left, after, BOOK_PARTS, "the book");
  const ofSheets = after.sheets.flatMap((sheet) => {
    const earlier = before.sheets.find(({ id }) => id === sheet.id);
    return earlier ? changedAmong(earlier, sheet, SHEET_PARTS, sheet.name) : [];
  });
  return [...ofBook, ...ofSheets];
}

type Parts<Self> = Readonly<Record<string, (self: Self) => unknown>>;

const BOOK_PARTS: Parts<Book> = {
  names: ({ names }) => names.map(({ scope, ...name }) => ({ ...name, scope: scope?.id })),
  "document properties": ({ documentProperties, customProperties }) => [
    documentProperties,
    [...customProperties],
  ],
  settings: ({ settings }) => [...settings],
  protection: ({ structure }) => structure,
  calculation: ({ calculationMode }) => calculationMode,
};

/** Of sheets that are in the file; new ones are written whole. */
const SHEET_PARTS: Parts<SheetModel> = {
  tab: ({ tabColor }) => tabColor,
  view: ({ showGridlines, showHeadings, frozen }) => [showGridlines, showHeadings, frozen],
  merges: ({ merges }) => merges,
  rows: ({ rows }) => [...rows],
  columns: ({ columns }) => [...columns],
  protection: ({ protection }) => protection,
  properties: ({ properties }) => [...properties],
  "page layout": ({ pageLayout }) => pageLayout,
  links: ({ links }) => [...links],
};

function changedAmong<Self>(before: Self, after: Self, parts: Parts<Self>, place: string): string[] {
  return Object.entries(parts)
    .filter(([, tell]) => JSON.stringify(tell(before)) !== JSON.stringify(tell(after)))
    .map(([name]) => `${place}: ${name}`);
}
