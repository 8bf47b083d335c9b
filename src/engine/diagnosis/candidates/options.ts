import { smallest } from "../../book/collections";
import type { Cause, Suspect } from "../causes/cause";
import { CAUSES } from "../causes";
import { arbitrary } from "../causes/arbitrary";
import { typedOver } from "../causes/typed-over";
import { unknownFormula } from "../causes/unknown-formula";
import { wrongFormula } from "../causes/wrong-formula";
import { rowsOfCells } from "../problem/rows";
import type { Problem, ProblemCell } from "../problem/problem";
import type { EvidenceKind } from "../../types";

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

/** What happens to a formula, and not to a figure that was typed. */
const OF_FORMULAS: ReadonlySet<string> = new Set([wrongFormula.id, unknownFormula.id]);

const ADMITTING = CAUSES.filter((cause) => cause.admits).sort((a, b) => a.cost - b.cost);

/** Gives the options of every cell of a problem, made when they are first asked for. */
export type OptionSource = (problem: Problem) => (cell: number) => CellOptions;

/** A source that makes the options of a cell once, however many problems the cell is part of. */
export function optionSource(): OptionSource {
  const made = new Map<ProblemCell, CellOptions>();
  return (problem) => {
    const known: (CellOptions | undefined)[] = [];
    const optionsOf = (index: number) => {
      const cell = problem.cells[index] ?? NO_CELL;
      const totals = equalTotals(problem, index);
      if (totals.length > 0) return new OptionsOfCell(cell, totals);
      const options = made.get(cell) ?? new OptionsOfCell(cell, []);
      made.set(cell, options);
      return options;
    };
    return (index) => (known[index] ??= optionsOf(index));
  };
}

/** The named options that come to a figure from `least` to `most`. */
export function namedBetween({ named }: CellOptions, least: number, most: number): readonly Option[] {
  if (least !== most) return [...named.values()].filter(({ to }) => to >= least && to <= most);
  const option = named.get(least);
  return option ? [option] : [];
}

const NO_CELL: ProblemCell = { id: "", value: 0, pinned: true };

/** No change of a figure costs less, but where formulas say what it should be. */
export const CHEAPEST = Math.min(
  smallest(NAMING.filter((cause) => cause !== typedOver && cause !== wrongFormula).map(({ cost }) => cost)),
  LEAST_COST,
);

/** Most cells are only asked for the least that a change costs, so all is made when it is asked for. */
class OptionsOfCell implements CellOptions {
  private readonly suspect: Suspect;
  private admitted: readonly Cause[] | null = null;
  private names: ReadonlyMap<number, Option> | null = null;
  private sorted: readonly Option[] | null = null;

  constructor(
    private readonly cell: ProblemCell,
    totals: readonly number[],
  ) {
    this.suspect = suspectOf(cell, totals);
  }

  get named() {
    return (this.names ??= namedOptions(this.suspect, this.cell, this.admitting));
  }

  get byCost() {
    return (this.sorted ??= [...this.named.values()].sort((a, b) => a.cost - b.cost));
  }

  readonly free = (to: number): Option => cheapestAdmitting(this.admitting, this.suspect, to);

  get leastNamed() {
    if (this.cell.value === 0 || this.cell.computed || this.cell.amongFormulas)
      return this.byCost[0]?.cost ?? Infinity;
    return CHEAPEST;
  }

  get leastFree() {
    return this.admitting[0]?.cost ?? Infinity;
  }

  get least() {
    return Math.min(this.leastNamed, this.leastFree);
  }

  /** Causes that admit what they do not name, cheapest first. */
  private get admitting() {
    return (this.admitted ??= ADMITTING.filter((cause) => mayHappen(cause, this.suspect)));
  }
}

/** The totals that print the same figure as the cell, where it is one of several addends that are not zero. */
function equalTotals(problem: Problem, cell: number): readonly number[] {
  const value = valueAt(problem, cell);
  if (value === 0) return [];
  return rowsOfCells(problem)[cell]!.flatMap((at) => {
    const { cells, total } = problem.rows[at]!;
    if (total === undefined || total === cell || valueAt(problem, total) !== value) return [];
    const filled = cells.filter((other) => other !== total && valueAt(problem, other) !== 0);
    return filled.length > 1 ? [value] : [];
  });
}

function suspectOf(cell: ProblemCell, totals: readonly number[]): Suspect {
  const evidence = (kind: EvidenceKind) =>
    (cell.evidence?.() ?? []).filter((item) => item.kind === kind).map((item) => item.value);
  return { ...cell, totals, evidence };
}

function mayHappen({ id, isPossible }: Cause, suspect: Suspect): boolean {
  if (suspect.computed && !OF_FORMULAS.has(id)) return false;
  return isPossible?.(suspect) ?? true;
}

function namedOptions(
  suspect: Suspect,
  cell: ProblemCell,
  admitting: readonly Cause[],
): ReadonlyMap<number, Option> {
  const named = new Map<number, Option>();
  const offer = (to: number, cost: number, cause: Cause) => {
    const known = named.get(to);
    const isOther = to !== cell.value && Number.isSafeInteger(to);
    if (isOther && (!known || cost < known.cost)) named.set(to, { to, cost, cause: cause.id });
  };
  for (const cause of NAMING.filter(({ id }) => !suspect.computed || OF_FORMULAS.has(id)))
    for (const to of cause.targets?.(suspect) ?? []) offer(to, costOf(cause, suspect, to), cause);
  for (const { kind, value } of cell.evidence?.() ?? []) {
    if (kind === "line-above" || kind === "prior-year" || kind === "meant-formula" || suspect.computed)
      continue;
    const known = named.get(value) ?? cheapestAdmitting(admitting, suspect, value);
    const cause = CAUSES.find(({ id }) => id === known.cause) ?? arbitrary;
    offer(value, Math.max(LEAST_COST, known.cost - EVIDENCE_DISCOUNT), cause);
  }
  return named;
}

function cheapestAdmitting(causes: readonly Cause[], suspect: Suspect, to: number): Option {
  let cause: Cause = suspect.computed ? unknownFormula : arbitrary;
  let least = Infinity;
  for (const each of causes) {
    if (each.cost >= least) break;
    const cost = each.admits?.(suspect, to) ? costOf(each, suspect, to) : Infinity;
    if (cost >= least) continue;
    cause = each;
    least = cost;
  }
  return { to, cost: least, cause: cause.id };
}

function costOf(cause: Cause, suspect: Suspect, to: number): number {
  return cause.cost + (cause.extra?.(suspect, to) ?? 0);
}

function valueAt(problem: Problem, cell: number): number {
  return problem.cells[cell]?.value ?? 0;
}
