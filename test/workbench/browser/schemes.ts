import type { Page } from "playwright-core";
import { bookList, losing, sampleNames, workbench } from "../../../src/messages/workbench";
import type { Lang } from "../../../src/messages/words";
import { operatingProfit } from "../../hosts/excel/browser/books";
import { objectionsIn } from "../../support/browser/axe";
import { draw } from "../../support/browser/screens";
import { cell, paneOf, type Session } from "./session";

/**
 * The colours in which people look at the page: their system's dark ones, or the few of forced colours. Of these axe does
 * not see what is drawn (it reads -webkit-text-fill-color, which stays what the page asked for), and they are the
 * person's own.
 */
const SCHEMES = {
  light: { media: { colorScheme: "light", forcedColors: "none" }, without: [] },
  dark: { media: { colorScheme: "dark", forcedColors: "none" }, without: [] },
  forced: { media: { colorScheme: "light", forcedColors: "active" }, without: ["color-contrast"] },
} as const;

/** One after the other on one page. */
const STATES: Readonly<Record<string, (page: Page, lang: Lang) => Promise<unknown>>> = {
  checked: async (page) => {
    await page.locator(".commands button").first().click();
    const pane = await paneOf(page);
    await pane.locator("[id^=finding-]").nth(1).click();
    await page.locator(".tabs [aria-selected=true]", { hasText: "事業別" }).waitFor();
  },
  typing: async (page) => {
    await page.locator("td.active").click();
    await page.keyboard.type("1");
  },
  samples: async (page, lang) => {
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: workbench.samples[lang] }).click();
    await page.getByRole("button", { name: sampleNames["budget-h28"][lang], exact: true }).waitFor();
  },
  losing: async (page, lang) => {
    await page.getByRole("button", { name: sampleNames["budget-h28"][lang], exact: true }).click();
    await page.getByRole("alertdialog").getByText(losing.heading[lang]).waitFor();
  },
  list: async (page, lang) => {
    await page.getByRole("button", { name: losing.stay[lang] }).click();
    await page.locator("#file").setInputFiles(
      ["一.xlsx", "二.xlsx", "三.xlsx"].map((name, at) => ({
        ...{ name, mimeType: "application/octet-stream" },
        buffer: at ? Buffer.from(operatingProfit(70)) : Buffer.from("no zip"),
      })),
    );
    await page.locator("dialog.list").getByRole("row").nth(3).waitFor();
    await page.getByRole("button", { name: bookList.csv[lang] }).waitFor();
  },
};

/** The page and the pane in it, in either language and in all colours: axe objects to nothing. */
export function schemes(session: () => Session): void {
  test.each(["ja", "en"] as const)(
    "axe objects to nothing in the dark and in forced colours, %s",
    async (lang) => {
      const { page, complaints } = await session().open(`?sample=signs-lost&lang=${lang}`);
      await cell(page, "A1").waitFor();
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(page, lang);
        for (const [scheme, { media, without }] of Object.entries(SCHEMES)) {
          await page.emulateMedia(media);
          expect([state, scheme, await objectionsIn(page, "#pane", { without })]).toEqual([
            state,
            scheme,
            [],
          ]);
          await draw(page, `workbench-${state}-${lang}-${scheme}`);
        }
        await page.emulateMedia(SCHEMES.light.media);
      }
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
}
