import { helpfulExchanges } from "./blocks";
import type { Cause } from "./cause";
import type { PrintedFigure } from "./block-context";
import { ANY_ERROR } from "./weight";

/** Two lines changed places, in all columns or in one. */
export const linesSwapped: Cause = {
  id: "lines-swapped",
  name: { ja: "行の入れ替わり", en: "Two lines swapped" },
  cost: ANY_ERROR + 50,
  blocks({ tables }) {
    const isSuspect = ({ broken }: PrintedFigure) => broken.length > 0;
    const kinds = tables.flatMap(({ lines, columns }) => [
      lines.filter((line) => line.some(isSuspect)),
      ...columns.map((column) => column.filter(isSuspect).map((figure) => [figure])),
    ]);
    return helpfulExchanges(kinds);
  },
  reason: {
    ja: ({ lines }) => `「${lines[0]}」と「${lines.at(-1)}」の数字が入れ替わっています。`,
    en: ({ lines }) => `The figures of ${lines[0]} and ${lines.at(-1)} changed places.`,
  },
};
