import type { Page } from "playwright-core";
import type { Session } from "./session";
import { bookState, check } from "./steps";

/** From opening a book to the verdict that it ties. */
const MOST_CLICKS = 4;

/** How many clicks somebody makes in the pane, counted in the page itself. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  const frame = await (await page.waitForSelector("#pane")).contentFrame();
  await frame!.evaluate(() => {
    const counted = { clicks: 0 };
    Object.assign(window, { counted });
    document.addEventListener("click", ({ isTrusted }) => isTrusted && (counted.clicks += 1), true);
  });
  return () => frame!.evaluate(() => (window as unknown as { counted: { clicks: number } }).counted.clicks);
}

const distance = () => document.scrollingElement!.scrollTop;

/** What a person has to do, and how much of it. */
export function soon(session: () => Session): void {
  test("the sample ties after four clicks at most, without scrolling, and one undo takes all of it back", async () => {
    const { page, pane } = await session().open();
    const clicks = await countClicks(page);
    await check(pane);
    await pane.getByRole("button", { name: "確からしいものをまとめて直す（6件）" }).click();
    const dialog = pane.getByRole("alertdialog");
    await dialog.waitFor();
    // 30 cells below 6 errors.
    expect(await dialog.getByRole("rowheader").count()).toBe(36);
    await dialog.getByRole("button", { name: "直す" }).click();
    await pane.getByText(/^検算式 522式に不一致はありません/).waitFor();
    expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS);
    expect(await pane.evaluate(distance)).toBe(0);
    // The view has followed to the first cell that changed.
    expect(await bookState(page)).toMatchObject({ selection: { top: 53, left: 3, bottom: 53, right: 3 } });

    await pane.getByRole("button", { name: "元に戻す" }).click();
    await pane.getByText("元に戻しました。").waitFor();
    await pane.getByText("不一致が 38件あります").waitFor();
    await page.close();
  });

  test.each(["ja-JP", "en-US"] as const)(
    "in a pane of 320 × 700 the cause, what changes and the button are in sight (%s)",
    async (language) => {
      const { page, pane } = await session().open({ language });
      await check(pane);
      const low = async (target: ReturnType<typeof pane.getByText>) => {
        const { y, height } = (await target.first().boundingBox())!;
        return Math.round(y + height);
      };
      expect(await low(pane.getByText(/確からしさ 99%|Confidence 99 %/))).toBeLessThanOrEqual(700);
      expect(await low(pane.getByText(/12,798 → /))).toBeLessThanOrEqual(700);
      expect(await low(pane.getByRole("button", { name: /^(直す|Repair)$/ }))).toBeLessThanOrEqual(700);
      expect(await pane.evaluate(distance)).toBe(0);
      await page.close();
    },
  );
}
