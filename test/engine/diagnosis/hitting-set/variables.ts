import type { OptionSource } from "../../../../src/engine/diagnosis/candidates/options";
import type { Problem } from "../../../../src/engine/diagnosis/problem/problem";

/** That a cell changes to a figure some cause names, or (null) to any figure. */
export interface Variable {
  readonly id: number;
  readonly cell: number;
  readonly to: bigint | null;
  /** Of a change to any figure the least that it may cost. */
  readonly cost: number;
}

export type VariablesOf = (cell: number) => readonly Variable[];

/** Every change that a problem admits. */
export function variablesIn(problem: Problem, source: OptionSource): readonly Variable[] {
  const options = source(problem);
  const variables: Variable[] = [];
  problem.cells.forEach(({ pinned }, cell) => {
    if (pinned) return;
    const { byCost, leastFree } = options(cell);
    const add = (to: bigint | null, cost: number) => variables.push({ id: variables.length, cell, to, cost });
    for (const { to, cost } of byCost) add(BigInt(to), cost);
    add(null, leastFree);
  });
  return variables;
}
