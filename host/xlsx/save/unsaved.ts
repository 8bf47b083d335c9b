import type { Book } from "../../model/book";
import { newSheet, type SheetModel } from "../../model/sheet";
import { isSameLink } from "./links-xml";

/** What was changed in a book and cannot be written to its file by this host; empty where all can be saved. */
export function unsavedChanges(before: Book, after: Book): string[] {
  const ofSheets = after.sheets.flatMap((sheet) => {
    const earlier = before.sheets.find(({ id }) => id === sheet.id) ?? newSheet("", sheet.name);
    return ofSheet(earlier, sheet).map((name) => `${sheet.name}: ${name}`);
  });
  return [...ofBook(before, after), ...ofSheets];
}

const BOOK_PARTS: Readonly<Record<string, (book: Book) => unknown>> = {
  "document properties": ({ documentProperties, customProperties }) => [
    documentProperties,
    [...customProperties],
  ],
  settings: ({ settings }) => [...settings],
  protection: ({ structure }) => structure,
  calculation: ({ calculationMode }) => calculationMode,
};

function ofBook(before: Book, after: Book): string[] {
  return Object.entries(BOOK_PARTS)
    .filter(([, tell]) => JSON.stringify(tell(before)) !== JSON.stringify(tell(after)))
    .map(([name]) => `the book: ${name}`);
}

/** What a person looks at, the selection, is not worth a refusal. */
function ofSheet(before: SheetModel, after: SheetModel): string[] {
  const { protection } = after;
  const isProtectionNew = JSON.stringify(before.protection) !== JSON.stringify(protection);
  const isLinkNew = [...after.links].some(
    ([key, link]) => link.documentReference === undefined && !isSameLink(before.links.get(key), link),
  );
  return [
    ...(isProtectionNew && protection?.password != null ? ["a password"] : []),
    ...(isLinkNew ? ["links to other addresses"] : []),
  ];
}
