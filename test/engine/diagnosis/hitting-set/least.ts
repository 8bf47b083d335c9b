import type { LegacyHighs } from "highs";
import type { OptionSource } from "../../../../src/engine/diagnosis/candidates/options";
import type { Problem } from "../../../../src/engine/diagnosis/problem/problem";
import { clausesAgainst } from "./clauses";
import { decide } from "./decide";
import { exactRows } from "./exact-rows";
import { cheapestHit, type Master } from "./master";
import { type Variable, variablesIn } from "./variables";

export interface Least {
  /** Infinity where no changes satisfy the rows. */
  readonly cost: number;
  /** The changes of each solution of that cost. */
  readonly solutions: readonly (readonly FoundChange[])[];
  /** Sets of changes that would cost no more but leave their figures open. */
  readonly open: number;
  /** Nothing is as cheap that was not found. */
  readonly isProved: boolean;
  /** Master problems solved. */
  readonly rounds: number;
}

export interface FoundChange {
  readonly cell: number;
  readonly to: bigint;
  readonly isNamed: boolean;
}

/**
 * The least cost of changes that satisfy all rows, and all changes of that cost, by implicit hitting sets: the cheapest
 * variables that satisfy the clauses known so far are tried; where they cannot satisfy the rows, more clauses say
 * why. Where they can, but a figure costs more than the least that a change to any figure costs, the master goes on
 * until nothing is left that might be as cheap. Changes whose figures the rows do not determine are no solutions.
 */
export function leastByHittingSets(
  problem: Problem,
  source: OptionSource,
  highs: LegacyHighs,
  mostRounds = Infinity,
): Least {
  const rows = exactRows(problem);
  const printed = problem.cells.map(({ value }) => BigInt(value));
  const variables = variablesIn(problem, source);
  const byCell = problem.cells.map((_, cell) => variables.filter((variable) => variable.cell === cell));
  const cheapest = Math.min(...variables.map(({ cost }) => cost));
  const master: Master = { clauses: [], exclusions: [] };
  const open: number[] = [];
  let best: Pick<Least, "cost" | "solutions"> = { cost: Infinity, solutions: [] };
  for (let rounds = 1; ; rounds++) {
    const chosen = cheapestHit(highs, master, best.cost);
    if (!chosen || rounds >= mostRounds) {
      return { ...best, open: open.filter((cost) => cost <= best.cost).length, isProved: !chosen, rounds };
    }
    const bound = costOf(chosen);
    const clauses = clausesAgainst(chosen, rows, printed, (cell) => byCell[cell]!);
    master.clauses.push(...clauses);
    if (clauses.length > 0) continue;
    const figures = problem.cells.map((_, cell) => printed[cell]!) as (bigint | null)[];
    for (const { cell, to } of chosen) figures[cell] = to;
    const decision = decide(rows, figures);
    if (decision.loose.length > 0) {
      open.push(bound);
      master.exclusions.push(chosen.filter(({ cell, to }) => to === null && decision.loose.includes(cell)));
      continue;
    }
    const changes = chosen.map(({ cell, to }) => ({
      cell,
      to: to ?? decision.figures.get(cell)!,
      isNamed: to !== null,
    }));
    const cost = actualCost(changes, problem, source);
    if (cost < best.cost) best = { cost, solutions: [changes] };
    else if (cost === best.cost && cost < Infinity) best = { cost, solutions: [...best.solutions, changes] };
    const others = cost < bound + cheapest ? [] : variables.filter((variable) => !chosen.includes(variable));
    master.clauses.push({ anyOf: others, unless: chosen });
  }
}

/** Infinity where a change to any figure comes to the printed one, or to one that a cause names. */
function actualCost(changes: readonly FoundChange[], problem: Problem, source: OptionSource): number {
  const options = source(problem);
  return changes.reduce((sum, { cell, to, isNamed }) => {
    const { named, free } = options(cell);
    const option = named.get(Number(to));
    if (isNamed) return sum + option!.cost;
    if (option || Number(to) === problem.cells[cell]!.value) return Infinity;
    return sum + free(Number(to)).cost;
  }, 0);
}

function costOf(chosen: readonly Variable[]): number {
  return chosen.reduce((sum, { cost }) => sum + cost, 0);
}
