import { helpfulBlocks } from "./blocks";
import type { Cause } from "./cause";
import type { PrintedFigure } from "./block-context";
import { ANY_ERROR } from "./weight";

const LONGEST_RUN = 12;

/** A run of figures of a column slipped by one line, down or up; the one pushed out came in at the other end. */
export const shifted: Cause = {
  id: "shifted",
  name: { ja: "行ずれ", en: "Figures shifted by a line" },
  cost: ANY_ERROR + 50,
  blocks(context) {
    const runs = context.tables.flatMap(({ columns }) => columns).flatMap(runsOf);
    const rewritings = runs.flatMap((figures) => {
      const { length } = figures;
      return [1, length - 1].map((by) => ({
        figures,
        rightFigure: (_: PrintedFigure, at: number) => figures[(at + by) % length]!.value,
      }));
    });
    return helpfulBlocks(context, rewritings);
  },
  reason: {
    ja: ({ lines }) => `「${lines[0]}」から「${lines.at(-1)}」までの数字が1行ずつずれています。`,
    en: ({ lines }) => `The figures from ${lines[0]} to ${lines.at(-1)} slipped by one line.`,
  },
};

/** Runs of three or more figures that begin and end with a suspect. */
function runsOf(column: readonly PrintedFigure[]): readonly (readonly PrintedFigure[])[] {
  const runs: (readonly PrintedFigure[])[] = [];
  for (const [start, first] of column.entries()) {
    if (first.broken.length === 0) continue;
    for (let length = 3; length <= LONGEST_RUN && start + length <= column.length; length++) {
      const last = column[start + length - 1];
      if (last && last.broken.length > 0) runs.push(column.slice(start, start + length));
    }
  }
  return runs;
}
