import type { Cell, DefinedName, Range, Sheet, Workbook } from "../../engine/types";
import { rangeOf, type Area } from "./area";
import { inTurn, packIntoBatches, splitByRows } from "./blocks";
import { toCells } from "./cells";
import { withIndents } from "./indents";
import { readMerges } from "./merges";

/** Values, formulas and formats of so many cells stay below the 5 MB that Excel on the web allows per answer. */
const CELLS_PER_SYNC = 250_000;

/** Reads the open workbook and writes nothing to it. */
export const readOpenWorkbook = (): Promise<Workbook> => Excel.run(readWorkbook);

/**
 * The syncs depend on the number of cells, never on the number of sheets: one for the sheets, one for their used
 * ranges, one for merged areas, one per 250,000 cells and one per 50,000 labels for indentation.
 * Office.js does not tell the date system: date1904 is always false.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<Workbook> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  workbook.load("name");
  worksheets.load("items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  await context.sync();

  const sheets = worksheets.items;
  const extents = await readExtents(context, sheets);
  const areas = extents.flatMap(({ sheet, range }) => (range === null ? [] : [{ sheet, range }]));
  const merges = await readMerges(context, areas);
  const contents = await readContents(context, areas);
  const cells = await withIndents(context, contents);
  const read = new Map(
    areas.map(({ sheet }, i) => [
      sheet,
      {
        cells: cells[i],
        merges: merges[i],
        rows: contents[i]?.hiddenRows,
        columns: contents[i]?.hiddenColumns,
      },
    ]),
  );
  return {
    name: workbook.name,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      isProtected: sheet.protection.protected,
      cells: read.get(sheet)?.cells ?? [],
      merges: read.get(sheet)?.merges ?? [],
      hiddenRows: read.get(sheet)?.rows ?? [],
      hiddenColumns: read.get(sheet)?.columns ?? [],
    })),
    names: [...toNames(names, null), ...extents.flatMap(({ sheet, names }) => toNames(names, sheet.name))],
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
  readonly names: Excel.NamedItemCollection;
}

async function readExtents(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Extent[]> {
  const asked = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    sheet.names.load("items/name,items/formula");
    return { sheet, used };
  });
  await context.sync();
  return asked.map(({ sheet, used }) => ({
    sheet,
    range: used.isNullObject
      ? null
      : {
          top: used.rowIndex,
          left: used.columnIndex,
          bottom: used.rowIndex + used.rowCount - 1,
          right: used.columnIndex + used.columnCount - 1,
        },
    names: sheet.names,
  }));
}

interface Content {
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly Cell[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** The contents of every area, in the same order. */
async function readContents(context: Excel.RequestContext, areas: readonly Area[]): Promise<Content[]> {
  const blocks = areas.flatMap(({ sheet, range }) =>
    splitByRows(range, CELLS_PER_SYNC).map((block) => ({ sheet, range: block })),
  );
  const read = await inTurn(packIntoBatches(blocks, CELLS_PER_SYNC), (batch) => readBlocks(context, batch));
  return areas.map(({ sheet }) => {
    const parts = read.filter((part) => part.sheet === sheet);
    return {
      sheet,
      cells: parts.flatMap((part) => part.cells),
      hiddenRows: parts.flatMap((part) => part.hiddenRows),
      hiddenColumns: parts[0]?.hiddenColumns ?? [],
    };
  });
}

async function readBlocks(context: Excel.RequestContext, blocks: readonly Area[]): Promise<Content[]> {
  const asked = blocks.map((block) => {
    const range = rangeOf(block);
    range.load("values,formulas,numberFormat");
    const rows = range.getRowProperties({ rowHidden: true });
    const columns = range.getColumnProperties({ columnHidden: true });
    return { ...block, grids: range, rows, columns };
  });
  await context.sync();
  return asked.map(({ sheet, range, grids, rows, columns }) => {
    const { values, formulas, numberFormat } = grids;
    return {
      sheet,
      cells: toCells({ range, values, formulas, numberFormat }),
      hiddenRows: rows.value.flatMap((row, i) => (row.rowHidden ? [range.top + i] : [])),
      hiddenColumns: columns.value.flatMap((column, j) => (column.columnHidden ? [range.left + j] : [])),
    };
  });
}
