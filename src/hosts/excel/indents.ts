import type { Cell, Range } from "../../engine/types";
import { rangeOf, type Area } from "./area";
import { inTurn, packIntoBatches, splitByRows } from "./blocks";
import { pause } from "./pause";

/** `getCellProperties` answers one object per cell and is refused at about 90,000 cells. */
const CELLS_PER_SYNC = 50_000;

/** Indentation that was read: of every cell of these columns from the left edge of a sheet's used range on. */
export interface KnownIndents {
  readonly columns: number;
  readonly indents: Indents;
}

/** By row and column; cells without indentation are absent or 0. */
type Indents = readonly (readonly [string, number])[];

/** How many columns from the left may be asked for together with the contents of so many rows. */
export function columnsToAsk(rows: number): number {
  return Math.floor(CELLS_PER_SYNC / rows);
}

/** Asks for the indentation of every cell; what the function gives may be called after the sync. */
export function askIndents(area: Area): () => Indents {
  const { top, left } = area.range;
  const properties = rangeOf(area).getCellProperties({ format: { indentLevel: true } });
  return () =>
    properties.value.flatMap((line, i) =>
      line.map((cell, j) => [keyOf(top + i, left + j), cell.format?.indentLevel ?? 0] as const),
    );
}

interface Read extends KnownIndents {
  readonly sheet: Excel.Worksheet;
  readonly range: Range;
  readonly cells: readonly Cell[];
}

/**
 * Returns the cells of each sheet with the indentation of its label columns, the only place where it says anything.
 * Another sync is needed only where a label column is not among those whose indentation is known.
 */
export async function withIndents(context: Excel.RequestContext, sheets: readonly Read[]): Promise<Cell[][]> {
  const labels = sheets.map(({ cells }) => labelColumns(cells));
  const areas = sheets.flatMap(({ sheet, range, columns }, i) =>
    labels[i]!.filter(({ left }) => left >= range.left + columns)
      .flatMap((column) => splitByRows(column, CELLS_PER_SYNC))
      .map((part) => ({ sheet, range: part })),
  );
  const found = await inTurn(packIntoBatches(areas, CELLS_PER_SYNC), (batch) => readIndents(context, batch));
  return inTurn(
    sheets.map((each, i) => ({ ...each, i })),
    async ({ sheet, cells, indents: known, i }) => {
      await pause();
      const asked = found.filter((each) => each.sheet === sheet).flatMap((each) => each.indents);
      const indents = new Map([...known, ...asked]);
      const isLabel = new Set(labels[i]!.map(({ left }) => left));
      const withOwn = cells.map((cell) => {
        const indent = isLabel.has(cell.column) && indents.get(keyOf(cell.row, cell.column));
        return indent ? { ...cell, indent } : cell;
      });
      return [withOwn];
    },
  );
}

async function readIndents(context: Excel.RequestContext, areas: readonly Area[]) {
  const asked = areas.map((area) => ({ sheet: area.sheet, tell: askIndents(area) }));
  await context.sync();
  return asked.map(({ sheet, tell }) => ({ sheet, indents: tell() }));
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
