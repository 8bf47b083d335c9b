/** As Excel refers to a sheet of another book: [R7.xlsx]予定貸借対照表; no sheet of a book is called so. */
export function sheetOfOther(book: string, sheet: string): string {
  return `[${book.replace(/[[\]]/g, "")}]${sheet}`;
}

/** The name of such a sheet in its own book. */
export function sheetInItsBook(sheet: string): string {
  return sheet.slice(sheet.indexOf("]") + 1);
}
