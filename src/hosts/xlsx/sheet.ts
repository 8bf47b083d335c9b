import { greatest } from "../../engine/book/collections";
import type { Range, Sheet } from "../../engine/types";
import { CellReader, type CellSource } from "./cells";
import { MAIN } from "./namespaces";
import { isOwnProperty, markedSheetId } from "../own";
import { COLUMNS, rangeOf } from "./reference";
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

/** From the OPEN of `worksheet` to its CLOSE. Hidden columns right of the last cell and merge are not listed. */
export function readSheet(scanner: Scanner, source: CellSource): SheetPart {
  const merges: Range[] = [];
  const hidden: Stretch[] = [];
  let isProtected = false;
  let isHiddenByDefault = false;
  let isOwn = false;
  let rows = new CellReader(scanner, source, false);
  forEachChild(scanner, MAIN, (part) => {
    const { attributes } = scanner;
    if (part === "sheetFormatPr") isHiddenByDefault = isTrue(attributes.get("zeroHeight"));
    else if (part === "cols") forEachChild(scanner, MAIN, () => addHidden(scanner, hidden));
    else if (part === "sheetProtection") isProtected = isTrue(attributes.get("sheet"));
    else if (part === "mergeCells") forEachChild(scanner, MAIN, () => addMerge(scanner, merges));
    else if (part === "conditionalFormatting") isOwn ||= hasSheetMarker(scanner);
    else if (part === "customProperties") forEachChild(scanner, MAIN, () => (isOwn ||= namesOwn(scanner)));
    else if (part === "sheetData") {
      rows = new CellReader(scanner, source, isHiddenByDefault);
      rows.read();
    }
  });
  const { cells, hiddenRows } = rows;
  const last = Math.max(rows.lastColumn, greatest(merges.map((merge) => merge.right)));
  const content = { isProtected, cells, merges, hiddenRows, hiddenColumns: columnsOf(hidden, last) };
  return { content, isOwn };
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

function addHidden(scanner: Scanner, hidden: Stretch[]): void {
  const { attributes } = scanner;
  const width = attributes.get("width");
  if (!isTrue(attributes.get("hidden")) && !(width !== null && Number(width) === 0)) return;
  const first = Number(attributes.get("min")) - 1;
  const last = Number(attributes.get("max")) - 1;
  if (first >= 0 && last < COLUMNS) hidden.push([first, last]);
}

function addMerge(scanner: Scanner, merges: Range[]): void {
  const range = rangeOf(scanner.attributes.get("ref") ?? "");
  if (range) merges.push(range);
}

function columnsOf(hidden: readonly Stretch[], last: number): number[] {
  const columns: number[] = [];
  for (const [from, to] of hidden) {
    for (let column = from; column <= Math.min(to, last); column += 1) columns.push(column);
  }
  return columns;
}
