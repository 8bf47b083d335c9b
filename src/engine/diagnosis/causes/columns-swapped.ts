import { helpfulExchanges } from "./blocks";
import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** Two columns of a table changed places. */
export const columnsSwapped: Cause = {
  id: "columns-swapped",
  name: { ja: "列の入れ替わり", en: "Two columns swapped" },
  cost: ANY_ERROR + 50,
  blocks: ({ tables }) => helpfulExchanges(tables.map(({ columns }) => columns)),
  reason: {
    ja: ({ columns }) => `「${columns[0]}」と「${columns.at(-1)}」の列が入れ替わっています。`,
    en: ({ columns }) => `The columns ${columns[0]} and ${columns.at(-1)} changed places.`,
  },
};
