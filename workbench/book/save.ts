import { EARLIER_LIST } from "../../src/hosts/earlier-xml";
import { holdsList } from "../../src/hosts/kept-xml";
import { OWN_PROPERTY, ownRuleId } from "../../src/hosts/own";
import { CHART_NAME, type SheetId } from "../../src/engine/report/sheet-plan";
import { officeSettings } from "../../src/taskpane/check/office-settings";
import { momentOf } from "../../src/taskpane/check/moment";
import type { Lang } from "../../src/messages/words";
import { checkedName } from "../../src/messages/workbench";
import type { Book } from "../../host/model/book";
import type { SheetModel } from "../../host/model/sheet";
import { openBook } from "../../host/xlsx/open";
import { saveBook } from "../../host/xlsx/save";
import { hasOtherFormulas, hasOtherValues } from "../../host/xlsx/save/sheet-edits";
import type { CopyOrder } from "./checked-copy";
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
 * The file of the book as it is now. One that was marked, or given the 概要 that is proposed too, and is otherwise as it
 * was opened is written as `kenzan check --out` writes it, to the byte; any other as Excel would, with what was changed.
 * @throws HostError where the book holds a change that cannot be saved.
 */
export async function saved(book: OpenBook, lang: Lang): Promise<SavedFile> {
  const name = isMarked(book) ? checkedName(book.name)[lang] : book.name;
  const copy = isOnlyMarked(book) ? await checkedCopy(book, lang) : null;
  return { name, bytes: copy ?? saveBook(book.host.book, book.bytes) };
}

/** What `kenzan check --out` writes for the book; null where the 概要 that is in it is another than the proposed one. */
async function checkedCopy(
  { bytes, name, host, original }: OpenBook,
  lang: Lang,
): Promise<Uint8Array | null> {
  const overview = ownSheet(host.book, "overview");
  const isKept = isSameSheet(ownSheet(original, "overview"), overview);
  const choice = overview && !isKept ? { charts: hasOwnCharts(overview) } : null;
  const order = {
    bytes,
    name,
    lang,
    checkedAt: momentOf(new Date()),
    overview: choice,
    settings: await officeSettings(),
  };
  const copy = await copied(order);
  const written = openBook(copy, name);
  const isSame =
    JSON.stringify(namesOf(written)) === JSON.stringify(namesOf(host.book)) &&
    isSameSheet(ownSheet(written, "overview"), overview);
  return isSame ? copy : null;
}

function isOwn({ properties }: SheetModel): boolean {
  return properties.has(OWN_PROPERTY);
}

function ownSheet({ sheets }: Book, id: SheetId): SheetModel | undefined {
  return sheets.find(({ properties }) => properties.get(OWN_PROPERTY) === id);
}

function hasOwnCharts({ charts }: SheetModel): boolean {
  return charts.some(({ name }) => name.startsWith(CHART_NAME));
}

const namesOf = ({ sheets }: Book) => sheets.map(({ name }) => name);

/** Whether two sheets of ours say the same, to whoever looks at them and to a later run. */
function isSameSheet(one: SheetModel | undefined, other: SheetModel | undefined): boolean {
  const said = (sheet: SheetModel | undefined) =>
    sheet && {
      cells: [...sheet.cells.all()].flatMap(([row, column, { value, formula }]) =>
        value === null ? [] : [[row, column, value, formula]],
      ),
      properties: [...sheet.properties].sort(),
      charts: sheet.charts.map(({ name }) => name),
    };
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}

/** Whether nothing but marks, the 検証結果 and perhaps a 概要 tells the book from the one that was opened. */
function isOnlyMarked({ host, original }: OpenBook): boolean {
  const { book } = host;
  const theirs = ({ sheets }: Book) => sheets.filter((sheet) => !isOwn(sheet));
  const [before, after] = [theirs(original), theirs(book)];
  return (
    ownSheet(book, "result") !== undefined &&
    JSON.stringify(before.map(({ name }) => name)) === JSON.stringify(after.map(({ name }) => name)) &&
    JSON.stringify(saidIn(original)) === JSON.stringify(saidIn(book)) &&
    after.every((sheet, at) => !hasOtherValues(before[at]!, sheet) && !hasOtherFormulas(before[at]!, sheet))
  );
}

/** What people have said; what the run that marked the book found is written anew with its copy. */
function saidIn({ xmlParts }: Book): string[] {
  return xmlParts.map(({ xml }) => xml).filter((xml) => !holdsList(EARLIER_LIST, xml));
}

/** In a worker; on the page where none may be made, as from a file share. */
async function copied(order: CopyOrder): Promise<Uint8Array> {
  const worker = workerOrNone();
  if (!worker) return (await import("./checked-copy")).checkedCopy(order);
  return new Promise<Uint8Array>((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => done(data);
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}

function workerOrNone(): Worker | null {
  try {
    return new Worker(new URL("./checked-copy-worker.ts", import.meta.url));
  } catch {
    return null;
  }
}
