import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { draw } from "../../support/browser/screens";
import { cell, check, choose, paneOf, type Session } from "./session";

const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  opened: async (page) => paneOf(page),
  checked: async (page) => {
    const pane = await check(page);
    await pane.getByRole("button", { name: "印を付ける" }).click();
    await pane.getByText("印を付け、検証結果シートを作りました").waitFor();
    await pane.getByRole("button", { name: "閉じる" }).click();
    await pane.getByText(/^△の脱落：資金収支差額〈増減〉/).click();
    await pane.locator("[id^=finding-]", { hasText: "資金収支差額〈増減〉" }).first().click();
    await page.locator(".tabs [aria-selected=true]", { hasText: "概要" }).waitFor();
    await page.mouse.move(700, 10);
  },
  result: async (page) => {
    await page.getByRole("tab", { name: "検証結果" }).click();
    await cell(page, "A1").waitFor();
  },
  stale: async (page) => {
    await page.getByRole("tab", { name: "事業別（損益計算書）" }).click();
    await cell(page, "D19").click();
    await page.keyboard.type("-103989");
    await page.keyboard.press("Enter");
    await (
      await paneOf(page)
    )
      .getByText(/検算後に変更/)
      .first()
      .waitFor();
  },
  asking: async (page) => {
    await page.getByRole("button", { name: "見本を開く" }).click();
    await page.getByRole("button", { name: "平成28年度予算", exact: true }).click();
    await page.getByRole("alertdialog").waitFor();
  },
};

/** How the page looks in each state: nothing of its own is cut off or pushed out of the window. */
export function looks(session: () => Session): void {
  test.each([1440, 1024])("no text of the page is cut off in a window of %d pixels", async (width) => {
    const { page } = await session().open("?sample=signs-lost", { viewport: { width, height: 860 } });
    for (const [name, reach] of Object.entries(STATES)) {
      await reach(page);
      expect([name, await cutOff(page)]).toEqual([name, []]);
      await draw(page, `workbench-${name}-${width}`);
    }
    await page.close();
  });

  // 320 pixels are a window of 1280 magnified to 400 %.
  test.each([560, 320])(
    "no text is cut off in a window of %d pixels, and the sheet and the chosen cell are in sight",
    async (width) => {
      const { page } = await session().open("?sample=signs-lost", { viewport: { width, height: 860 } });
      for (const name of ["opened", "checked", "asking"]) {
        await STATES[name]!(page);
        expect([name, await cutOff(page)]).toEqual([name, []]);
        await draw(page, `workbench-${name}-${width}`);
        const [sheet, pane] = await Promise.all(
          [".sheet", "#pane"].map((each) => page.locator(each).boundingBox()),
        );
        expect(Math.min(sheet!.width, pane!.width)).toBeGreaterThanOrEqual(width - 1);
        expect(Math.min(sheet!.height, pane!.height)).toBeGreaterThan(100);
        if (name === "checked") expect(await isInSight(page.locator("td.active"))).toBe(true);
      }
      await page.close();
    },
  );

  test("in a small window a long notice scrolls: rows of the sheet and the tabs stay in sight", async () => {
    const { page } = await session().open("?lang=en", { viewport: { width: 320, height: 700 } });
    await choose(page, "budget.xls", readFileSync("test/hosts/other-formats/signs-lost.xls"));
    const notice = page.locator(".notice");
    await notice.getByText(/opened as budget\.xlsx/).waitFor();
    await cell(page, "A1").waitFor();
    const [tabs, pane, sheet] = await Promise.all(
      [".tabs", "#pane", ".sheet"].map((each) => page.locator(each).boundingBox()),
    );
    expect(tabs!.y + tabs!.height).toBeLessThanOrEqual(pane!.y);
    expect(sheet!.height).toBeGreaterThan(60);
    expect(await notice.evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(40);
    await notice.getByRole("button").click();
    await notice.waitFor({ state: "detached" });
    await page.close();
  });

  test("the marks are drawn where the rules of the book put them, with their colours", async () => {
    const { page } = await session().open("?sample=signs-lost");
    await STATES.checked!(page);
    const looksOf = (mark: string) =>
      page
        .locator(`td[data-mark=${mark}]`)
        .first()
        .evaluate((element) => {
          const { backgroundColor, outlineStyle, fontWeight } = getComputedStyle(element);
          return { backgroundColor, outlineStyle, fontWeight };
        });
    expect(await looksOf("suspect")).toEqual({
      backgroundColor: "rgb(255, 179, 179)",
      outlineStyle: "solid",
      fontWeight: "400",
    });
    expect((await looksOf("error")).backgroundColor).toBe("rgb(255, 229, 229)");
    expect((await looksOf("rounding")).outlineStyle).toBe("dotted");
    await page.locator(".commands").getByRole("button", { name: "印を消す" }).click();
    await page.locator("td[data-mark]").first().waitFor({ state: "detached" });
    await page.close();
  });
}

/** Whether the middle of a cell is seen, and covered by nothing. */
export function isInSight(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const found = document.elementsFromPoint(left + width / 2, top + height / 2);
    return found.filter(({ localName }) => localName === "td" || localName === "th")[0] === element;
  });
}

/** Buttons and lines of text that are wider than the place they have, or stand outside the window. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const own = [
      ...document.querySelectorAll<HTMLElement>("button, h1, h2, .privacy, .status, dialog p, .notice p"),
    ];
    const cut = own.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isInTabs = element.closest(".tabs") !== null;
      return (
        width > 0 &&
        !isInTabs &&
        (element.scrollWidth > element.clientWidth + 1 || left < 0 || right > clientWidth + 1)
      );
    });
    return [
      ...cut.map((element) => element.textContent ?? ""),
      ...(scrollWidth > clientWidth ? ["the page scrolls sideways"] : []),
    ];
  });
}
