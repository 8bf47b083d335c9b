import type { Band } from "./bands";
import type { Grid, Spot } from "./grid";

type Row = readonly Spot[];

/** One table of a band: label columns and the figure columns to their right. */
export interface Panel {
  readonly labelColumns: readonly number[];
  readonly figureColumns: readonly number[];
}

/** A band taken apart into what stands above, the column headings and the lines. */
export interface Layout {
  readonly panels: readonly Panel[];
  readonly preamble: readonly Row[];
  readonly headings: readonly Row[];
  readonly lines: readonly Row[];
}

/** Finds label and figure columns by what they mostly hold, and tables that stand side by side. */
export function layOut(band: Band): Layout {
  const panels = toPanels(columnCounts(band.body));
  const figureColumns = new Set(panels.flatMap((panel) => panel.figureColumns));
  const { head } = band;
  const last = findLast(head, (row) => headsColumn(row, figureColumns));
  if (last < 0) {
    const above = findLast(head, (row) => row.some(({ nature }) => nature !== "plain")) + 1;
    return {
      panels,
      preamble: head.slice(0, above),
      headings: [],
      lines: [...head.slice(above), ...band.body],
    };
  }
  let first = last;
  while (
    first > 0 &&
    adjoins(head[first - 1]!, head[first]!) &&
    headsColumn(head[first - 1]!, figureColumns)
  ) {
    first--;
  }
  return {
    panels,
    preamble: head.slice(0, first),
    headings: head.slice(first, last + 1),
    lines: [...head.slice(last + 1), ...band.body],
  };
}

interface Count {
  readonly column: number;
  figures: number;
  texts: number;
}

function columnCounts(rows: readonly Row[]): Count[] {
  const counts: Count[] = [];
  for (const row of rows) {
    for (const { column, type } of row) {
      const count = (counts[column] ??= { column, figures: 0, texts: 0 });
      if (type === "text") count.texts++;
      else if (type !== "other") count.figures++;
    }
  }
  return counts.filter(({ figures, texts }) => figures + texts > 0);
}

function toPanels(counts: readonly Count[]): Panel[] {
  const panels: { labelColumns: number[]; figureColumns: number[] }[] = [];
  let panel = { labelColumns: [] as number[], figureColumns: [] as number[] };
  const isLabel = ({ figures, texts }: Count) => texts > figures;
  counts.forEach((count, index) => {
    if (!isLabel(count)) {
      // Numbers left of the labels number the lines.
      if (panel.labelColumns.length || !counts.slice(index).some(isLabel))
        panel.figureColumns.push(count.column);
      return;
    }
    if (!panel.figureColumns.length) {
      panel.labelColumns.push(count.column);
      return;
    }
    const goesOn = counts.slice(index).some((later) => !isLabel(later));
    if (!goesOn || count.texts < 2) return;
    panels.push(panel);
    panel = { labelColumns: [count.column], figureColumns: [] };
  });
  if (panel.figureColumns.length) panels.push(panel);
  return panels;
}

/** Whether a row holds a heading of a figure column (of a merged heading, the cell at its left top holds it). */
function headsColumn(row: Row, figureColumns: ReadonlySet<number>): boolean {
  return row.some(
    ({ column, type, nature }) => type !== "other" && figureColumns.has(column) && nature === "plain",
  );
}

function adjoins(above: Row, below: Row): boolean {
  return below[0]!.row - above[0]!.row <= 1;
}

function findLast(rows: readonly Row[], matches: (row: Row) => boolean): number {
  for (let index = rows.length - 1; index >= 0; index--) if (matches(rows[index]!)) return index;
  return -1;
}

/**
 * The texts above a panel: of tables side by side each has its own; a text merged over several belongs to all, and so
 * do the texts of a band in which a panel has none of its own.
 */
export function textsAbove(panel: Panel, { panels, preamble }: Layout, grid: Grid): Spot[] {
  const texts = preamble.flat().filter(({ type }) => type === "text");
  const next = panels[panels.indexOf(panel) + 1];
  const left = panel.labelColumns[0] ?? panel.figureColumns[0]!;
  const right = next ? (next.labelColumns[0] ?? next.figureColumns[0]!) : Infinity;
  const isOver = ({ row, column }: Spot) => {
    const area = grid.mergeAt(row, column);
    return (area?.right ?? column) >= left && column < right;
  };
  const own = texts.filter(isOver);
  return own.length ? own : texts;
}
