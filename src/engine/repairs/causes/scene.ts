import { type Problem, type ProblemTable, rowsOfCells } from "../problem";

/** What the causes of whole blocks look at; each of it is made once, when it is first asked for. */
export interface Scene {
  readonly problem: Problem;
  readonly violated: ReadonlySet<number>;
  /** Cells of violated rows. */
  readonly suspects: ReadonlySet<number>;
  /** The tables with such cells. */
  readonly tables: readonly SceneTable[];
  readonly rowsOf: readonly (readonly number[])[];
  /** By which changes each suspect would settle a violated row by itself; NaN where a range of changes would. */
  readonly demands: ReadonlyMap<number, ReadonlySet<number>>;
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
  const suspects = new Set([...violated].flatMap((row) => problem.rows[row]!.cells));
  let tables: readonly SceneTable[] | undefined;
  let rowsOf: readonly (readonly number[])[] | undefined;
  let demands: Scene["demands"] | undefined;
  return {
    problem,
    violated,
    suspects,
    get tables() {
      return (tables ??= problem.tables
        .filter(({ lines }) => lines.some((line) => line.some((cell) => cell !== null && suspects.has(cell))))
        .map((table) => sceneTable(problem, table)));
    },
    get rowsOf() {
      return (rowsOf ??= rowsOfCells(problem));
    },
    get demands() {
      return (demands ??= demandsOf(problem, violated));
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

function demandsOf({ cells, rows }: Problem, violated: ReadonlySet<number>): Scene["demands"] {
  const demands = new Map<number, Set<number>>();
  for (const index of violated) {
    const row = rows[index]!;
    const sum = row.cells.reduce((all, cell, at) => all + row.coefficients[at]! * cells[cell]!.value, 0);
    row.cells.forEach((cell, at) => {
      const own = demands.get(cell) ?? new Set<number>();
      demands.set(cell, own.add(row.low === row.high ? (row.low - sum) / row.coefficients[at]! : NaN));
    });
  }
  return demands;
}
