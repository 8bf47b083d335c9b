import type { Frame, Page } from "playwright-core";
import type { Session } from "./session";
import { check } from "./steps";

/** What the book holds besides the user's own: rules on all sheets, and the sheets. */
export const traces = (page: Page) =>
  page.evaluate(() => {
    const { sheets } = window.hostPage!.host.book;
    return {
      sheets: sheets.map(({ name }) => name),
      rules: sheets.reduce((sum, { conditionalFormats }) => sum + conditionalFormats.length, 0),
    };
  });

/** 「不一致が 38 件あります」; null where there is none. */
async function verdictOf(pane: Frame): Promise<string | null> {
  const verdict = pane.getByText(/不一致が \d+ 件あります/).first();
  return (await verdict.count()) ? verdict.textContent() : null;
}

/** Makes the repair that is shown, checks again, and waits for another verdict. */
async function repairAndCheck(pane: Frame, verdict: string): Promise<void> {
  await pane.getByRole("button", { name: "直す", exact: true }).first().click();
  const dialog = pane.getByRole("alertdialog");
  const done = pane.getByText(/を直しました。/).first();
  await dialog.or(done).first().waitFor();
  if (await dialog.isVisible()) await dialog.getByRole("button", { name: "直す" }).click();
  await done.waitFor();
  await pane.getByRole("button", { name: "もう一度検算する" }).last().click();
  await pane.waitForFunction((before) => !document.body.textContent!.includes(before), verdict);
}

/** The pane as it ships, with all that it writes through Office.js. */
export function story(session: () => Session): void {
  test("mark, repair one error after the other until everything ties, remove the marks", async () => {
    const { page, pane } = await session().open();
    const before = await traces(page);
    await check(pane);
    await pane.getByRole("button", { name: "印を付ける" }).click();
    await pane.getByText("印を付け、検証結果シートを作りました").waitFor();
    const marked = await traces(page);
    expect(marked.rules).toBeGreaterThan(before.rules);
    expect(marked.sheets).toEqual([...before.sheets, "検証結果"]);
    for (let verdict = await verdictOf(pane); verdict !== null; verdict = await verdictOf(pane)) {
      await repairAndCheck(pane, verdict);
    }
    const tied = pane.getByText(/不一致はありません/).first();
    await tied.waitFor();
    await pane.getByRole("button", { name: "印を消す" }).click();
    await pane.getByText("検証結果シートを消しました").waitFor();
    expect(await traces(page)).toEqual(before);
    await page.close();
  });
}
