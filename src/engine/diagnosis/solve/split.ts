import { DisjointSets } from "../problem/disjoint-sets";
import type { ClusterExplanation } from "../search/hypotheses";
import { rowsOfCells, touchedRows } from "../problem/rows";
import type { PricedCorrection, Problem } from "../problem/problem";

/** Violated rows that the explanations settle together, and the different ways in which they do. */
export interface RowGroup {
  readonly rows: readonly number[];
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly cost: number;
  readonly corrections: readonly PricedCorrection[];
}

/**
 * Splits whole explanations into parts that have nothing to do with each other. Corrections that touch a common row
 * belong together; so do violated rows that one part of any explanation settles together.
 */
export function splitByRows(
  problem: Problem,
  violated: ReadonlySet<number>,
  explanations: readonly ClusterExplanation[],
): readonly RowGroup[] {
  const rowsOf = rowsOfCells(problem);
  const together = new DisjointSets(problem.rows.length);
  const lists = explanations.map(correctionsOf);
  const owners: Owners = new Map();
  for (const corrections of lists) {
    const parts = new DisjointSets(problem.rows.length);
    for (const correction of corrections) parts.joinAll(touchedRows(correction, rowsOf));
    const byPart = new Map<number, number[]>();
    for (const row of violated) byPart.set(parts.find(row), [...(byPart.get(parts.find(row)) ?? []), row]);
    for (const rows of byPart.values()) together.joinAll(rows);
    for (const correction of corrections) {
      const [first] = touchedRows(correction, rowsOf);
      const settled = first === undefined ? undefined : byPart.get(parts.find(first));
      if (settled) owners.set(correction, settled[0] ?? -1);
    }
  }
  return groupsOf(violated, together, lists, owners);
}

/** For each correction one violated row that its part settles. */
type Owners = Map<PricedCorrection, number>;

function groupsOf(
  violated: ReadonlySet<number>,
  together: DisjointSets,
  lists: readonly (readonly PricedCorrection[])[],
  owners: Owners,
): readonly RowGroup[] {
  const roots = [...new Set([...violated].map((row) => together.find(row)))].sort((a, b) => a - b);
  return roots.map((root) => {
    const rows = [...violated].filter((row) => together.find(row) === root).sort((a, b) => a - b);
    const choices = new Map<string, Choice>();
    for (const list of lists) {
      const corrections = list.filter((item) => together.find(owners.get(item) ?? -1) === root);
      const cost = corrections.reduce((sum, item) => sum + item.cost, 0);
      choices.set(JSON.stringify(corrections), { cost, corrections });
    }
    return { rows, choices: [...choices.values()].sort((a, b) => a.cost - b.cost) };
  });
}

function correctionsOf({ blocks, cells }: ClusterExplanation): readonly PricedCorrection[] {
  const singles = cells.changes.map(({ cause, cost, ...change }) => ({ cause, cost, changes: [change] }));
  return [...blocks.map((block) => ({ ...block })), ...singles];
}
