import { greatest } from "../../book/collections";
import { sumOf } from "../problem/rows";
import type { Problem, ProblemTable } from "../problem/problem";

/** What the causes of whole blocks look at; each of it is made once, when it is first asked for. */
export interface BlockContext {
  readonly problem: Problem;
  readonly violated: ReadonlySet<number>;
  /** The same rows. */
  readonly broken: readonly BrokenRow[];
  /** The tables with cells of violated rows. */
  readonly tables: readonly PrintedTable[];
}

/** A violated row: with the printed figures it comes to `sum`. */
export interface BrokenRow {
  readonly at: number;
  readonly sum: number;
  readonly low: number;
  readonly high: number;
}

/** That a figure is in a violated row. */
export interface BrokenPlace {
  readonly row: BrokenRow;
  readonly factor: number;
  /** By which change of the figure alone the row would hold; NaN where it would by a range of changes. */
  readonly demand: number;
}

export interface PrintedTable {
  /** The columns from left to right, each with its printed figures from top to bottom. */
  readonly columns: readonly (readonly PrintedFigure[])[];
  /** The lines that have a figure in every column that any line has one in. */
  readonly lines: readonly (readonly PrintedFigure[])[];
}

/** A printed figure of a table. */
export interface PrintedFigure {
  readonly cell: number;
  readonly value: number;
  readonly name: string;
  /** Somebody gave this figure: what is printed, and went wrong, is another. */
  readonly answered: boolean;
  /** The violated rows that it is in. */
  readonly broken: readonly BrokenPlace[];
}

export function blockContextOf(problem: Problem, violated: ReadonlySet<number>): BlockContext {
  const broken = [...violated].map((index, at): BrokenRow => {
    const row = problem.rows[index]!;
    return { at, sum: sumOf(problem, row), low: row.low, high: row.high };
  });
  let tables: readonly PrintedTable[] | undefined;
  return {
    problem,
    violated,
    broken,
    get tables() {
      return (tables ??= tablesOf(problem, brokenPlaces(problem, violated, broken)));
    },
  };
}

/** The columns, and where there are several, all of them as one. */
export function stretchesOf({ columns }: PrintedTable): readonly (readonly PrintedFigure[])[] {
  return columns.length > 1 ? [...columns, columns.flat()] : columns;
}

function tablesOf(problem: Problem, places: BrokenPlaces): readonly PrintedTable[] {
  const isSuspect = (cell: number | null) => cell !== null && places.has(cell);
  return problem.tables
    .filter(({ lines }) => lines.some((line) => line.some(isSuspect)))
    .map((table) => printedTable(problem, table, places));
}

function printedTable(problem: Problem, { lines }: ProblemTable, places: BrokenPlaces): PrintedTable {
  const width = Math.max(0, greatest(lines.map((line) => line.length)));
  const columns: PrintedFigure[][] = Array.from({ length: width }, () => []);
  const full: PrintedFigure[][] = [];
  for (const line of lines) {
    const figures: PrintedFigure[] = [];
    line.forEach((cell, column) => {
      if (cell === null) return;
      const { value, name = "", answered = false } = problem.cells[cell]!;
      const figure = { cell, value, name, answered, broken: places.get(cell) ?? [] };
      figures.push(figure);
      columns[column]!.push(figure);
    });
    if (figures.length === width && width > 0) full.push(figures);
  }
  return { columns, lines: full };
}

/** By cell. */
type BrokenPlaces = ReadonlyMap<number, readonly BrokenPlace[]>;

function brokenPlaces(
  { rows }: Problem,
  violated: ReadonlySet<number>,
  broken: readonly BrokenRow[],
): BrokenPlaces {
  const places = new Map<number, BrokenPlace[]>();
  [...violated].forEach((index, which) => {
    const { cells, coefficients } = rows[index]!;
    const row = broken[which]!;
    cells.forEach((cell, at) => {
      const factor = coefficients[at]!;
      const demand = row.low === row.high ? (row.low - row.sum) / factor : NaN;
      const known = places.get(cell);
      if (known) known.push({ row, factor, demand });
      else places.set(cell, [{ row, factor, demand }]);
    });
  });
  return places;
}
