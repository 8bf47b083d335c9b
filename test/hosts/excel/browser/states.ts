import type { Page } from "playwright-core";
import type { Opened, Opening } from "./session";
import { check, setEditing, type } from "./steps";

export interface State {
  readonly opening: Opening;
  /** Before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly reach: (opened: Opened) => Promise<unknown>;
}

const button = (pane: Opened["pane"], name: RegExp) => pane.getByRole("button", { name }).first();
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
      await button(pane, start).click();
      await button(pane, /^(中止|Cancel)$/).waitFor();
    },
  },
  cancelled: {
    opening: {},
    prepare: withWorker(SILENT_WORKER),
    reach: async ({ pane }) => {
      await button(pane, start).click();
      await button(pane, /^(中止|Cancel)$/).click();
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
      await button(pane, /まとめ方|Group by/).click();
      await pane.getByRole("menuitemradio", { name: /シート別|Sheet/ }).click();
    },
  },
  question: {
    opening: { book: "doubtful", pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button(pane, /^(いいえ|No)$/).click();
    },
  },
  answered: {
    opening: { book: "doubtful", pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button(pane, /はい、正しい|Yes, it is right/).click();
      await pane.getByText(/確認したこと|Your answers/).waitFor();
      await pane.getByText(/調べ直しています|Solving again/).waitFor({ state: "detached" });
    },
  },
  "confirm-repair": {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button(pane, /^(直す|Repair)$/).click();
      await pane.getByRole("alertdialog").waitFor();
    },
  },
  repaired: {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button(pane, /^(直す|Repair)$/).click();
      await pane
        .getByRole("alertdialog")
        .getByRole("button", { name: /^(直す|Repair)$/ })
        .click();
      await button(pane, /元に戻す|Undo/).waitFor();
    },
  },
  marked: {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button(pane, /^(印を付ける|Mark)$/).click();
      await pane.getByText(/^(印を付け、検証結果シートを作りました|Marked;)/).waitFor();
    },
  },
  "action-refused": {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await pane.evaluate(() => void (window.recorder!.refusesNext = true));
      await button(pane, /^(印を消す|Remove marks)$/).click();
      await pane.getByText(/検算したときと違います|no longer as it was/).waitFor();
    },
  },
  "waive-dialog": {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button(pane, /^(確認済にする|Waive)$/).click();
      await pane
        .getByRole("dialog")
        .getByRole("button", { name: /^(確認済にする|Waive)$/ })
        .click();
    },
  },
  waived: {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button(pane, /^(確認済にする|Waive)$/).click();
      const dialog = pane.getByRole("dialog");
      await dialog.getByLabel(/説明|Explanation/).fill("国の様式により符号を付けない欄です");
      await dialog.getByLabel(/氏名|Name/).fill("検算 花子");
      await dialog.getByRole("button", { name: /^(確認済にする|Waive)$/ }).click();
      await button(pane, /確認済を取り消す|Remove the waiver/).waitFor();
    },
  },
  stale: {
    opening: { pane: "acting" },
    reach: async ({ page, pane }) => {
      await check(pane);
      // The pane registers for changes once the result is shown.
      await pane.waitForTimeout(200);
      await type(page, "事業別（貸借対照表）", 60, 3, 1);
      await pane.getByText(/シートが変更されました|The sheets were changed/).waitFor();
    },
  },
  "cell-editing": {
    opening: {},
    reach: async ({ page, pane }) => {
      await setEditing(page, true);
      await button(pane, start).click();
      await pane.getByText(/Enter/).waitFor();
    },
  },
  "engine-error": {
    opening: {},
    prepare: withWorker(FAILING_WORKER),
    reach: async ({ pane }) => {
      await button(pane, start).click();
      await pane.getByText(/予期しない問題|unexpected problem/).waitFor();
    },
  },
  "excel-error": {
    opening: {},
    reach: async ({ page, pane }) => {
      await page.evaluate(() => {
        const { host } = window.hostPage!;
        host.answer = async () => ({ refusal: "ResponsePayloadSizeLimitExceeded" });
      });
      await button(pane, start).click();
      await pane.getByText(/大きすぎて|too large/).waitFor();
    },
  },
  "excel-too-old": { opening: { api: "1.13" }, reach: async () => undefined },
  "protected-view": { opening: { view: "", pane: "acting" }, reach: ({ pane }) => check(pane) },
  "protected-view-refused": {
    opening: { view: "" },
    reach: async ({ page, pane }) => {
      await page.evaluate(() => {
        const { host } = window.hostPage!;
        host.answer = async () => ({ refusal: "ResponsePayloadSizeLimitExceeded" });
      });
      await button(pane, start).click();
      await pane.getByText(/許可しませんでした|did not allow/).waitFor();
    },
  },
};
