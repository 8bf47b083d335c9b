import type { Panel } from "../panels";
import type { Row } from "../draft";
import { spotIn } from "../grid";
import { agreement, figureIn, type Run, runsOf } from "./runs";

/** The figures of a flat list that stand for one run of names (款, 項, 目), each run once. */
export interface Level extends Panel {
  /** The row that speaks for each run: the first that prints what most of the run does. */
  readonly rows: readonly Row[];
  /** By the row that speaks for them: the other rows of its run. */
  readonly copies: ReadonlyMap<number, readonly number[]>;
  /** Rows that print another figure than their run does. */
  readonly odd: readonly OddRow[];
}

export interface OddRow {
  /** The row that speaks for the run. */
  readonly of: number;
  readonly row: Row;
}

/** So many runs of several rows must repeat their figures, and half of all rows must belong to such runs. */
const LEAST_RUNS = 3;

/** In lists of so many runs a figure may differ in some row of one in fifty; in shorter ones of none. */
const RUNS_WITH_SLIPS = 8;
const RUNS_A_SLIP = 50;

/** A total below a list has no names beside its own; a column that is blank in more rows than a few names no runs. */
const ROWS_A_BLANK = 20;

/**
 * The levels of a flat list, in which every row repeats the names and figures of what it belongs to (款, 項, 目 and
 * their amounts beside each 節); null where the rows are lines of a table. The level of a figure is the coarsest set of
 * names that determines it; a figure that nothing determines is left out, and so is one that never changes.
 */
export function levelsOf(all: readonly Row[]): readonly Level[] | null {
  const rows = all.filter((row) => row.some(({ type }) => type === "figure"));
  const { names, figures } = columnsOf(rows);
  // Where the first names never come again no other ones do, and nothing is repeated.
  if (!names.length || runsOf(rows, names.slice(0, 1)).length === rows.length) return null;
  const levels: Level[] = [];
  let left = figures.filter((column) =>
    rows.some((row) => figureIn(row, column) !== figureIn(rows[0]!, column)),
  );
  for (let depth = 1; depth <= names.length; depth++) {
    const labelColumns = names.slice(0, depth);
    const runs = runsOf(rows, labelColumns);
    const own = left.filter((column) => isDetermined(column, runs));
    if (!own.length) continue;
    left = left.filter((column) => !own.includes(column));
    levels.push(levelOf(runs, labelColumns, own));
  }
  // Codes that some names share make no flat list of a table whose amounts belong to its rows.
  const determined = levels.reduce((count, { figureColumns }) => count + figureColumns.length, 0);
  if (determined <= left.length) return null;
  return levels.some((level) => isRepeated(level, rows.length)) ? levels : null;
}

function columnsOf(rows: readonly Row[]) {
  const counts = new Map<number, { texts: number; figures: number }>();
  for (const row of rows) {
    for (const { column, type } of row) {
      const count = counts.get(column) ?? { texts: 0, figures: 0 };
      counts.set(column, count);
      if (type === "text") count.texts++;
      else if (type !== "other") count.figures++;
    }
  }
  const columns = [...counts].sort(([a], [b]) => a - b);
  const isName = ({ texts }: { texts: number }) => rows.length - texts <= 1 + rows.length / ROWS_A_BLANK;
  return {
    names: columns.flatMap(([column, count]) => (isName(count) ? [column] : [])),
    figures: columns.flatMap(([column, { texts, figures }]) => (figures > texts ? [column] : [])),
  };
}

function isDetermined(column: number, runs: readonly Run[]): boolean {
  const several = runs.filter(({ length }) => length > 1);
  const most = several.length < RUNS_WITH_SLIPS ? 0 : Math.max(1, Math.floor(several.length / RUNS_A_SLIP));
  let slips = 0;
  for (const run of several) {
    const { odd } = agreement(run, column);
    if (!odd.length) continue;
    if (odd.length * 2 > run.length || ++slips > most) return false;
  }
  return true;
}

function levelOf(
  runs: readonly Run[],
  labelColumns: readonly number[],
  figureColumns: readonly number[],
): Level {
  const copies = new Map<number, readonly number[]>();
  const odd: OddRow[] = [];
  const rows = runs.map((run) => {
    const slips = new Set(figureColumns.flatMap((column) => agreement(run, column).odd));
    const speaker = run.find((row) => !slips.has(row)) ?? run[0]!;
    const of = speaker[0]!.row;
    copies.set(
      of,
      run.filter((row) => row !== speaker).map((row) => row[0]!.row),
    );
    for (const row of slips) if (row !== speaker) odd.push({ of, row });
    return speaker;
  });
  return { labelColumns, figureColumns, rows, copies, odd };
}

/** Whether enough runs print a figure more than once. */
function isRepeated({ rows, copies, figureColumns }: Level, count: number): boolean {
  const repeated = rows.filter(
    (row) =>
      copies.get(row[0]!.row)!.length > 0 &&
      figureColumns.some((column) => spotIn(row, column)?.type === "figure"),
  );
  const covered = repeated.reduce((sum, row) => sum + 1 + copies.get(row[0]!.row)!.length, 0);
  return repeated.length >= LEAST_RUNS && covered * 2 >= count;
}
