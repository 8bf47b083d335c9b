import { type Problem, type ProblemTable, sumOf } from "../problem";

/** What the causes of whole blocks look at; each of it is made once, when it is first asked for. */
export interface Scene {
  readonly problem: Problem;
  readonly violated: ReadonlySet<number>;
  /** The tables with cells of violated rows. */
  readonly tables: readonly SceneTable[];
  /** The violated rows that each suspect is in, and its coefficient there. */
  readonly broken: ReadonlyMap<number, readonly { readonly row: BrokenRow; readonly factor: number }[]>;
  /** By which changes each suspect would settle a violated row by itself; NaN where a range of changes would. */
  readonly demands: ReadonlyMap<number, ReadonlySet<number>>;
}

/** A violated row: with the printed figures it comes to `sum`. */
export interface BrokenRow {
  readonly sum: number;
  readonly low: number;
  readonly high: number;
}

export interface SceneTable {
  /** The columns from left to right, each with its printed figures from top to bottom. */
  readonly columns: readonly (readonly Printed[])[];
  /** The lines that have a figure in every column that any line has one in. */
  readonly lines: readonly (readonly Printed[])[];
}

/** A printed figure of a table. */
export interface Printed {
  readonly cell: number;
  readonly value: number;
  readonly name: string;
  /** Somebody gave this figure: what is printed, and went wrong, is another. */
  readonly answered: boolean;
}

export function sceneOf(problem: Problem, violated: ReadonlySet<number>): Scene {
  const broken = brokenRows(problem, violated);
  let tables: readonly SceneTable[] | undefined;
  let demands: Scene["demands"] | undefined;
  return {
    problem,
    violated,
    broken,
    get tables() {
      return (tables ??= problem.tables
        .filter(({ lines }) => lines.some((line) => line.some((cell) => cell !== null && broken.has(cell))))
        .map((table) => sceneTable(problem, table)));
    },
    get demands() {
      return (demands ??= demandsOf(broken));
    },
  };
}

/** The columns, and where there are several, all of them as one. */
export function stretchesOf({ columns }: SceneTable): readonly (readonly Printed[])[] {
  return columns.length > 1 ? [...columns, columns.flat()] : columns;
}

function sceneTable(problem: Problem, { lines }: ProblemTable): SceneTable {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const columns: Printed[][] = Array.from({ length: width }, () => []);
  const full: Printed[][] = [];
  for (const line of lines) {
    const figures: Printed[] = [];
    line.forEach((cell, column) => {
      if (cell === null) return;
      const { value, name = "", answered = false } = problem.cells[cell]!;
      const figure = { cell, value, name, answered };
      figures.push(figure);
      columns[column]!.push(figure);
    });
    if (figures.length === width && width > 0) full.push(figures);
  }
  return { columns, lines: full };
}

function brokenRows(problem: Problem, violated: ReadonlySet<number>): Scene["broken"] {
  const broken = new Map<number, { row: BrokenRow; factor: number }[]>();
  for (const index of violated) {
    const { cells, coefficients, low, high } = problem.rows[index]!;
    const row = { sum: sumOf(problem, problem.rows[index]!), low, high };
    cells.forEach((cell, at) => {
      const place = { row, factor: coefficients[at]! };
      const known = broken.get(cell);
      if (known) known.push(place);
      else broken.set(cell, [place]);
    });
  }
  return broken;
}

function demandsOf(broken: Scene["broken"]): Scene["demands"] {
  const demanded = ({ row: { sum, low, high }, factor }: { row: BrokenRow; factor: number }) =>
    low === high ? (low - sum) / factor : NaN;
  return new Map([...broken].map(([cell, places]) => [cell, new Set(places.map(demanded))]));
}
