import type { LegacyHighs } from "highs";
import type { Clause } from "./clauses";
import type { Variable } from "./variables";

/** What is known of the solutions: clauses, and variables that are never all chosen together. */
export interface Master {
  readonly clauses: Clause[];
  readonly exclusions: (readonly Variable[])[];
}

/**
 * The cheapest variables, at most one per cell, that satisfy the master; null where none do that cost no more than
 * `most`. Every row has coefficients of 1 and −1 only. The relaxation comes first: where its optimum is whole, it is
 * the optimum, and where it costs too much, so does every whole one.
 */
export function cheapestHit(highs: LegacyHighs, master: Master, most = Infinity): readonly Variable[] | null {
  if (master.clauses.some(({ anyOf, unless }) => anyOf.length + unless.length === 0)) return null;
  const used = usedBy(master);
  if (used.length === 0) return [];
  const rows = rowsOf(master, used);
  const relaxed = solve(highs, used, rows, false);
  if (!relaxed || costAt(used, relaxed) > most + TOLERANCE) return null;
  const whole = relaxed.every(isWhole) ? relaxed : solve(highs, used, rows, true);
  if (!whole?.every(isWhole)) return whole && fail("a solution that is not whole");
  return costAt(used, whole) > most + TOLERANCE
    ? null
    : used.filter((_, index) => Math.round(whole[index]!) === 1);
}

function usedBy({ clauses, exclusions }: Master): readonly Variable[] {
  const all = [...clauses.flatMap(({ anyOf, unless }) => [...anyOf, ...unless]), ...exclusions.flat()];
  return [...new Map(all.map((variable) => [variable.id, variable])).values()];
}

function rowsOf({ clauses, exclusions }: Master, used: readonly Variable[]): readonly string[] {
  const perCell = new Map<number, Variable[]>();
  for (const variable of used) perCell.set(variable.cell, [...(perCell.get(variable.cell) ?? []), variable]);
  return [
    ...clauses.map(({ anyOf, unless }) => `${sum(anyOf)}${sum(unless, "-")} >= ${1 - unless.length}`),
    ...exclusions.map((together) => `${sum(together)} <= ${together.length - 1}`),
    ...[...perCell.values()].map((own) => `${sum(own)} <= 1`),
  ];
}

function sum(variables: readonly Variable[], sign = "+"): string {
  return variables.map(({ id }) => ` ${sign} x${id}`).join("");
}

/** A number per variable, or null where the rows exclude each other. */
function solve(
  highs: LegacyHighs,
  used: readonly Variable[],
  rows: readonly string[],
  isWholeOnly: boolean,
): readonly number[] | null {
  const names = used.map(({ id }) => `x${id}`);
  const model = [
    "Minimize",
    used.map(({ id, cost }) => ` + ${cost} x${id}`).join(""),
    "Subject To",
    ...rows,
    ...(isWholeOnly ? ["Binary", names.join(" ")] : ["Bounds", ...names.map((name) => `${name} <= 1`)]),
    "End",
  ];
  const { Status, Columns } = highs.solve(model.join("\n"), OPTIONS);
  if (Status === "Infeasible") return null;
  if (Status !== "Optimal") fail(`status ${Status}`);
  return names.map((name) => Columns[name]!.Primal ?? NaN);
}

/** How far HiGHS may be from a whole number. */
const TOLERANCE = 1e-6;

/** Costs are whole numbers: what is less than one from the optimum is the optimum. */
const OPTIONS = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 } as const;

function costAt(used: readonly Variable[], values: readonly number[]): number {
  return used.reduce((sum, { cost }, index) => sum + cost * values[index]!, 0);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < TOLERANCE;
}

function fail(what: string): never {
  throw new Error(`The master problem ended with ${what}.`);
}
