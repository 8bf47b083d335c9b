import { smallest } from "../../engine/book/collections";
import type { Cell, Range } from "../../engine/types";
import { rangeOf, type Area } from "./area";
import { halved, inTurn, packIntoBatches, splitByRows } from "./blocks";
import { type Grids, toCells } from "./cells";
import { type Course, stillWanted } from "./course";
import { codeOf } from "./errors";
import { askIndents, columnsToAsk, type KnownIndents } from "./indents";
import { pause } from "./pause";

/** Values, formulas and formats of so many cells stay below the 5 MB that Excel on the web allows per answer. */
const CELLS_PER_SYNC = 250_000;

/** So many cells are taken over at once: more would hold up the pane. */
const CELLS_AT_ONCE = 10_000;

/** What a sheet holds. */
export interface Content extends KnownIndents {
  readonly sheet: Excel.Worksheet;
  readonly range: Range;
  readonly cells: readonly Cell[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** The contents of every area, in the same order. */
export async function readContents(
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
      columns: smallest(parts.map((part) => part.columns)),
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
