import { CAUSES } from "../causes";
import type { LineAccident, LineFigure } from "../causes/cause";
import { CHEAPEST, optionSource } from "../candidates/options";
import { singleChanges } from "../candidates/single-cells";
import { applied, holdsAt, isViolated, rowsOfCells, sumWith } from "../problem/rows";
import { type ErrorGroup, type PricedRepair, repairOf } from "../problem/answer";
import type { CellChange, PricedCorrection, Problem, ProblemRow } from "../problem/problem";
import { rate } from "../confidence/rate";

/** A sum across one line that does not hold, and how its line may have been spoilt at once. */
interface SpoiltLine {
  readonly table: number;
  /** The violated rows that each of the accidents settles; they break none. */
  readonly rows: readonly number[];
  readonly accidents: readonly LineAccident[];
}

/** A table in which so many lines tie once something is taken out was filled in a way that does this to lines. */
const HABIT = 3;

/** What an accident costs in a table where it is a habit, and each figure of it more than one. */
const HABITUAL = CHEAPEST - 30;
const FIGURE_MORE = 10;

/** Elsewhere it is the cheaper for tying to the last digit once the cells hold what they held before: nothing. */
const WHOLE_LINE = 30;

/**
 * Lines of which several figures were spoilt at once: carried down from the line above, run together. They are found
 * before the search, which knows single figures and would take them for several errors; so are single figures that
 * went wrong as many others of their table did. What is left has them put right.
 */
export function lineAccidents(problem: Problem): {
  readonly errors: readonly ErrorGroup[];
  readonly rest: Problem;
} {
  const rowsOf = rowsOfCells(problem);
  const options = optionSource()(problem);
  const spoilt = spoiltLines(problem, rowsOf);
  const isHabit = habitsOf(spoilt);
  let rest = problem;
  const errors = spoilt.flatMap(({ table, rows, accidents }): ErrorGroup[] => {
    if (rows.some((row) => !isViolated(rest.rows[row]!, rest))) return [];
    const answers = accidents.map((accident) =>
      toAnswer(accident, problem, (cause) => isHabit(table, cause)),
    );
    const singles = singleChanges(rest, rows, rowsOf, options);
    const all = [...answers, ...singles.map((change) => repairOf([change]))];
    const repairs = rate(all, problem, rows.length);
    const best = repairs[0]!;
    if (!answers.some(({ cost }) => cost <= best.cost)) return [];
    rest = best.corrections.reduce(applied, rest);
    return [{ rows, repairs, proved: best.cost < 2 * CHEAPEST }];
  });
  return { errors, rest: withPinned(rest, errors) };
}

function withPinned(problem: Problem, errors: readonly ErrorGroup[]): Problem {
  const settled = new Set(
    errors.flatMap(({ repairs }) =>
      repairs[0]!.corrections.flatMap(({ changes }) => changes.map(({ cell }) => cell)),
    ),
  );
  if (!settled.size) return problem;
  return {
    ...problem,
    cells: problem.cells.map((cell, index) => (settled.has(index) ? { ...cell, pinned: true } : cell)),
  };
}

function toAnswer(
  accident: LineAccident,
  problem: Problem,
  isHabit: (cause: string) => boolean,
): PricedRepair {
  const corrections = accident.map(({ cause, changes }, index): PricedCorrection => {
    const first = index === 0 ? HABITUAL : 0;
    const cost = isHabit(cause) ? first : costOf(cause, changes, problem) - WHOLE_LINE;
    return { cause, cost: cost + FIGURE_MORE * (changes.length - 1), changes };
  });
  return { corrections, cost: corrections.reduce((sum, { cost }) => sum + cost, 0) };
}

/** That several figures fit is no more of a coincidence than that the longest of them does. */
function costOf(id: string, changes: readonly CellChange[], { cells }: Problem): number {
  const { cost, extra } = CAUSES.find((cause) => cause.id === id)!;
  const { cell, to } = changes.reduce((a, b) => (Math.abs(b.from) > Math.abs(a.from) ? b : a));
  const { value, blank = false } = cells[cell]!;
  return cost + (extra?.({ value, blank, totals: [], evidence: () => [] }, to) ?? 0);
}

