import { greatest } from "../../engine/book/collections";
import type { Range, Sheet } from "../../engine/types";
import { CellReader, type CellSource } from "./cells";
import { MAIN } from "./namespaces";
import { isOwnProperty, markedSheetId } from "../own";
import { COLUMNS, rangeOf } from "./reference";
import { XmlError } from "./xml/characters";
import { elementText, forEachChild, isTrue } from "./xml/elements";
import type { Scanner } from "./xml/scan";

export type SheetContent = Omit<Sheet, "name" | "visibility">;

export const NO_CONTENT: SheetContent = {
  isProtected: false,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
};

export interface SheetPart {
  readonly content: SheetContent;
  /** The sheet was written by an earlier run. */
  readonly isOwn: boolean;
}

/** First and last of a stretch of columns, from 0. */
type Stretch = readonly [first: number, last: number];

/**
 * From the OPEN of `worksheet` to its CLOSE. Hidden columns right of the last cell and merge are not listed, nor are
 * rows that the sheet does not mention, for they hold nothing.
 */
export function readSheet(scanner: Scanner, source: CellSource): SheetPart {
  const merges: Range[] = [];
  const filtered: Range[] = [];
  const hidden: Stretch[] = [];
  let isProtected = false;
  let isOwn = false;
  let rows: CellReader | null = null;
  forEachChild(scanner, MAIN, (part) => {
    const { attributes } = scanner;
    if (part === "cols") forEachChild(scanner, MAIN, () => addHidden(scanner, hidden, source));
    else if (part === "sheetProtection") isProtected = isTrue(attributes.get("sheet"));
    else if (part === "mergeCells") forEachChild(scanner, MAIN, () => addMerge(scanner, merges, source));
    else if (part === "autoFilter") addFilter(scanner, filtered);
    else if (part === "conditionalFormatting") isOwn ||= hasSheetMarker(scanner);
    else if (part === "customProperties") forEachChild(scanner, MAIN, () => (isOwn ||= namesOwn(scanner)));
    else if (part === "sheetData") {
      // Programs differ in which of two they show.
      if (rows) throw new XmlError("a second sheetData", scanner.start);
      rows = new CellReader(scanner, source);
      rows.read();
    }
  });
  const { cells, hiddenRows, lastColumn } = rows ?? new CellReader(scanner, source);
  const last = Math.max(lastColumn, greatest(merges.map((merge) => merge.right)));
  const hiddenColumns = columnsOf(hidden, last);
  return { content: { isProtected, cells, merges, hiddenRows, hiddenColumns, filtered }, isOwn };
}

/** At the OPEN of `table`: where its own filter hides rows. */
export function readTableFilter(scanner: Scanner): Range[] {
  const filtered: Range[] = [];
  forEachChild(scanner, MAIN, (part) => {
    if (part === "autoFilter") addFilter(scanner, filtered);
  });
  return filtered;
}

/** At the OPEN of `autoFilter`: its range counts where a column has a criterion and not a button alone. */
function addFilter(scanner: Scanner, filtered: Range[]): void {
  const range = rangeOf(scanner.attributes.get("ref") ?? "");
  let isActive = false;
  forEachChild(scanner, MAIN, (part) => {
    if (part === "filterColumn") forEachChild(scanner, MAIN, () => (isActive = true));
  });
  if (range && isActive) filtered.push(range);
}

function hasSheetMarker(scanner: Scanner): boolean {
  const sqref = scanner.attributes.get("sqref") ?? "";
  let isMarker = false;
  forEachChild(scanner, MAIN, () =>
    forEachChild(scanner, MAIN, (part) => {
      if (part === "formula") isMarker ||= markedSheetId(elementText(scanner), rangeOf(sqref)) !== null;
    }),
  );
  return isMarker;
}

function namesOwn(scanner: Scanner): boolean {
  return isOwnProperty(scanner.attributes.get("name"));
}

function addHidden(scanner: Scanner, hidden: Stretch[], { budget }: CellSource): void {
  const { attributes } = scanner;
  const width = attributes.get("width");
  if (!isTrue(attributes.get("hidden")) && !(width !== null && Number(width) === 0)) return;
  const first = Number(attributes.get("min")) - 1;
  const last = Number(attributes.get("max")) - 1;
  if (!(first >= 0 && last < COLUMNS)) return;
  budget.spend("items");
  hidden.push([first, last]);
}

function addMerge(scanner: Scanner, merges: Range[], { budget }: CellSource): void {
  const range = rangeOf(scanner.attributes.get("ref") ?? "");
  if (!range) return;
  budget.spend("items");
  merges.push(range);
}

/** Each column once, however many stretches it lies in. */
function columnsOf(hidden: readonly Stretch[], last: number): number[] {
  const columns: number[] = [];
  let next = 0;
  for (const [from, to] of [...hidden].sort(([a], [b]) => a - b)) {
    for (next = Math.max(next, from); next <= Math.min(to, last); next += 1) columns.push(next);
  }
  return columns;
}
