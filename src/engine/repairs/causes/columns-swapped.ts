import { columnsOf, helpfulExchanges, pairsOf } from "./blocks";
import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** Two columns of a table changed places. */
export const columnsSwapped: Cause = {
  id: "columns-swapped",
  name: { ja: "列の入れ替わり", en: "Two columns swapped" },
  cost: ANY_ERROR + 50,
  blocks: (problem, violated, near) =>
    helpfulExchanges(
      problem,
      violated,
      near.flatMap((table) => [...pairsOf(columnsOf(problem, table))]),
    ),
  reason: {
    ja: ({ columns }) => `「${columns[0]}」と「${columns.at(-1)}」の列が入れ替わっています。`,
    en: ({ columns }) => `The columns ${columns[0]} and ${columns.at(-1)} changed places.`,
  },
};
