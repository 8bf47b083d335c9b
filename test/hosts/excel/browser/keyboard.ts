import type { Frame, Page } from "playwright-core";
import type { Session } from "./session";
import { bookState } from "./steps";

/** A person without a mouse: only keys are pressed here. */
export function keyboard(session: () => Session): void {
  test("check, choose, jump, look at the next, answer and check again", async () => {
    const { page, pane } = await session().open({ book: "doubtful" });
    await tabTo(page, pane, "検算する");
    await page.keyboard.press("Enter");
    await pane.getByRole("region", { name: "検算の結果" }).waitFor();

    await tabTo(page, pane, /：.+（予定損益計算書 B\d）/);
    await page.keyboard.press("ArrowDown");
    expect(await focused(pane)).toMatch(/予定損益計算書 B6/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.hostPage!.host.book.active.selection[0]!.top === 5);

    await tabTo(page, pane, /^営業収益合計B4/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.hostPage!.host.book.active.selection[0]!.top === 3);

    await tabTo(page, pane, "はい、正しい", "Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByText("確認したこと").waitFor();
    await page.close();
  });

  test("Alt with an arrow goes through the findings; toggles and menus open and close", async () => {
    const { page, pane } = await session().open();
    await tabTo(page, pane, "検算する");
    await page.keyboard.press("Enter");
    await pane.getByRole("region", { name: "検算の結果" }).waitFor();

    await tabTo(page, pane, /まとめ方/);
    await page.keyboard.press("Enter");
    await pane.getByRole("menuitemradio", { name: "シート別" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: /^事業別（貸借対照表）\s*\d+件/ }).waitFor();

    await tabTo(page, pane, /^不一致 \d+$/, "Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await pane.getByRole("button", { name: /^端数差 \d+$/, pressed: false }).waitFor();

    const current = () => pane.locator("[aria-current=true]").textContent();
    const before = await current();
    await page.keyboard.press("Alt+ArrowDown");
    await pane.waitForFunction(
      (text) => document.querySelector("[aria-current=true]")?.textContent !== text,
      before,
    );
    await page.keyboard.press("Alt+ArrowUp");
    await pane.waitForFunction(
      (text) => document.querySelector("[aria-current=true]")?.textContent === text,
      before,
    );
    expect((await bookState(page)).isDirty).toBe(false);
    await page.close();
  });
}

const MOST_TABS = 60;

/** Presses Tab, or Tab with Shift, until the element with this text has the focus. */
async function tabTo(page: Page, pane: Frame, name: string | RegExp, key = "Tab"): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const text = await focused(pane);
    if (typeof name === "string" ? text === name : name.test(text)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reaches ${name}`);
}

/** The text of the element that has the focus; "" where none has. */
const focused = (pane: Frame) =>
  pane.evaluate(() => {
    const { activeElement, body } = document;
    return activeElement === body ? "" : (activeElement?.textContent ?? "");
  });
