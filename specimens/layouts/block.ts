import type { Cell, Range, Sheet, Workbook } from "../../src/engine/types";

/** A cell that knows which figure of the budget it prints. */
export interface PlacedCell extends Cell {
  readonly origin?: string;
  /** What ought to stand in it, where it is a misprint. */
  readonly correct?: number;
}

/** Cells that stand together, from row 0 and column 0 on. */
export interface Block {
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly Range[];
  readonly hiddenColumns: readonly number[];
  /** Rows between which another row may be put: from the first line to the last. */
  readonly lineRows: readonly number[];
}

export interface LaidOut {
  readonly workbook: Workbook;
  /** "sheet!row:column" → the figure printed there, or left blank. */
  readonly origins: ReadonlyMap<string, string>;
  /** The figures that are left blank. */
  readonly blanks: ReadonlySet<string>;
  /** "sheet!row:column" of the misprints → what ought to stand there. */
  readonly corrections: ReadonlyMap<string, number>;
}

export function heightOf({ cells }: Block): number {
  return Math.max(...cells.map(({ row }) => row)) + 1;
}

export function widthOf({ cells }: Block): number {
  return Math.max(...cells.map(({ column }) => column)) + 1;
}

export function moved(block: Block, rows: number, columns: number): Block {
  return {
    cells: block.cells.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns })),
    merges: block.merges.map(({ top, left, bottom, right }) => ({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    })),
    hiddenColumns: block.hiddenColumns.map((column) => column + columns),
    lineRows: block.lineRows.map((row) => row + rows),
  };
}

export function together(blocks: readonly Block[]): Block {
  return {
    cells: blocks.flatMap(({ cells }) => cells),
    merges: blocks.flatMap(({ merges }) => merges),
    hiddenColumns: blocks.flatMap(({ hiddenColumns }) => hiddenColumns),
    lineRows: blocks.flatMap(({ lineRows }) => lineRows),
  };
}

/** One below the other, `gap` empty rows between. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let top = 0;
  return together(
    blocks.map((block) => {
      const placed = moved(block, top, 0);
      top += heightOf(block) + gap;
      return placed;
    }),
  );
}

/** One right of the other, `gap` empty columns between. */
export function beside(blocks: readonly Block[], gap: number): Block {
  let left = 0;
  return together(
    blocks.map((block) => {
      const placed = moved(block, 0, left);
      left += widthOf(block) + gap;
      return placed;
    }),
  );
}

/** A row of its own before the given one. */
export function withRowBefore(block: Block, at: number, cells: readonly PlacedCell[]): Block {
  const below = (row: number) => (row >= at ? row + 1 : row);
  return {
    ...block,
    cells: [
      ...block.cells.map((cell) => ({ ...cell, row: below(cell.row) })),
      ...cells.map((cell) => ({ ...cell, row: at })),
    ],
    merges: block.merges.map((area) => ({ ...area, top: below(area.top), bottom: below(area.bottom) })),
    lineRows: block.lineRows.map(below),
  };
}

export function toBook(blocks: readonly Block[]): LaidOut {
  const origins = new Map<string, string>();
  const blanks = new Set<string>();
  const corrections = new Map<string, number>();
  const sheets = blocks.map((block, index): Sheet => {
    const name = `Sheet${index + 1}`;
    const cells = [...block.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    for (const { row, column, origin, value, correct } of cells) {
      if (!origin) continue;
      if (correct !== undefined) corrections.set(`${name}!${row}:${column}`, correct);
      origins.set(`${name}!${row}:${column}`, origin);
      if (value === null) blanks.add(origin);
    }
    return {
      name,
      visibility: "visible",
      isProtected: false,
      cells: cells.flatMap(({ origin: _, correct: __, ...cell }): Cell[] =>
        cell.value === null ? [] : [cell],
      ),
      merges: block.merges,
      hiddenRows: [],
      hiddenColumns: [...new Set(block.hiddenColumns)],
    };
  });
  return {
    workbook: { name: "予算.xlsx", sheets, names: [], date1904: false },
    origins,
    blanks,
    corrections,
  };
}
