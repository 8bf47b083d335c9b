import type { Page } from "playwright-core";
import { ERROR_STATES, silence } from "./errors";
import { OVERVIEW_STATES } from "./overview-states";
import { RIBBON_STATES } from "./ribbon-states";
import { READING_STATES } from "./reading-states";
import { button, type State } from "./state";
import { check, setEditing, type } from "./steps";
import { WRITING_STATES } from "./writing-states";

const start = /^(検算する|Check)$/;

/** Answers a check with what the given script does instead of the engine. */
const withWorker = (script: string) => (page: Page) =>
  page.route(/check-worker/, (route) => route.fulfill({ contentType: "text/javascript", body: script }));

const SILENT_WORKER = "self.onmessage = () => {}";
const FAILING_WORKER =
  "self.onmessage = ({ data }) => self.postMessage({ id: data.id, failure: 'amounts is not iterable' })";

/** Every state that the pane can be in, and how it is reached. */
export const STATES: Readonly<Record<string, State>> = {
  "first-run": { opening: {}, reach: async () => undefined },
  running: {
    opening: {},
    prepare: withWorker(SILENT_WORKER),
    reach: async ({ pane }) => {
      await button({ pane }, start).click();
      await button({ pane }, /^(中止|Cancel)$/).waitFor();
    },
  },
  cancelled: {
    opening: {},
    prepare: withWorker(SILENT_WORKER),
    reach: async ({ pane }) => {
      await button({ pane }, start).click();
      await button({ pane }, /^(中止|Cancel)$/).click();
      await pane.getByText(/中止しました|Cancelled/).waitFor();
    },
  },
  "nothing-recognised": { opening: { book: "without-tables" }, reach: ({ pane }) => check(pane) },
  clean: { opening: { book: "budget-h28", pane: "acting" }, reach: ({ pane }) => check(pane) },
  findings: { opening: {}, reach: ({ pane }) => check(pane) },
  "findings-with-actions": { opening: { pane: "acting" }, reach: ({ pane }) => check(pane) },
  "rounding-by-sheet": {
    opening: { book: "budget-h28-overview", pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /まとめ方|Group by/).click();
      await pane.getByRole("menuitemradio", { name: /シート別|Sheet/ }).click();
    },
  },
  question: {
    opening: { book: "doubtful", pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /^(いいえ|No)$/).click();
    },
  },
  answered: {
    opening: { book: "doubtful", pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /はい、正しい|Yes, it is right/).click();
      await pane.getByText(/確認したこと|Your answers/).waitFor();
      await pane.getByText(/調べ直しています|Solving again/).waitFor({ state: "detached" });
    },
  },
  stale: {
    opening: { pane: "acting" },
    reach: async ({ page, pane }) => {
      await check(pane);
      // The pane registers for changes once the result is shown.
      await pane.waitForTimeout(200);
      await type(page, "事業別（貸借対照表）", 60, 3, 1);
      await pane.getByText(/検算後に変更がありました|Changed since the check/).waitFor();
    },
  },
  "cancelled-again": {
    opening: {},
    reach: async (opened) => {
      await check(opened.pane);
      await silence(opened);
      await button(opened, /^(もう一度検算する|Check again)$/).click();
      await button(opened, /^(中止|Cancel)$/).click();
      await opened.pane.getByText(/前回|Below is/).waitFor();
    },
  },
  "jump-to-hidden": {
    opening: {},
    reach: async ({ page, pane }) => {
      await check(pane);
      await page.evaluate(() => {
        for (const sheet of window.hostPage!.host.book.sheets.slice(1)) sheet.visibility = "Hidden";
      });
      await button({ pane }, /事業別（貸借対照表） E61/).click();
      await pane.getByText(/非表示のため|is hidden/).waitFor();
    },
  },
  "no-equation": { opening: { book: "without-equations" }, reach: ({ pane }) => check(pane) },
  help: {
    opening: {},
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /^(使い方|Help)$/).click();
    },
  },
  "help-to-the-end": {
    opening: {},
    reach: async ({ pane }) => {
      await button({ pane }, /^(使い方|Help)$/).click();
      for (let screens = 1; screens < 7; screens += 1) await button({ pane }, /^(次へ|Next)$/).click();
      await pane.getByText(/概要シートを、計算式で作ります|one-page sheet/).waitFor();
    },
  },
  "many-findings": { opening: { book: "many-findings" }, reach: ({ pane }) => check(pane) },
  "cell-editing": {
    opening: {},
    reach: async ({ page, pane }) => {
      await setEditing(page, true);
      await button({ pane }, start).click();
      await pane.getByText(/Enter/).waitFor();
    },
  },
  "engine-error": {
    opening: {},
    prepare: withWorker(FAILING_WORKER),
    reach: async ({ pane }) => {
      await button({ pane }, start).click();
      await pane.getByText(/予期しない問題|unexpected problem/).waitFor();
    },
  },
  ...ERROR_STATES,
  "excel-too-old": { opening: { api: "1.13" }, reach: async () => undefined },
  "protected-view": { opening: { view: "", pane: "acting" }, reach: ({ pane }) => check(pane) },
  "protected-view-refused": {
    opening: { view: "" },
    reach: async ({ page, pane }) => {
      await page.evaluate(() => {
        const { host } = window.hostPage!;
        host.answer = async () => ({ refusal: "ResponsePayloadSizeLimitExceeded" });
      });
      await button({ pane }, start).click();
      await pane.getByText(/許可しませんでした|did not allow/).waitFor();
    },
  },
  ...WRITING_STATES,
  ...OVERVIEW_STATES,
  ...RIBBON_STATES,
  ...READING_STATES,
};
