import { blockOf } from "./blocks";
import type { Block, Cause } from "./cause";
import type { Printed } from "./scene";
import { ANY_ERROR } from "./weight";

const LONGEST_RUN = 12;

/** A run of figures of a column slipped by one line, down or up; the one pushed out came in at the other end. */
export const shifted: Cause = {
  id: "shifted",
  name: { ja: "行ずれ", en: "Figures shifted by a line" },
  cost: ANY_ERROR + 50,
  blocks: ({ suspects, tables }) =>
    tables
      .flatMap(({ columns }) => columns)
      .flatMap((column) =>
        runsOf(column, suspects).flatMap((run): Block[] => [
          blockOf(run.map((figure, at) => [figure, run[(at + 1) % run.length]!.value])),
          blockOf(run.map((figure, at) => [figure, run[(at + run.length - 1) % run.length]!.value])),
        ]),
      ),
  reason: {
    ja: ({ lines }) => `「${lines[0]}」から「${lines.at(-1)}」までの数字が1行ずつずれています。`,
    en: ({ lines }) => `The figures from ${lines[0]} to ${lines.at(-1)} slipped by one line.`,
  },
};

/** Runs of three or more figures that begin and end with a suspect. */
function runsOf(column: readonly Printed[], suspects: ReadonlySet<number>): readonly (readonly Printed[])[] {
  const runs: (readonly Printed[])[] = [];
  for (const [start, first] of column.entries()) {
    if (!suspects.has(first.cell)) continue;
    for (let length = 3; length <= LONGEST_RUN && start + length <= column.length; length++) {
      const last = column[start + length - 1];
      if (last && suspects.has(last.cell)) runs.push(column.slice(start, start + length));
    }
  }
  return runs;
}
