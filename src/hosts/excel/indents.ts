import type { Cell, Range } from "../../engine/types";
import { rangeOf, type Area } from "./area";
import { inTurn, packIntoBatches, splitByRows } from "./blocks";

/** `getCellProperties` answers one object per cell and is refused at about 90,000 cells. */
const CELLS_PER_SYNC = 50_000;

/** Returns the cells of each sheet with the indentation of its label columns, the only place where it says anything. */
export async function withIndents(
  context: Excel.RequestContext,
  sheets: readonly { readonly sheet: Excel.Worksheet; readonly cells: readonly Cell[] }[],
): Promise<Cell[][]> {
  const areas = sheets.flatMap(({ sheet, cells }) =>
    labelColumns(cells)
      .flatMap((range) => splitByRows(range, CELLS_PER_SYNC))
      .map((range) => ({ sheet, range })),
  );
  const found = await inTurn(packIntoBatches(areas, CELLS_PER_SYNC), (batch) => readIndents(context, batch));
  return sheets.map(({ sheet, cells }) => {
    const indents = new Map(found.filter((each) => each.sheet === sheet).flatMap((each) => each.indents));
    return cells.map((cell) => {
      const indent = indents.get(keyOf(cell.row, cell.column));
      return indent ? { ...cell, indent } : cell;
    });
  });
}

interface Indents {
  readonly sheet: Excel.Worksheet;
  readonly indents: readonly (readonly [string, number])[];
}

async function readIndents(context: Excel.RequestContext, areas: readonly Area[]): Promise<Indents[]> {
  const asked = areas.map((area) => ({
    ...area,
    properties: rangeOf(area).getCellProperties({ format: { indentLevel: true } }),
  }));
  await context.sync();
  return asked.map(({ sheet, range, properties }) => ({
    sheet,
    indents: properties.value.flatMap((line, i) =>
      line.map((cell, j) => [keyOf(range.top + i, range.left + j), cell.format?.indentLevel ?? 0] as const),
    ),
  }));
}

const keyOf = (row: number, column: number) => `${row},${column}`;

/** The columns that hold more texts than numbers, each from its first text to its last. */
function labelColumns(cells: readonly Cell[]): Range[] {
  const columns = new Map<number, { texts: number; numbers: number; top: number; bottom: number }>();
  for (const { row, column, value } of cells) {
    const seen = columns.get(column) ?? { texts: 0, numbers: 0, top: row, bottom: row };
    columns.set(column, seen);
    if (typeof value === "number") seen.numbers += 1;
    if (typeof value !== "string") continue;
    if (seen.texts === 0) seen.top = row;
    seen.texts += 1;
    seen.bottom = row;
  }
  return [...columns]
    .filter(([, { texts, numbers }]) => texts > numbers)
    .map(([column, { top, bottom }]) => ({ top, bottom, left: column, right: column }));
}
