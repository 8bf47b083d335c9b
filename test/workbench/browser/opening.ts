import { cell, check, choose, paneOf, type Session } from "./session";
import { bookOf } from "../../hosts/excel/browser/books";

const NAME = "届いた予算.xlsx";
const BOOK = () => bookOf({ 予算: [["収入", 5]] });
const READER = /\/reading\.[0-9a-f]+\.js$/;

/** A book is read beside the page, which stays at work, and reading can be ended. */
export function opening(session: () => Session): void {
  test("while a book is read the pane checks the one that is open; 中止 leaves it open", async () => {
    const { page, complaints } = await session().open();
    await paneOf(page);
    const held: (() => Promise<void>)[] = [];
    await page.route(READER, (route) => void held.push(() => route.continue()));
    await choose(page, NAME, BOOK());
    const busy = page.locator(".busy");
    await busy.getByRole("status").getByText("ブックを開いています…").waitFor();
    await check(page);
    expect(await page.locator(".bar .name").textContent()).toBe("budget-h28-signs-lost.xlsx");
    await busy.getByRole("button", { name: "中止" }).click();
    await page.getByRole("alert").getByText(`${NAME} を開くのを中止しました。`).waitFor();
    expect([held.length, await busy.count(), await page.locator(".bar .name").textContent()]).toEqual([
      1,
      0,
      "budget-h28-signs-lost.xlsx",
    ]);
    await page.unroute(READER);
    await choose(page, NAME, BOOK());
    await page.locator(".bar .name", { hasText: NAME }).waitFor();
    expect(await cell(page, "B1").textContent()).toBe("5");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("of two books that are opened one after the other the second is shown", async () => {
    const { page } = await session().open();
    const held: (() => Promise<void>)[] = [];
    await page.route(READER, (route) => void held.push(() => route.continue()), { times: 1 });
    await choose(page, "一.xlsx", BOOK());
    await page.locator(".busy").waitFor();
    await choose(page, NAME, BOOK());
    await page.locator(".bar .name", { hasText: NAME }).waitFor();
    await Promise.all(held.map((go) => go().catch(() => undefined)));
    expect([await page.locator(".busy").count(), await page.getByRole("alert").count()]).toEqual([0, 0]);
    await page.close();
  });
}
