import type { Frame, Page } from "playwright-core";
import { objectionsIn } from "../../support/browser/axe";
import { bookOf } from "../../hosts/excel/browser/books";
import { cell, check, choose, expectShown, paneOf, type Session, whereabouts } from "./session";

const SMALL = () =>
  bookOf({
    予定損益計算書: [
      ["予定損益計算書", ""],
      ["（単位：千円）", ""],
      ["科目", "金額"],
      ["営業収益合計", 500],
      ["営業費用合計", 300],
      ["営業利益", -200],
    ],
  });

const MOST_TABS = 40;

/** The page itself: what it lets nobody do, and for whom it is there. */
export function page(session: () => Session): void {
  test("nothing is asked of another origin, and the policy would not let it", async () => {
    const { page, complaints } = await session().open();
    await check(page);
    expect(
      session().asked.filter((url) => !url.startsWith(session().url) && !url.startsWith("blob:")),
    ).toEqual([]);
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(session().pageText)?.[1];
    expect(policy?.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(complaints).toEqual([]);
    const isRefused = await page.evaluate(() =>
      fetch("https://example.com/").then(
        () => false,
        () => true,
      ),
    );
    expect(isRefused).toBe(true);
    await page.getByText("データはこのパソコンの外へ送りません").first().waitFor();
    await page.close();
  });

  test.each(["ja", "en"])(
    "axe objects to nothing in %s: a sheet, a cell being typed into, a question",
    async (lang) => {
      const { page } = await session().open(`?lang=${lang}`);
      await choose(page, "小さな予算.xlsx", SMALL());
      await page.locator(".bar .name", { hasText: "小さな予算.xlsx" }).waitFor();
      await paneOf(page);
      expect(await objectionsOf(page)).toEqual([]);
      await cell(page, "B6").click();
      await page.keyboard.type("2");
      expect(await objectionsOf(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await page.locator(".unsaved").waitFor();
      await choose(page, "別の予算.xlsx", SMALL());
      await page.getByRole("alertdialog").waitFor();
      expect(await objectionsOf(page)).toEqual([]);
      await page.close();
    },
  );

  test("everything is there in English too, and switching the language loses nothing", async () => {
    const { page } = await session().open("?lang=en");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.getByText("No data leaves this computer").first().waitFor();
    await page.locator(".commands").getByRole("button", { name: "Check" }).waitFor();
    await (await paneOf(page)).getByRole("button", { name: "Check" }).waitFor();
    const own = await page.locator("header, .status").allTextContents();
    expect(own.join(" ").replace("日本語", "")).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    await cell(page, "B7").click();
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "日本語" }).click();
    await page.locator(".commands").getByRole("button", { name: "検算する" }).waitFor();
    await (await paneOf(page)).getByRole("button", { name: "検算する" }).waitFor();
    await expectShown(page, { B7: "1" });
    await page.close();
  });

  test("the keyboard alone: check, go to a finding, back to the sheet, type, check again", async () => {
    const { page } = await session().open();
    await choose(page, "小さな予算.xlsx", SMALL());
    await page.locator(".bar .name", { hasText: "小さな予算.xlsx" }).waitFor();
    await paneOf(page);
    const press = (key: string) => page.keyboard.press(key);
    const focused = () =>
      page.evaluate(() => document.activeElement!.className || document.activeElement!.id);
    await page.locator(".bar button").focus();
    await press("F6");
    await tabTo(page.mainFrame(), /^検算する$/);
    await press("Enter");
    const pane = await paneOf(page);
    await pane.getByRole("region", { name: "検算の結果" }).waitFor();
    await press("F6");
    expect(await focused()).toMatch(/^editor/);
    await press("F6");
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("予定損益計算書");
    await press("F6");
    expect(await focused()).toBe("pane");
    // A finding follows the title of its group, which names the cell, too.
    await tabTo(pane, /B6/);
    await press("ArrowDown");
    await press("Enter");
    await page.locator(".formula .address", { hasText: /^B6$/ }).waitFor();
    await press("Shift+F6");
    await press("Shift+F6");
    expect(await focused()).toMatch(/^editor/);
    await page.keyboard.type("200");
    await press("Enter");
    await expectShown(page, { B6: "200" });
    expect((await whereabouts(page)).address).toBe("B7");
    await pane
      .getByText(/検算後に変更/)
      .first()
      .waitFor();
    await page.close();
  });
}

/** The pane has tests of its own. */
const objectionsOf = (page: Page) => objectionsIn(page, "#pane");

/** Presses Tab until the element with this text has the focus in a document. */
async function tabTo(frame: Frame, text: RegExp): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (text.test(await focusedText(frame))) return;
    await frame.page().keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${text}`);
}

/** "" where no element has the focus. */
const focusedText = (frame: Frame) =>
  frame.evaluate(() => {
    const { activeElement, body } = document;
    return activeElement === body ? "" : (activeElement?.textContent ?? "");
  });
