import { OWN_PROPERTY, ownRuleId } from "../../src/hosts/own";
import { momentOf } from "../../src/taskpane/check/moment";
import type { Lang } from "../../src/engine/types";
import { checkedName } from "../../src/messages/workbench";
import type { SheetModel } from "../../host/model/sheet";
import { saveBook } from "../../host/xlsx/save";
import { hasOtherFormulas, hasOtherValues } from "../../host/xlsx/save/sheet-edits";
import type { CopyAnswer, CopyOrder } from "./checked-copy-worker";
import type { OpenBook } from "./open-book";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whether marks or sheets of ours are in the book. */
export function isMarked({ host }: OpenBook): boolean {
  return host.book.sheets.some(
    (sheet) => isOwn(sheet) || sheet.conditionalFormats.some(({ formula }) => ownRuleId(formula) !== null),
  );
}

/**
 * The file of the book as it is now. One that was marked and is otherwise as it was opened is written as
 * `kenzan check --out` writes it, to the byte; any other as Excel would, with what was changed.
 * @throws HostError where the book holds a change that cannot be saved.
 */
export async function saved(book: OpenBook, lang: Lang): Promise<SavedFile> {
  const name = isMarked(book) ? checkedName(book.name)[lang] : book.name;
  if (!isMarked(book) || !isOnlyMarked(book)) return { name, bytes: saveBook(book.host.book, book.bytes) };
  const order = { bytes: book.bytes, name: book.name, lang, checkedAt: momentOf(new Date()) };
  return { name, bytes: await inWorker(order) };
}

function isOwn({ properties }: SheetModel): boolean {
  return properties.has(OWN_PROPERTY);
}

/** Whether nothing but marks and the 検証結果 tells the book from the one that was opened. */
function isOnlyMarked({ host, original }: OpenBook): boolean {
  const { book } = host;
  const theirs = (sheets: readonly SheetModel[]) => sheets.filter((sheet) => !isOwn(sheet));
  const [before, after] = [theirs(original.sheets), theirs(book.sheets)];
  const own = book.sheets.filter(isOwn);
  return (
    own.length === 1 &&
    own[0]!.properties.get(OWN_PROPERTY) === "result" &&
    JSON.stringify(before.map(({ name }) => name)) === JSON.stringify(after.map(({ name }) => name)) &&
    JSON.stringify(original.xmlParts.map(({ xml }) => xml)) ===
      JSON.stringify(book.xmlParts.map(({ xml }) => xml)) &&
    after.every((sheet, at) => !hasOtherValues(before[at]!, sheet) && !hasOtherFormulas(before[at]!, sheet))
  );
}

function inWorker(order: CopyOrder): Promise<Uint8Array> {
  const worker = new Worker(new URL("./checked-copy-worker.ts", import.meta.url));
  return new Promise<Uint8Array>((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<CopyAnswer>) => done(data);
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
