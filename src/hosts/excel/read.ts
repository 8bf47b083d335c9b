import type { Cell, DefinedName, Range, Sheet, Workbook } from "../../engine/types";
import { boundsOf, rangeOf, type Area } from "./area";
import { halved, inTurn, packIntoBatches, splitByRows } from "./blocks";
import { type Grids, toCells } from "./cells";
import { type Course, stillWanted } from "./course";
import { codeOf } from "./errors";
import { askIndents, columnsToAsk, type KnownIndents, withIndents } from "./indents";
import { askFormulas, askWitnesses, sayOwnSheet, type Witnesses } from "./own-things";
import { askMerges, readMerges } from "./merges";
import { pause } from "./pause";

/** Values, formulas and formats of so many cells stay below the 5 MB that Excel on the web allows per answer. */
const CELLS_PER_SYNC = 250_000;

/** So many cells are taken over at once: more would hold up the pane. */
const CELLS_AT_ONCE = 10_000;

/** Reads the open workbook without the sheets that we wrote, and writes nothing to it. */
export const readOpenWorkbook = (course: Course = {}): Promise<Workbook> =>
  Excel.run((context) => readWorkbook(context, course));

/**
 * The syncs depend on the number of cells, never on the number of sheets: one for the sheets, one for their used
 * ranges and merged areas, one per 250,000 cells. Rarely more: see `readMerges`, `readBlocks` and `withIndents`.
 * Office.js does not tell the date system: date1904 is always false.
 * @throws the reason of the course's signal, between two syncs.
 */
export async function readWorkbook(context: Excel.RequestContext, course: Course = {}): Promise<Workbook> {
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
  const areas = extents.flatMap(({ sheet, range, merges, witnesses: { property } }) =>
    range === null || !property.isNullObject ? [] : [{ sheet, range, merges }],
  );
  // What is asked for here comes with the contents; a sheet without any is none of ours.
  const rules = new Map(extents.map(({ sheet, witnesses }) => [sheet, askFormulas(witnesses.formats)]));
  const contents = await readContents(context, areas, course);
  const cells = await withIndents(context, contents);
  const read = new Map(
    areas.map(({ sheet, merges }, i) => [
      sheet,
      {
        cells: cells[i],
        merges,
        rows: contents[i]?.hiddenRows,
        columns: contents[i]?.hiddenColumns,
      },
    ]),
  );
  const isOwn = ({ sheet, range, witnesses: { property } }: Extent) =>
    !property.isNullObject || (range !== null && sayOwnSheet(rules.get(sheet)!));
  const theirs = extents.filter((extent) => !isOwn(extent));
  return {
    name: workbook.name,
    sheets: theirs.map(({ sheet }) => ({
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      isProtected: sheet.protection.protected,
      cells: read.get(sheet)?.cells ?? [],
      merges: read.get(sheet)?.merges ?? [],
      hiddenRows: read.get(sheet)?.rows ?? [],
      hiddenColumns: read.get(sheet)?.columns ?? [],
    })),
    names: [...toNames(names, null), ...theirs.flatMap(({ sheet, names }) => toNames(names, sheet.name))],
    date1904: false,
  };
}

const VISIBILITY: Record<Excel.Worksheet["visibility"], Sheet["visibility"]> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

function toNames({ items }: Excel.NamedItemCollection, sheet: string | null): DefinedName[] {
  return items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, ""), sheet }));
}

interface Extent {
  readonly sheet: Excel.Worksheet;
  /** null where the sheet is empty. */
  readonly range: Range | null;
  readonly merges: readonly Range[];
  readonly names: Excel.NamedItemCollection;
  readonly witnesses: Witnesses;
}

