import type { DefinedName, Sheet, Workbook } from "../../engine/types";
import { readContents } from "./contents";
import { type Course, stillWanted } from "./course";
import { type Extent, readExtents } from "./extents";
import { withIndents } from "./indents";
import { namedSheet } from "../own";
import { askFormulas, sayOwnSheet, witnessedId } from "./own-things";

/** The open workbook without the sheets that we wrote. */
export interface OpenBook {
  readonly workbook: Workbook;
  /** Whether there are such sheets. */
  readonly hasOwnSheets: boolean;
}

/** Reads the open workbook, and writes nothing to it. */
export const readOpenBook = (course: Course = {}): Promise<OpenBook> =>
  Excel.run((context) => readBook(context, course));

export const readOpenWorkbook = async (course: Course = {}): Promise<Workbook> =>
  (await readOpenBook(course)).workbook;

export const readWorkbook = async (context: Excel.RequestContext, course: Course = {}): Promise<Workbook> =>
  (await readBook(context, course)).workbook;

/**
 * The syncs depend on the number of cells, never on the number of sheets: one for the sheets, one for their used
 * ranges and merged areas, one per 250,000 cells. Rarely more: see `readMerges`, `readBlocks` and `withIndents`.
 * Office.js does not tell the date system: date1904 is always false.
 * @throws the reason of the course's signal, between two syncs.
 */
async function readBook(context: Excel.RequestContext, course: Course): Promise<OpenBook> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  workbook.load("name");
  worksheets.load("items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  await context.sync();

  const sheets = worksheets.items;
  stillWanted(course);
  const extents = await readExtents(context, sheets);
  stillWanted(course);
  const areas = extents.flatMap(({ sheet, range, merges, witnesses }) =>
    range === null || witnessedId(witnesses) !== null ? [] : [{ sheet, range, merges }],
  );
  // What is asked for here comes with the contents; a sheet without any is none of ours.
  const rules = new Map(extents.map(({ sheet, witnesses }) => [sheet, askFormulas(witnesses.formats)]));
  const contents = await readContents(context, areas, course);
  const cells = await withIndents(context, contents);
  const read = new Map(
    areas.map(({ sheet, merges }, at) => [sheet, { ...contents[at]!, cells: cells[at]!, merges }]),
  );
  const isOwn = ({ sheet, range, witnesses }: Extent) =>
    witnessedId(witnesses) !== null || (range !== null && sayOwnSheet(rules.get(sheet)!));
  const theirs = extents.filter((extent) => !isOwn(extent));
  const found = {
    name: workbook.name,
    sheets: theirs.map(({ sheet }) => toSheet(sheet, read.get(sheet))),
    names: [
      ...toNames(names, null),
      ...theirs.flatMap(({ sheet, witnesses }) => toNames(witnesses.names, sheet.name)),
    ],
    date1904: false,
  };
  return { workbook: found, hasOwnSheets: theirs.length < extents.length };
}

/** @param read absent where the sheet is empty. */
function toSheet(
  { name, visibility, protection }: Excel.Worksheet,
  read: Pick<Sheet, "cells" | "merges" | "hiddenRows" | "hiddenColumns"> | undefined,
): Sheet {
  const { cells = [], merges = [], hiddenRows = [], hiddenColumns = [] } = read ?? {};
  return {
    name,
    visibility: VISIBILITY[visibility],
    isProtected: protection.protected,
    cells,
    merges,
    hiddenRows,
    hiddenColumns,
  };
}

const VISIBILITY: Record<Excel.Worksheet["visibility"], Sheet["visibility"]> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

function toNames({ items }: Excel.NamedItemCollection, sheet: string | null): DefinedName[] {
  const theirs = items.filter(({ name, formula }) => !namedSheet(name, String(formula)));
  return theirs.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, ""), sheet }));
}
