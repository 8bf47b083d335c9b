import type { Cause, Suspect } from "./causes/cause";
import { CAUSES } from "./causes";
import { arbitrary } from "./causes/arbitrary";
import type { EvidenceKind, Problem, ProblemCell, ProblemRow } from "./problem";

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
  const totalledOf = new Map<Problem["rows"], ReadonlyMap<number, readonly ProblemRow[]>>();
  return (problem) => {
    const totals = (cell: number) => {
      const totalled = totalledOf.get(problem.rows) ?? rowsWithTotal(problem);
      totalledOf.set(problem.rows, totalled);
      return totalsAbove(problem, totalled.get(cell) ?? []);
    };
    const known: (CellOptions | undefined)[] = [];
    return (index) =>
      (known[index] ??= optionsOf(problem.cells[index] ?? NO_CELL, () => totals(index), namedOf));
  };
}

/** The named options that come to a figure from `least` to `most`. */
export function namedBetween({ named }: CellOptions, least: number, most: number): readonly Option[] {
  if (least !== most) return [...named.values()].filter(({ to }) => to >= least && to <= most);
  const option = named.get(least);
  return option ? [option] : [];
}

const NO_CELL: ProblemCell = { id: "", value: 0, pinned: true };

interface NamedOptions {
  readonly named: ReadonlyMap<number, Option>;
  readonly byCost: readonly Option[];
}

/** No change costs less. */
export const CHEAPEST = Math.min(...NAMING.map(({ cost }) => cost), LEAST_COST);

/** Most cells are only asked for the least that a change costs; `totals` as in Suspect. */
function optionsOf(
  cell: ProblemCell,
  totals: () => readonly number[],
  namedOf: Map<ProblemCell, NamedOptions>,
): CellOptions {
  const suspect = suspectOf(cell, totals);
  let options: NamedOptions | undefined;
  let admitting: readonly Cause[] | undefined;
  let [leastNamed, leastFree]: (number | undefined)[] = [];
  const admitted = () => (admitting ??= ADMITTING.filter(({ isPossible }) => isPossible?.(suspect) ?? true));
  const named = () => {
    if (!options) namedOf.set(cell, (options = namedOf.get(cell) ?? namedOptions(suspect, cell, admitted())));
    return options;
  };
  return {
    get named() {
      return named().named;
    },
    get byCost() {
      return named().byCost;
    },
    free: (to) => ({ to, ...cheapestAdmitting(admitted(), suspect, to) }),
    get leastNamed() {
      return (leastNamed ??= cell.value === 0 ? (named().byCost[0]?.cost ?? Infinity) : CHEAPEST);
    },
    get leastFree() {
      return (leastFree ??= admitted()[0]?.cost ?? Infinity);
    },
    get least() {
      return Math.min(this.leastNamed, this.leastFree);
    },
  };
}

/** The totals of those of the rows in which the cell is one of several addends that are not zero. */
function totalsAbove(problem: Problem, rows: readonly ProblemRow[]): readonly number[] {
  return rows.flatMap((row) => {
    const filled = row.cells.filter((other) => other !== row.total && valueAt(problem, other) !== 0);
    return filled.length > 1 && row.total !== undefined ? [valueAt(problem, row.total)] : [];
  });
}

/** For each addend the rows that have a total. */
function rowsWithTotal(problem: Problem): ReadonlyMap<number, readonly ProblemRow[]> {
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

function suspectOf(cell: ProblemCell, totals: () => readonly number[]): Suspect {
  const { value, blank = false } = cell;
  const evidence = (kind: EvidenceKind) =>
    (cell.evidence ?? []).filter((item) => item.kind === kind).map((item) => item.value);
  return {
    value,
    blank,
    get totals() {
      return totals();
    },
    evidence,
  };
}

function namedOptions(suspect: Suspect, cell: ProblemCell, admitting: readonly Cause[]): NamedOptions {
  const named = new Map<number, Option>();
  const offer = (to: number, cost: number, cause: Cause) => {
    const known = named.get(to);
    const isOther = to !== cell.value && Number.isSafeInteger(to);
    if (isOther && (!known || cost < known.cost)) named.set(to, { to, cost, cause: cause.id });
  };
  for (const cause of NAMING)
    for (const to of cause.targets?.(suspect) ?? []) offer(to, costOf(cause, suspect, to), cause);
  for (const { kind, value } of cell.evidence ?? []) {
    if (kind === "line-above" || kind === "prior-year") continue;
    const known = named.get(value) ?? cheapestAdmitting(admitting, suspect, value);
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
