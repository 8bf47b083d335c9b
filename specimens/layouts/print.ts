import type { Range } from "../../src/engine/types";
import type { Block, PlacedCell } from "./block";
import type { Table, TableFigure, TableLine } from "./table";

/** How a table is printed. */
export interface Look {
  /** Levels by spaces, by the cell's style, by columns of their own, or not at all. */
  readonly indentBy: "spaces" | "style" | "columns" | "nothing";
  readonly label: (line: TableLine, index: number) => string;
  readonly amount: (figure: TableFigure) => number | string | null;
  /** Empty rows between the title and the headings, and empty columns right of the labels. */
  readonly airAbove: number;
  readonly airAside: number;
  /** Whether title, date and unit are printed; else the headings alone. */
  readonly isTitled: boolean;
  readonly unit: (unit: string) => string;
  readonly format?: string;
}

export const PLAIN: Look = {
  indentBy: "spaces",
  label: ({ label }) => label,
  amount: ({ value }) => value,
  airAbove: 0,
  airAside: 0,
  isTitled: true,
  unit: (unit) => `（単位：${unit}）`,
};

/** Title, date, unit, headings and lines, from row 0 and column 0 on. */
export function printed(table: Table, look: Look = PLAIN): Block {
  const cells: PlacedCell[] = [];
  const merges: Range[] = [];
  const depths = table.lines.map(({ depth }) => depth);
  const labels = look.indentBy === "columns" ? Math.max(...depths) + 1 : 1;
  const left = labels + look.airAside;
  const right = left + table.columns.length - 1;
  let row = 0;
  const put = (column: number, value: string) => {
    if (value !== "") cells.push({ row, column, value });
  };
  if (look.isTitled) {
    for (const text of [table.title, table.date].filter((each) => each !== "")) {
      put(0, text);
      merges.push({ top: row, left: 0, bottom: row, right });
      row++;
    }
    put(right, look.unit(table.unit));
    row += 1 + look.airAbove;
  }
  if (table.columns.some(({ group }) => group)) {
    table.columns.forEach(({ group }, column) => {
      if (!group || table.columns[column - 1]?.group === group) return;
      const last = table.columns.findLastIndex((other) => other.group === group);
      put(left + column, group);
      merges.push({ top: row, left: left + column, bottom: row, right: left + last });
    });
    row++;
  }
  put(0, table.heading);
  if (labels > 1) merges.push({ top: row, left: 0, bottom: row, right: labels - 1 });
  table.columns.forEach(({ name }, column) => put(left + column, name));
  row++;
  const lineRows = table.lines.map((_, index) => row + index);
  const lines = table.lines.flatMap((line, index) =>
    printedLine(line, index, look, left).map((cell) => ({ ...cell, row: row + index })),
  );
  const hiddenColumns = table.columns.flatMap(({ hidden }, column) => (hidden ? [left + column] : []));
  return { cells: [...cells, ...lines], merges, hiddenColumns, lineRows };
}

/** The label and the figures of a line, from `left` on. */
function printedLine(line: TableLine, index: number, look: Look, left: number): Omit<PlacedCell, "row">[] {
  const text = look.label(line, index);
  const isStyled = look.indentBy === "style" && line.depth > 0;
  const label = {
    column: look.indentBy === "columns" ? line.depth : 0,
    value: look.indentBy === "spaces" ? "　".repeat(line.depth) + text : text,
    ...(isStyled ? { indent: line.depth } : {}),
  };
  const amounts = line.figures.flatMap((figure, column) => {
    if (!figure) return [];
    const { origin, misprint } = figure;
    return {
      column: left + column,
      value: amountOf(figure, look),
      ...(origin ? { origin } : {}),
      ...(misprint === undefined ? {} : { correct: Number(figure.value) }),
      ...(look.format ? { format: look.format } : {}),
    };
  });
  return [label, ...amounts].filter(({ value }) => value !== "");
}

function amountOf({ misprint, ...figure }: TableFigure, look: Look): ReturnType<Look["amount"]> {
  return misprint === null ? null : look.amount({ ...figure, value: misprint ?? figure.value });
}