/** Merged areas are asked for in the same sync, unless Excel refuses because some sheet has too many. */
async function readExtents(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Extent[]> {
  const asked = sheets.map((sheet) => askExtent(sheet));
  const merged = asked.map(({ used }) => askMerges(used));
  try {
    await context.sync();
  } catch {
    return readExtentsAlone(context, sheets);
  }
  return asked.map((each, i) => ({ ...extentOf(each), merges: merged[i]!() }));
}

async function readExtentsAlone(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Extent[]> {
  const asked = sheets.map((sheet) => askExtent(sheet));
  await context.sync();
  const extents = asked.map(extentOf);
  const areas = extents.flatMap(({ sheet, range }) => (range === null ? [] : [{ sheet, range }]));
  const merges = await readMerges(context, areas);
  const bySheet = new Map(areas.map(({ sheet }, i) => [sheet, merges[i]]));
  return extents.map((extent) => ({ ...extent, merges: bySheet.get(extent.sheet) ?? [] }));
}

/** What was asked of a sheet; it can be read after the next sync. */
interface AskedExtent extends Omit<Extent, "range" | "merges"> {
  readonly used: Excel.Range;
}

function askExtent(sheet: Excel.Worksheet): AskedExtent {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const { names } = sheet;
  names.load("items/name,items/formula");
  const witnesses = askWitnesses(sheet);
  return { sheet, used, names, witnesses };
}

function extentOf({ sheet, used, names, witnesses }: AskedExtent): Omit<Extent, "merges"> {
  return { sheet, range: used.isNullObject ? null : boundsOf(used), names, witnesses };
}

interface Content extends KnownIndents {
  readonly sheet: Excel.Worksheet;
  readonly range: Range;
  readonly cells: readonly Cell[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** The contents of every area, in the same order. */
async function readContents(
  context: Excel.RequestContext,
  areas: readonly Area[],
  course: Course,
): Promise<Content[]> {
  const blocks = areas.flatMap(({ sheet, range }) =>
    splitByRows(range, CELLS_PER_SYNC).map((block) => ({ sheet, range: block })),
  );
  const done = new Set<Excel.Worksheet>();
  const read = await inTurn(packIntoBatches(blocks, CELLS_PER_SYNC), async (batch) => {
    const contents = await readBlocks(context, batch, ({ sheet }) => {
      stillWanted(course);
      course.onSheets?.(done.add(sheet).size, areas.length);
    });
    stillWanted(course);
    return contents;
  });
  return areas.map(({ sheet, range }) => {
    const parts = read.filter((part) => part.sheet === sheet);
    return {
      sheet,
      range,
      cells: parts.flatMap((part) => part.cells),
      hiddenRows: parts.flatMap((part) => part.hiddenRows),
      hiddenColumns: parts[0]?.hiddenColumns ?? [],
      columns: Math.min(...parts.map((part) => part.columns)),
      indents: parts.flatMap((part) => part.indents),
    };
  });
}

/** Where the answer is larger than Excel on the web can give, the blocks are read by halves. */
async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Area[],
  onBlock: (block: Area) => void,
): Promise<Content[]> {
  const columns = columnsToAsk(blocks.reduce((sum, { range }) => sum + range.bottom - range.top + 1, 0));
  const asked = blocks.map((block) => askBlock(block, columns));
  try {
    await context.sync();
  } catch (error) {
    const halves = codeOf(error) === "ResponsePayloadSizeLimitExceeded" ? halved(blocks) : null;
    if (halves === null) throw error;
    return inTurn(halves, (half) => readBlocks(context, half, onBlock));
  }
  return inTurn(
    asked.map((tell, at) => ({ tell, block: blocks[at]! })),
    async ({ tell, block }) => {
      const content = await tell();
      onBlock(block);
      return [content];
    },
  );
}

function askBlock(block: Area, columns: number): () => Promise<Content> {
  const range = rangeOf(block);
  range.load("values,formulas,numberFormat");
  const rows = range.getRowProperties({ rowHidden: true });
  const hiding = range.getColumnProperties({ columnHidden: true });
  const { sheet, range: own } = block;
  const right = Math.min(own.right, own.left + columns - 1);
  const indents = columns > 0 ? askIndents({ sheet, range: { ...own, right } }) : () => [];
  return async () => {
    const cells = await inTurn(splitByRows(own, CELLS_AT_ONCE), async (part) => {
      await pause();
      return toCells(rowsOf(range, own, part));
    });
    return {
      sheet,
      range: own,
      cells,
      hiddenRows: rows.value.flatMap((row, i) => (row.rowHidden ? [own.top + i] : [])),
      hiddenColumns: hiding.value.flatMap((column, j) => (column.columnHidden ? [own.left + j] : [])),
      columns,
      indents: indents(),
    };
  };
}

/** Some rows of what was read of a range. */
function rowsOf({ values, formulas, numberFormat }: Excel.Range, own: Range, part: Range): Grids {
  const [from, to] = [part.top - own.top, part.bottom - own.top + 1];
  return {
    range: part,
    values: values.slice(from, to),
    formulas: formulas.slice(from, to),
    numberFormat: numberFormat.slice(from, to),
  };
}
