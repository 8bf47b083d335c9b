import type { Frame, Page } from "playwright-core";
import { pane as paneWords } from "../../../../src/messages/pane";
import { paneActions } from "../../../../src/messages/pane-actions";
import { discrepanciesFound, paneFindings } from "../../../../src/messages/pane-findings";
import { paneOverview } from "../../../../src/messages/pane-overview";
import { paneRepairs } from "../../../../src/messages/pane-repairs";
import type { Lang } from "../../../../src/messages/words";
import { cell, paneOf, press } from "../session";

/** What a picture of the guides shows, and how the workbench is brought there. */
export interface Picture {
  readonly name: string;
  readonly lang: Lang;
  readonly sample?: string;
  readonly window?: { readonly width: number; readonly height: number };
  /** What of the page is drawn. */
  readonly part: ".page" | ".sheet" | "#pane";
  readonly reach: (page: Page, lang: Lang) => Promise<unknown>;
}

type Drawn = Omit<Picture, "lang">;

/** The finding whose mark was lost in 概要, and its group in the list. */
const LOST = {
  ja: { group: /^△の脱落：資金収支差額〈増減〉/, finding: "資金収支差額〈増減〉" },
  en: { group: /^Lost minus: 資金収支差額 \[増減\]/, finding: "資金収支差額 [増減]" },
};

async function check(page: Page, lang: Lang): Promise<Frame> {
  const pane = await press(page, paneWords.check[lang]);
  await pane.getByRole("region", { name: paneFindings.verdictHeading[lang] }).waitFor();
  return pane;
}

async function mark(page: Page, lang: Lang): Promise<Frame> {
  const pane = await check(page, lang);
  await pane.getByRole("button", { name: paneActions.mark[lang], exact: true }).click();
  await pane.getByText(paneActions.marked[lang]).waitFor();
  await pane.getByRole("button", { name: paneWords.close[lang] }).click();
  return pane;
}

async function chooseFinding(pane: Frame, lang: Lang): Promise<void> {
  const { group, finding } = LOST[lang];
  await pane.getByText(group).first().click();
  await pane.locator("[id^=finding-]", { hasText: finding }).first().click();
}

async function chosen(page: Page, lang: Lang): Promise<Frame> {
  const pane = await check(page, lang);
  await chooseFinding(pane, lang);
  await pane.getByRole("button", { name: paneActions.repair[lang], exact: true }).first().waitFor();
  return pane;
}

/** Shown by 使い方 of the pane, and by the guides of either language. */
const IN_BOTH: readonly Drawn[] = [
  { name: "pane-verdict", part: "#pane", reach: check },
  {
    name: "pane-finding",
    part: "#pane",
    reach: async (page, lang) => {
      const pane = await chosen(page, lang);
      await pane.getByRole("region", { name: paneRepairs.heading[lang] }).evaluate((region) => {
        window.scrollBy(0, region.getBoundingClientRect().top - 12);
      });
    },
  },
  {
    name: "pane-sure-repairs",
    part: "#pane",
    reach: async (page, lang) => {
      const pane = await check(page, lang);
      await pane.getByRole("button", { name: /まとめて直す|all sure repairs/ }).click();
      await pane.getByRole("alertdialog").or(pane.getByRole("dialog")).waitFor();
    },
  },
  {
    name: "pane-repaired",
    part: "#pane",
    reach: async (page, lang) => {
      const pane = await check(page, lang);
      const repair = paneActions.repair[lang];
      await pane.getByRole("button", { name: repair, exact: true }).click();
      await pane.getByRole("alertdialog").getByRole("button", { name: repair }).click();
      await pane.getByText(discrepanciesFound(32)[lang]).waitFor();
      await pane.getByRole("button", { name: paneActions.mark[lang], exact: true }).waitFor();
    },
  },
  {
    name: "pane-rounding",
    part: "#pane",
    sample: "overview",
    reach: async (page, lang) => {
      const pane = await check(page, lang);
      await pane.getByText(paneFindings.answer[lang]).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "pane-overview",
    part: "#pane",
    sample: "budget-h28",
    reach: async (page, lang) => {
      const pane = await press(page, paneOverview.make[lang]);
      await pane
        .getByRole("dialog")
        .getByRole("button", { name: paneOverview.confirm[lang], exact: true })
        .waitFor();
      await pane.getByText(paneOverview.preview[lang]).waitFor();
    },
  },
];

/** Sheets, which are Japanese in either language, and what the Japanese guides show alone. */
const IN_JAPANESE: readonly Drawn[] = [
  {
    name: "workbench",
    part: ".page",
    window: { width: 1180, height: 700 },
    reach: async (page, lang) => {
      await chooseFinding(await mark(page, lang), lang);
      await page.locator(".tabs [aria-selected=true]", { hasText: "概要" }).waitFor();
    },
  },
  { name: "pane-start", part: "#pane", reach: paneOf },
  {
    name: "pane-waive",
    part: "#pane",
    reach: async (page, lang) => {
      const pane = await chosen(page, lang);
      await pane.getByRole("button", { name: paneActions.waive[lang] }).first().click();
      await pane.getByRole("dialog").waitFor();
    },
  },
  {
    name: "marks",
    part: ".sheet",
    reach: async (page, lang) => {
      await mark(page, lang);
      await page.getByRole("tab", { name: "概要", exact: true }).click();
      await cell(page, "A2").click();
    },
  },
  {
    name: "result-sheet",
    part: ".sheet",
    window: { width: 1440, height: 760 },
    reach: async (page, lang) => {
      await mark(page, lang);
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
];

export const PICTURES: readonly Picture[] = [...IN_JAPANESE, ...IN_BOTH]
  .map((picture): Picture => ({ ...picture, lang: "ja" }))
  .concat(IN_BOTH.map((picture) => ({ ...picture, name: `${picture.name}-en`, lang: "en" })));
