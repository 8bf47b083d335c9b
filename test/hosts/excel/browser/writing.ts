import type { Page } from "playwright-core";
import type { Session } from "./session";
import { bookState, check } from "./steps";

const total = (page: Page) =>
  page.evaluate(() => {
    const { value, formula } = window.hostPage!.host.book.active.cells.get(6, 1)!;
    return { value, formula };
  });

/** Lets answers of Excel wait until the returned function is called; each wait is counted. */
const holdAnswers = (page: Page) =>
  page.evaluate(() => {
    const { host } = window.hostPage!;
    const answer = host.answer.bind(host);
    const isOpen = new Promise<void>((open) => Object.assign(window, { letGo: open }));
    host.answer = async (...given) => {
      await isOpen;
      return answer(...given);
    };
  });
const letGo = (page: Page) => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());

/** What the pane that ships writes, asks before it writes, and does not write. */
export function writing(session: () => Session): void {
  test("a wrong formula is asked about, left alone, put right, and brought back by undo", async () => {
    const { page, pane } = await session().open({ book: "with-formula" });
    await check(pane);
    const before = await total(page);
    expect(before).toEqual({ value: 303, formula: "B5+193" });
    const dialog = pane.getByRole("alertdialog", { name: "この修正を書き込みますか" });
    await pane.getByRole("button", { name: "直す", exact: true }).click();
    await dialog.getByText("=B5+193 → =SUM(B5:B6)").waitFor();
    await dialog.getByText("計算結果 303 → 330").waitFor();
    await dialog.getByRole("button", { name: "やめる" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await total(page)).toEqual(before);
    await pane.getByRole("button", { name: "直す", exact: true }).click();
    await dialog.getByRole("button", { name: "直す", exact: true }).click();
    await pane.getByText(/を直しました。/).waitFor();
    expect(await total(page)).toEqual({ value: 330, formula: "SUM(B5:B6)" });
    await pane.getByRole("button", { name: "元に戻す" }).click();
    await pane.getByText("元に戻しました。").waitFor();
    expect(await total(page)).toEqual(before);
    await page.close();
  });

  test("the sheet that is written lists what was waived in the pane", async () => {
    const { page, pane } = await session().open({ book: "with-formula" });
    await check(pane);
    await pane.getByRole("button", { name: "確認済にする" }).click();
    const dialog = pane.getByRole("dialog");
    await dialog.getByLabel("説明").fill("国の様式どおりです");
    await dialog.getByLabel("氏名").fill("検算 花子");
    await dialog.getByRole("button", { name: "確認済にする" }).click();
    await pane.getByText("うち確認済 1件").waitFor();
    await pane.getByRole("button", { name: "印を付ける" }).click();
    await pane.getByText("印を付け、検証結果シートを作りました").waitFor();
    const texts = await page.evaluate(() => {
      const sheet = window.hostPage!.host.book.sheets.find(({ name }) => name === "検証結果")!;
      return [...sheet.cells.all()].map(([, , { value }]) => String(value));
    });
    expect(texts).toContain("確認済の指摘：1件");
    expect(texts).toContain("原資料どおり：国の様式どおりです");
    expect(texts).toContain("検算 花子");
    expect(texts.join()).toContain("うち確認済 1件");
    await page.close();
  });

  test("marking can be ended before anything is written, and what comes late writes nothing", async () => {
    const { page, pane } = await session().open({ book: "with-formula" });
    await check(pane);
    await holdAnswers(page);
    await pane.getByRole("button", { name: "印を付ける" }).click();
    await pane.getByRole("button", { name: "中止" }).click();
    await pane.getByText("中止しました。ブックは変更していません。").waitFor();
    const { syncs } = await bookState(page);
    await letGo(page);
    await page.waitForFunction((before) => window.hostPage!.host.syncs > before, syncs);
    await pane.locator("[id^=finding-]", { hasText: "予定損益計算書 B7" }).first().click();
    await page.waitForFunction(() => window.hostPage!.host.book.active.selection[0]!.top === 6);
    expect((await bookState(page)).isDirty).toBe(false);
    await page.close();
  });

  test("how far a check is can be seen, is spoken of once, and ending it keeps the book", async () => {
    const answer =
      "self.onmessage = ({ data }) => data.kind === 'check' && self.postMessage({ id: data.id, progress: { done: 3, of: 9 } })";
    const { page, pane } = await session().open({}, {}, (opened) =>
      opened.route(/check-worker/, (route) =>
        route.fulfill({ contentType: "text/javascript", body: answer }),
      ),
    );
    await pane.getByRole("button", { name: "検算する" }).click();
    await pane.getByText("9シート中 3シートまで済みました").waitFor();
    const bar = pane.getByRole("progressbar", { name: "検算しています…" });
    expect(await bar.getAttribute("aria-valuenow")).toBe("3");
    expect(await bar.getAttribute("aria-valuemax")).toBe("9");
    const spoken = await pane.locator("[aria-live=polite]").allTextContents();
    expect(spoken.join("")).toBe("検算しています…");
    await pane.getByRole("button", { name: "中止" }).click();
    await pane.getByText("中止しました。ブックは変更していません。").waitFor();
    expect((await bookState(page)).isDirty).toBe(false);
    await page.close();
  });
}
