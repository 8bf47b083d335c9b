import { button, type State } from "./state";
import { askOverview, check } from "./steps";

const CHARTS = /グラフも載せる|With charts/;

/** What is asked before the 概要 sheet is made. */
export const OVERVIEW_STATES: Readonly<Record<string, State>> = {
  "overview-asked": {
    opening: { book: "budget-h28-overview", pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await askOverview(pane);
    },
  },
  "overview-unfinished": {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await (await askOverview(pane)).getByText(/検算未了」と記します|is unfinished/).waitFor();
    },
  },
  "overview-with-charts": {
    opening: { book: "budget-h28-overview", pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await (await askOverview(pane)).getByRole("checkbox", { name: CHARTS }).check();
    },
  },
  "overview-without-charts": {
    opening: { book: "doubtful", pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      const dialog = await askOverview(pane);
      await dialog.getByRole("checkbox", { name: CHARTS }).check();
      await dialog.getByText(/表だけを載せます|tables alone are shown/).waitFor();
    },
  },
  "overview-again": {
    opening: { book: "budget-h28-overview", pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      const dialog = await askOverview(pane);
      await dialog.getByRole("checkbox", { name: CHARTS }).check();
      await dialog.getByLabel(/^(単位|Unit)$/).selectOption("1000");
      await dialog.getByRole("button", { name: /^(作る|Make)$/ }).click();
      await button({ pane }, /^(閉じる|Close)$/).click();
      await askOverview(pane);
    },
  },
};
