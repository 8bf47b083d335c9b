import type { Frame, Page } from "playwright-core";
import { cell, check, paneOf, press } from "../session";

/** What a picture of the guides shows, and how the workbench is brought there. */
export interface Picture {
  readonly name: string;
  readonly lang?: "en";
  readonly sample?: string;
  readonly window?: { readonly width: number; readonly height: number };
  /** What of the page is drawn. */
  readonly part: ".page" | ".sheet" | "#pane";
  readonly reach: (page: Page) => Promise<unknown>;
}

async function mark(page: Page): Promise<Frame> {
  const pane = await check(page);
  await pane.getByRole("button", { name: "印を付ける" }).click();
  await pane.getByText("印を付け、検証結果シートを作りました").waitFor();
  await pane.getByRole("button", { name: "閉じる" }).click();
  return pane;
}

/** The finding whose mark was lost in 概要, chosen in the list. */
async function chooseFinding(pane: Frame, group = /^△の脱落：資金収支差額〈増減〉/): Promise<void> {
  await pane.getByText(group).first().click();
  await pane.locator("[id^=finding-]", { hasText: "資金収支差額〈増減〉" }).first().click();
}

const chosen = async (page: Page) => {
  const pane = await check(page);
  await chooseFinding(pane);
  await pane.getByRole("button", { name: "直す", exact: true }).first().waitFor();
  return pane;
};

export const PICTURES: readonly Picture[] = [
  {
    name: "workbench",
    part: ".page",
    window: { width: 1180, height: 700 },
    reach: async (page) => {
      await chooseFinding(await mark(page));
      await page.locator(".tabs [aria-selected=true]", { hasText: "概要" }).waitFor();
    },
  },
  { name: "pane-start", part: "#pane", reach: paneOf },
  { name: "pane-verdict", part: "#pane", reach: check },
  {
    name: "pane-finding",
    part: "#pane",
    reach: async (page) => {
      const pane = await chosen(page);
      await pane.getByRole("region", { name: "修正案" }).evaluate((region) => {
        window.scrollBy(0, region.getBoundingClientRect().top - 12);
      });
    },
  },
  {
    name: "pane-sure-repairs",
    part: "#pane",
    reach: async (page) => {
      const pane = await check(page);
      await pane.getByRole("button", { name: /まとめて直す/ }).click();
      await pane.getByRole("alertdialog").or(pane.getByRole("dialog")).waitFor();
    },
  },
  {
    name: "pane-repaired",
    part: "#pane",
    reach: async (page) => {
      const pane = await check(page);
      await pane.getByRole("button", { name: "直す", exact: true }).click();
      await pane.getByRole("alertdialog").getByRole("button", { name: "直す" }).click();
      await pane.getByText("不一致が 32件あります").waitFor();
      await pane.getByText("印を付ける").waitFor();
    },
  },
  {
    name: "pane-rounding",
    part: "#pane",
    sample: "overview",
    reach: async (page) => {
      const pane = await check(page);
      await pane.getByText("問い合わせへの回答の例").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "pane-waive",
    part: "#pane",
    reach: async (page) => {
      const pane = await chosen(page);
      await pane.getByRole("button", { name: "確認済にする" }).first().click();
      await pane.getByRole("dialog").waitFor();
    },
  },
  {
    name: "pane-overview",
    part: "#pane",
    sample: "budget-h28",
    reach: async (page) => {
      const pane = await press(page, "概要を作る");
      await pane
        .getByRole("dialog")
        .getByRole("button", { name: /^作る$/ })
        .waitFor();
      await pane.getByText("はじめの表").waitFor();
    },
  },
  {
    name: "marks",
    part: ".sheet",
    reach: async (page) => {
      await mark(page);
      await page.getByRole("tab", { name: "概要", exact: true }).click();
      await cell(page, "A2").click();
    },
  },
  {
    name: "result-sheet",
    part: ".sheet",
    window: { width: 1440, height: 760 },
    reach: async (page) => {
      await mark(page);
      await page.getByRole("tab", { name: "検証結果" }).click();
      await page.locator(".tabs [aria-selected=true]", { hasText: "検証結果" }).waitFor();
      await cell(page, "A1").click();
    },
  },
  {
    name: "sample",
    part: ".sheet",
    sample: "budget-h28",
    window: { width: 1440, height: 760 },
    reach: async (page) => {
      await page.getByRole("tab", { name: "事業別（損益計算書）" }).click();
      await page.locator(".tabs [aria-selected=true]", { hasText: "損益" }).waitFor();
    },
  },
  {
    name: "pane-verdict-en",
    lang: "en",
    part: "#pane",
    reach: async (page) => {
      await page.locator(".commands").getByRole("button", { name: "Check" }).click();
      await page.frameLocator("#pane").getByRole("region", { name: "Result" }).waitFor();
    },
  },
];
