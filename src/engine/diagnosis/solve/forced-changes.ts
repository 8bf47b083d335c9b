import { addAll, greatest, smallest } from "../../book/collections";
import type { Models } from "../search/models";
import type { CellOptions } from "../candidates/options";
import type { Problem } from "../problem/problem";
import { demandOf, isViolated, rowsOfCells } from "../problem/rows";
import { changesWithin } from "../candidates/single-cells";
import type { CausedChange } from "../problem/answer";

/** One change that several violated rows demand alike, and which breaks none. */
export interface ForcedChange {
  readonly rows: readonly number[];
  /** All changes that settle just these rows, cheapest first. */
  readonly changes: readonly CausedChange[];
}

/** More errors than this in one cluster are no slips but another book. */
const MOST_FORCED = 200;

/**
 * The errors that show by themselves among too many for a search: a cell of which two or more violated rows demand
 * the same change. One after the other, those first that settle most rows; each is taken for granted afterwards.
 */
export function forcedChanges(
  problem: Problem,
  cluster: readonly number[],
  models: Models,
): { readonly forced: readonly ForcedChange[]; readonly rest: Problem } {
  const rowsOf = rowsOfCells(problem);
  const forced: ForcedChange[] = [];
  let rest = problem;
  let left = cluster;
  while (forced.length < MOST_FORCED) {
    const best = bestForced(rest, left, rowsOf, models.open(rest).options);
    if (!best) break;
    forced.push(best);
    const { cell, to } = best.changes[0]!;
    const cells = [...rest.cells];
    cells[cell] = { ...cells[cell]!, value: to, pinned: true };
    rest = { ...rest, cells };
    left = left.filter((row) => isViolated(rest.rows[row]!, rest));
  }
  return { forced, rest };
}

function bestForced(
  problem: Problem,
  violated: readonly number[],
  rowsOf: readonly (readonly number[])[],
  options: (cell: number) => CellOptions,
): ForcedChange | null {
  const bySettled = new Map<string, { rows: readonly number[]; changes: CausedChange[] }>();
  const suspects = new Set(violated.flatMap((row) => problem.rows[row]!.cells));
  for (const cell of suspects) {
    const { value, pinned } = problem.cells[cell]!;
    if (pinned) continue;
    for (const { rows, span } of agreements(problem, cell, rowsOf[cell]!)) {
      const key = rows.join();
      const known = bySettled.get(key) ?? { rows, changes: [] };
      addAll(known.changes, changesWithin(cell, span, value, options(cell)));
      bySettled.set(key, known);
    }
  }
  let best: ForcedChange | null = null;
  for (const { rows, changes } of bySettled.values()) {
    changes.sort((a, b) => a.cost - b.cost || a.cell - b.cell);
    if (changes.length > 0 && (!best || isBetter({ rows, changes }, best))) best = { rows, changes };
  }
  return best;
}

function isBetter(one: ForcedChange, other: ForcedChange): boolean {
  return (
    one.rows.length > other.rows.length ||
    (one.rows.length === other.rows.length && one.changes[0]!.cost < other.changes[0]!.cost)
  );
}

/** Changes of the cell that two or more of its violated rows demand alike; none where a row that holds forbids it. */
function agreements(problem: Problem, cell: number, rows: readonly number[]) {
  const demands = rows.map((row) => ({ row, span: demandOf(problem, row, cell) }));
  const holding = demands.filter(({ span }) => span.least <= 0 && span.most >= 0);
  const violated = demands.filter(({ span }) => span.least > 0 || span.most < 0);
  const found = violated.flatMap((first, at) => {
    const alike = violated.filter(
      ({ span }) => span.least <= first.span.most && span.most >= first.span.least,
    );
    if (alike.length < 2 || alike[0] !== violated[at]) return [];
    const limits = [...alike, ...holding];
    const span = {
      least: greatest(limits.map((demand) => demand.span.least)),
      most: smallest(limits.map((demand) => demand.span.most)),
    };
    return span.least <= span.most ? [{ rows: alike.map(({ row }) => row), span }] : [];
  });
  return found;
}
