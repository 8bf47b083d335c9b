import type { Cause, Suspect } from "./causes/cause";
import { CAUSES } from "./causes";
import { arbitrary } from "./causes/arbitrary";
import type { Problem, ProblemCell, ProblemRow } from "./problem";

/** What a change of one cell to one figure costs, and by which cause. */
export interface Option {
  readonly to: number;
  readonly cost: number;
  readonly cause: string;
}

/** All that may have happened to one cell. */
export interface CellOptions {
  /** The figures that a cause names, each with its cheapest cause. */
  readonly named: ReadonlyMap<number, Option>;
  /** The same, cheapest first. */
  readonly byCost: readonly Option[];
  /** The option for any other figure. */
  free(to: number): Option;
  /** No named option, no free one and none at all is cheaper than this. */
  readonly leastNamed: number;
  readonly leastFree: number;
  readonly least: number;
}

/** How much a change gets cheaper when another place prints the figure it changes to. */
const EVIDENCE_DISCOUNT = 40;

const LEAST_COST = 90;

const NAMING = CAUSES.filter((cause) => cause.targets);
const ADMITTING = CAUSES.filter((cause) => cause.admits).sort((a, b) => a.cost - b.cost);

/** Gives the options of every cell of a problem, made when they are first asked for. */
export type OptionSource = (problem: Problem) => (cell: number) => CellOptions;

/** A source that makes the named options of a cell once, however many problems the cell is part of. */
export function optionSource(): OptionSource {
  const namedOf = new Map<ProblemCell, NamedOptions>();
  return (problem) => {
    const totals = totalsAbove(problem);
    const known: (CellOptions | undefined)[] = [];
    return (index) => (known[index] ??= optionsOf(problem.cells[index] ?? NO_CELL, totals(index), namedOf));
  };
}

const NO_CELL: ProblemCell = { id: "", value: 0, pinned: true };

/** The options of a cell; `totals` as in Suspect. */
interface NamedOptions {
  readonly named: ReadonlyMap<number, Option>;
  readonly byCost: readonly Option[];
}

function optionsOf(
  cell: ProblemCell,
  totals: readonly number[],
  namedOf: Map<ProblemCell, NamedOptions>,
): CellOptions {
  const suspect = suspectOf(cell, totals);
  const { named, byCost } = namedOf.get(cell) ?? namedOptions(suspect, cell);
  namedOf.set(cell, { named, byCost });
  const admitting = ADMITTING.filter(({ isPossible }) => isPossible?.(suspect) ?? true);
  const free = (to: number): Option => ({ to, ...cheapestAdmitting(admitting, suspect, to) });
  const leastNamed = byCost[0]?.cost ?? Infinity;
  const leastFree = admitting[0]?.cost ?? Infinity;
  return { named, byCost, free, leastNamed, leastFree, least: Math.min(leastNamed, leastFree) };
}

/** For a cell the totals in which it is one of several addends that are not zero. */
function totalsAbove(problem: Problem): (cell: number) => readonly number[] {
  let rowsOf: Map<number, ProblemRow[]> | null = null;
  return (cell) => {
    rowsOf ??= rowsWithTotal(problem);
    return (rowsOf.get(cell) ?? []).flatMap((row) => {
      const filled = row.cells.filter((other) => other !== row.total && valueAt(problem, other) !== 0);
      return filled.length > 1 && row.total !== undefined ? [valueAt(problem, row.total)] : [];
    });
  };
}

/** For each addend the rows that have a total. */
function rowsWithTotal(problem: Problem): Map<number, ProblemRow[]> {
  const rowsOf = new Map<number, ProblemRow[]>();
  for (const row of problem.rows) {
    if (row.total === undefined) continue;
    for (const cell of row.cells) {
      if (cell === row.total) continue;
      const known = rowsOf.get(cell);
      if (known) known.push(row);
      else rowsOf.set(cell, [row]);
    }
  }
  return rowsOf;
}

function suspectOf({ value, blank = false, evidence = [] }: ProblemCell, totals: readonly number[]): Suspect {
  return {
    value,
    blank,
    totals,
    evidence: (kind) => evidence.filter((item) => item.kind === kind).map((item) => item.value),
  };
}

function namedOptions(suspect: Suspect, cell: ProblemCell): NamedOptions {
  const named = new Map<number, Option>();
  const offer = (to: number, cost: number, cause: Cause) => {
    const known = named.get(to);
    if (to !== cell.value && (!known || cost < known.cost)) named.set(to, { to, cost, cause: cause.id });
  };
  for (const cause of NAMING)
    for (const to of cause.targets?.(suspect) ?? []) offer(to, costOf(cause, suspect, to), cause);
  for (const { kind, value } of cell.evidence ?? []) {
    if (kind === "line-above" || kind === "prior-year") continue;
    const known = named.get(value) ?? cheapestAdmitting(ADMITTING, suspect, value);
    const cause = CAUSES.find(({ id }) => id === known.cause) ?? arbitrary;
    offer(value, Math.max(LEAST_COST, known.cost - EVIDENCE_DISCOUNT), cause);
  }
  return { named, byCost: [...named.values()].sort((a, b) => a.cost - b.cost) };
}

function cheapestAdmitting(
  causes: readonly Cause[],
  suspect: Suspect,
  to: number,
): { cost: number; cause: string } {
  let cheapest = { cost: Infinity, cause: arbitrary.id };
  for (const cause of causes) {
    if (cause.cost >= cheapest.cost) break;
    if (!cause.admits?.(suspect, to)) continue;
    const cost = costOf(cause, suspect, to);
    if (cost < cheapest.cost) cheapest = { cost, cause: cause.id };
  }
  return cheapest;
}

function costOf(cause: Cause, suspect: Suspect, to: number): number {
  return cause.cost + (cause.extra?.(suspect, to) ?? 0);
}

function valueAt(problem: Problem, cell: number): number {
  return problem.cells[cell]?.value ?? 0;
}
