import { WAIVER_LIST } from "../../../../src/hosts/waivers-xml";
import { silence } from "./errors";
import type { Opened } from "./session";
import { button, type State } from "./state";
import { check, type } from "./steps";

/** The button of the question that writes what it asks about. */
const confirmed = ({ pane }: Pick<Opened, "pane">) =>
  pane.getByRole("alertdialog").getByRole("button", { name: /^(直す|Repair)$/ });

/** The states in which something is written to the workbook, or about to be. */
export const WRITING_STATES: Readonly<Record<string, State>> = {
  "confirm-repair": {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /^(直す|Repair)$/).click();
      await pane.getByRole("alertdialog").waitFor();
    },
  },
  "confirm-sure-repairs": {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /まとめて直す|all sure repairs/).click();
      await pane.getByRole("alertdialog").waitFor();
    },
  },
  repaired: {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /^(直す|Repair)$/).click();
      await confirmed({ pane }).click();
      await button({ pane }, /元に戻す|Undo/).waitFor();
    },
  },
  marked: {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /^(印を付ける|Mark)$/).click();
      await pane.getByText(/^(印を付け、検証結果シートを作りました|Marked;)/).waitFor();
    },
  },
  "since-marked": {
    opening: {},
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /^(印を付ける|Mark)$/).click();
      await pane.getByText(/^(印を付け、検証結果シートを作りました|Marked;)/).waitFor();
      await button({ pane }, /^(直す|Repair)$/).click();
      await confirmed({ pane }).click();
      await pane.getByText(/^(前回から|Since the earlier check)/).click();
    },
  },
  "waive-a-table": {
    opening: { book: "budget-h28-overview" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /^(確認済にする|Waive)$/).click();
      const dialog = pane.getByRole("dialog");
      await dialog.getByRole("checkbox").check();
      await dialog.getByLabel(/説明|Explanation/).fill("単位未満を四捨五入しているため");
      await dialog.getByLabel(/氏名|Name/).fill("検算 花子");
      await dialog.getByRole("button", { name: /^(確認済にする|Waive)$/ }).click();
      await pane.getByText(/うち確認済 8件|8 of them waived/).waitFor();
      const listed = pane.locator("[id^=finding-]");
      const before = await listed.count();
      await button({ pane }, /^(確認済|Waived)\s*\d/).click();
      // Those that are waived come below the others once their group has opened.
      await listed.nth(before).waitFor();
      await listed.last().click();
      await button({ pane }, /同じ理由の|with this reason/).waitFor();
    },
  },
  "action-refused": {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await pane.evaluate(() => void (window.recorder!.refusesNext = true));
      await button({ pane }, /^(印を消す|Remove marks)$/).click();
      await pane.getByText(/検算したときと違います|no longer as it was/).waitFor();
    },
  },
  "waive-dialog": {
    opening: { pane: "acting" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /^(確認済にする|Waive)$/).click();
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
      await button({ pane }, /^(確認済にする|Waive)$/).click();
      const dialog = pane.getByRole("dialog");
      await dialog.getByLabel(/説明|Explanation/).fill("国の様式により符号を付けない欄です");
      await dialog.getByLabel(/氏名|Name/).fill("検算 花子");
      await dialog.getByRole("button", { name: /^(確認済にする|Waive)$/ }).click();
      await button({ pane }, /確認済を取り消す|Remove the waiver/).waitFor();
    },
  },
  "confirm-formula": {
    opening: { book: "with-formula" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /^(直す|Repair)$/).click();
      await pane.getByRole("alertdialog").getByText("=B5+193").waitFor();
    },
  },
  "formula-repaired": {
    opening: { book: "with-formula" },
    reach: async ({ pane }) => {
      await check(pane);
      await button({ pane }, /^(直す|Repair)$/).click();
      await confirmed({ pane }).click();
      await button({ pane }, /元に戻す|Undo/).waitFor();
    },
  },
  "repair-refused": {
    opening: { book: "with-formula" },
    reach: async ({ page, pane }) => {
      await check(pane);
      await page.evaluate(() => {
        const { active } = window.hostPage!.host.book;
        active.protection = { options: {}, password: null };
      });
      await button({ pane }, /^(直す|Repair)$/).click();
      await confirmed({ pane }).click();
      await pane.getByText(/修正できないセル|cannot be corrected/).waitFor();
    },
  },
  marking: {
    opening: {},
    reach: async (opened) => {
      await check(opened.pane);
      await silence(opened);
      await button(opened, /^(印を付ける|Mark)$/).click();
      await button(opened, /^(中止|Cancel)$/).waitFor();
    },
  },
  "marking-cancelled": {
    opening: {},
    reach: async (opened) => {
      await check(opened.pane);
      await silence(opened);
      await button(opened, /^(印を付ける|Mark)$/).click();
      await button(opened, /^(中止|Cancel)$/).click();
      await opened.pane.getByText(/中止しました|Cancelled/).waitFor();
    },
  },
  "protected-and-hidden": {
    opening: {},
    reach: async ({ page, pane }) => {
      await page.evaluate(() => {
        const { book } = window.hostPage!.host;
        for (const sheet of book.sheets.slice(1)) sheet.protection = { options: {}, password: null };
        book.sheets[1]!.visibility = "Hidden";
        book.structure = { password: null };
      });
      await check(pane);
      await button({ pane }, /^(印を付ける|Mark)$/).click();
      await pane.getByText(/保護中のため|Protected and not/).waitFor();
    },
  },
  "waivers-broken": {
    opening: {},
    reach: async ({ page, pane }) => {
      await page.evaluate((xml) => {
        window.hostPage!.host.book.xmlParts.push({ id: "broken", xml });
      }, `<other xmlns="${WAIVER_LIST.namespace}"/>`);
      await check(pane);
      await pane.getByText(/読み取れませんでした|cannot be read/).waitFor();
    },
  },
  "waiver-reopened": {
    opening: {},
    reach: async ({ page, pane }) => {
      await check(pane);
      await button({ pane }, /^(確認済にする|Waive)$/).click();
      const dialog = pane.getByRole("dialog");
      await dialog.getByLabel(/説明|Explanation/).fill("前年度の様式に合わせた額です");
      await dialog.getByLabel(/氏名|Name/).fill("検算 花子");
      await dialog.getByRole("button", { name: /^(確認済にする|Waive)$/ }).click();
      await button({ pane }, /確認済を取り消す|Remove the waiver/).waitFor();
      await type(page, "事業別（貸借対照表）", 60, 3, 3670071);
      await button({ pane }, /^(もう一度検算する|Check again)$/).click();
      await pane.getByText(/うち確認済|of them waived/).waitFor({ state: "detached" });
      await button({ pane }, /事業別（貸借対照表） D61/).click();
      await pane.getByText(/確認済でしたが|It was waived/).waitFor();
    },
  },
};