/** Whether a cause is a habit of a table: in so many lines nothing else would do. */
function habitsOf(spoilt: readonly SpoiltLine[]): (table: number, cause: string) => boolean {
  const counts = new Map<string, number>();
  for (const { table, accidents } of spoilt) {
    const causes = new Set(accidents.map(([first]) => first!.cause));
    if (causes.size > 1) continue;
    const key = `${table}:${[...causes][0]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (table, cause) => (counts.get(`${table}:${cause}`) ?? 0) >= HABIT;
}

function spoiltLines(problem: Problem, rowsOf: readonly (readonly number[])[]): SpoiltLine[] {
  const places = placesOf(problem);
  return problem.rows.flatMap((row): SpoiltLine[] => {
    const line = isViolated(row, problem) ? lineOf(row, problem, places) : null;
    if (!line) return [];
    const all = CAUSES.flatMap((cause) => cause.acrossLine?.(line.figures, line.excess) ?? []);
    const settling = all.flatMap((accident) => {
      const rows = settledRows(accident, problem, rowsOf);
      return rows ? [{ accident, rows }] : [];
    });
    const rows = settling[0]?.rows ?? [];
    const accidents = settling.filter((each) => each.rows.join() === rows.join());
    return accidents.length
      ? [{ table: line.table, rows, accidents: accidents.map((each) => each.accident) }]
      : [];
  });
}

interface Place {
  readonly table: number;
  readonly line: number;
  readonly column: number;
}

function placesOf({ tables }: Problem): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  tables.forEach(({ lines }, table) =>
    lines.forEach((cells, line) =>
      cells.forEach((cell, column) => {
        if (cell !== null) places.set(cell, { table, line, column });
      }),
    ),
  );
  return places;
}

/** The parts of an exact sum that stand in one line beside it, from the left; null for any other row. */
function lineOf(
  { cells, coefficients, low, high, total }: ProblemRow,
  problem: Problem,
  places: ReadonlyMap<number, Place>,
) {
  const own = total === undefined ? undefined : places.get(total);
  if (!own || low !== 0 || high !== 0) return null;
  const factor = coefficients[cells.indexOf(total!)]!;
  let excess = 0 - problem.cells[total!]!.value;
  const figures: LineFigure[] = [];
  for (const [at, cell] of cells.entries()) {
    if (cell === total) continue;
    const place = places.get(cell);
    const isPart = place?.table === own.table && place.line === own.line && coefficients[at] === 0 - factor;
    if (!isPart) return null;
    const { value, evidence } = problem.cells[cell]!;
    const above = value === 0 ? [] : (evidence?.() ?? []);
    const isCopy = above.some((each) => each.kind === "line-above" && each.value === value);
    figures.push({ cell, value, isCopy, column: place.column });
    excess += value;
  }
  figures.sort((a, b) => a.column - b.column);
  return { table: own.table, figures, excess };
}

/** The violated rows that an accident settles; null where it changes what is known, or leaves or makes one violated. */
function settledRows(
  accident: LineAccident,
  problem: Problem,
  rowsOf: readonly (readonly number[])[],
): readonly number[] | null {
  const changes = accident.flatMap((part) => part.changes);
  if (changes.some(({ cell }) => problem.cells[cell]!.pinned)) return null;
  const touched = [...new Set(changes.flatMap(({ cell }) => rowsOf[cell]!))].sort((a, b) => a - b);
  const to = new Map(changes.map((change) => [change.cell, change.to]));
  if (!touched.map((row) => problem.rows[row]!).every((row) => holdsAt(row, sumWith(problem, row, to))))
    return null;
  return touched.filter((row) => isViolated(problem.rows[row]!, problem));
}
