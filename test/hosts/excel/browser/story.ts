import type { Frame, Page } from "playwright-core";
import type { Session } from "./session";
import { check } from "./steps";

/** What the book holds besides the user's own: rules on all sheets, and the sheets. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const { sheets } = window.hostPage!.host.book;
    return {
      sheets: sheets.map(({ name }) => name),
      rules: sheets.reduce((sum, { conditionalFormats }) => sum + conditionalFormats.length, 0),
    };
  });

/** The errors of the list whose repair can still be made. */
async function repairFirst(pane: Frame): Promise<boolean> {
  const cause = pane.getByRole("button", { name: /原因1：/ });
  if ((await cause.count()) === 0) return false;
  await pane.getByRole("button", { name: "直す", exact: true }).first().click();
  const dialog = pane.getByRole("alertdialog");
  if (await dialog.isVisible()) await dialog.getByRole("button", { name: "直す" }).click();
  await pane
    .getByText(/を直しました。/)
    .first()
    .waitFor();
  return true;
}

/** The pane as it ships, with all that it writes through Office.js. */
export function story(session: () => Session): void {
  test("mark, repair everything one error after the other, check again: everything ties; remove the marks", async () => {
    const { page, pane } = await session().open();
    const before = await traces(page);
    await check(pane);
    await pane.getByRole("button", { name: "印を付ける" }).click();
    await pane.getByText("印を付け、検証結果シートを作りました").waitFor();
    const marked = await traces(page);
    expect(marked.rules).toBeGreaterThan(before.rules);
    expect(marked.sheets).toEqual([...before.sheets, "検証結果"]);
    for (let errors = 0; errors < 10 && (await repairFirst(pane)); errors++) {
      await pane.getByRole("button", { name: "もう一度検算する" }).last().click();
      await pane.getByText("シートが変更されました").waitFor({ state: "detached" });
    }
    await pane
      .getByText(/不一致はありません/)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "印を消す" }).click();
    await pane.getByText("検証結果シートを消しました").waitFor();
    expect(await traces(page)).toEqual(before);
    await page.close();
  });
}
