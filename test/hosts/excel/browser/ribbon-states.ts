import type { State } from "./state";

/** What the buttons of the ribbon lead to by themselves. */
export const RIBBON_STATES: Readonly<Record<string, State>> = {
  "unmarked-in-part": {
    opening: { address: "/acting.html?command=unmark" },
    reach: ({ pane }) => pane.getByText(/次のものは残っています|This is left/).waitFor(),
  },
  "no-marks": {
    opening: { address: "/taskpane.html?command=unmark" },
    reach: ({ pane }) => pane.getByText(/ありませんでした|There were no marks/).waitFor(),
  },
  "overview-made": {
    opening: { address: "/acting.html?command=overview" },
    reach: async ({ pane }) => {
      await pane
        .getByRole("dialog")
        .getByRole("button", { name: /^(検算未了として作る|Make it as unfinished)$/ })
        .click();
      await pane.getByText(/概要シート「概要.*」を作りました|was written to the sheet/).waitFor();
    },
  },
};
