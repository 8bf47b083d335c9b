import { columnsOf, helpfulExchanges, linesOf, pairsOf, suspectCells } from "./blocks";
import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** Two lines changed places, in all columns or in one. */
export const linesSwapped: Cause = {
  id: "lines-swapped",
  name: { ja: "行の入れ替わり", en: "Two lines swapped" },
  cost: ANY_ERROR + 50,
  blocks(problem, violated, near) {
    const suspects = suspectCells(problem, violated);
    const pairs = near.flatMap((table) => {
      const lines = linesOf(problem, table).filter((line) => line.some(({ cell }) => suspects.has(cell)));
      const figures = columnsOf(problem, table).map((column) =>
        column.filter(({ cell }) => suspects.has(cell)).map((figure) => [figure]),
      );
      return [...pairsOf(lines), ...figures.flatMap((column) => [...pairsOf(column)])];
    });
    return helpfulExchanges(problem, violated, pairs);
  },
  reason: {
    ja: ({ lines }) => `「${lines[0]}」と「${lines.at(-1)}」の数字が入れ替わっています。`,
    en: ({ lines }) => `The figures of ${lines[0]} and ${lines.at(-1)} changed places.`,
  },
};
