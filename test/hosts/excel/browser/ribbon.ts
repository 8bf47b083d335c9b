import type { Frame, Page } from "playwright-core";
import { readManifest, ribbonButtons } from "../../../support/manifest";
import type { Opening, Session } from "./session";
import { bookState } from "./steps";
import { traces } from "./story";

const buttons = new Map(ribbonButtons(readManifest()).map(({ label, url }) => [label, url]));

/** The page that manifest.xml names for this button. */
function addressOf(label: string): string {
  const { pathname, search } = buttons.get(label)!;
  return pathname + search;
}

/** Presses a button of the ribbon while the pane is open: Office replaces the page in the pane. */
async function press(page: Page, pane: Frame, label: string): Promise<void> {
  await page.evaluate((address) => window.hostPage!.show(address), addressOf(label));
  await pane.waitForURL((url) => url.pathname + url.search.replace(/&_host_Info.*/, "") === addressOf(label));
}

const verdict = (pane: Frame) => pane.getByRole("region", { name: /^(検算の結果|Result)$/ }).waitFor();

/** The pane as the ribbon opens it: the built bundle at the addresses of manifest.xml, and no click in the pane. */
export function ribbon(session: () => Session): void {
  const open = (label: string, opening: Opening = {}) =>
    session().open({ ...opening, address: addressOf(label) });

  test("検算する opens the pane, and the check runs by itself and writes nothing", async () => {
    const { page, pane } = await open("検算する");
    await verdict(pane);
    await pane.getByText("不一致が 38件あります").waitFor();
    expect(await bookState(page)).toMatchObject({ isDirty: false });
    await page.close();
  });

  test("印を消す removes what was marked and says so; 検算する checks again", async () => {
    const { page, pane } = await open("検算する");
    const before = await traces(page);
    await pane.getByRole("button", { name: "印を付ける" }).click();
    await pane.getByText("印を付け、検証結果シートを作りました").waitFor();
    expect(await traces(page)).not.toEqual(before);
    await press(page, pane, "印を消す");
    await pane.getByText("この検算で付けた印と検証結果シートを消しました").waitFor();
    expect(await traces(page)).toEqual(before);
    expect(await pane.getByRole("region", { name: "検算の結果" }).count()).toBe(0);
    await press(page, pane, "検算する");
    await verdict(pane);
    await page.close();
  });

  test("a repair can be taken back after the ribbon has replaced the page, and only once", async () => {
    const { page, pane } = await open("検算する");
    await verdict(pane);
    await pane.getByRole("button", { name: "直す", exact: true }).first().click();
    await pane.getByRole("alertdialog").getByRole("button", { name: "直す" }).click();
    await pane.getByText(/を直しました。/).waitFor();
    const cellD54 = () =>
      page.evaluate(() => {
        const sheet = window.hostPage!.host.book.sheets.find(({ name }) => name === "事業別（貸借対照表）")!;
        return sheet.cells.get(53, 3)?.value;
      });
    expect(await cellD54()).toBe(-12798);
    await press(page, pane, "印を消す");
    await pane.getByText("この検算で付けた印や検証結果シートはありませんでした").waitFor();
    await pane.getByRole("button", { name: "元に戻す" }).click();
    await pane.getByText("元に戻しました。").waitFor();
    expect(await cellD54()).toBe(12798);
    await press(page, pane, "検算する");
    await pane.getByText("不一致が 38件あります").waitFor();
    expect(await pane.getByRole("button", { name: "元に戻す" }).count()).toBe(0);
    await page.close();
  });

  test("印を消す says where there is nothing to remove, and changes nothing", async () => {
    const { page, pane } = await open("印を消す");
    await pane.getByText("この検算で付けた印や検証結果シートはありませんでした").waitFor();
    expect(await bookState(page)).toMatchObject({ isDirty: false });
    await page.close();
  });

  test("印を消す says which marks had to stay on a protected sheet", async () => {
    const { page, pane } = await open("検算する");
    await pane.getByRole("button", { name: "印を付ける" }).click();
    await pane.getByText("印を付け、検証結果シートを作りました").waitFor();
    const name = await page.evaluate(() => {
      const marked = window.hostPage!.host.book.sheets.find((each) => each.conditionalFormats.length > 0)!;
      marked.protection = { options: {}, password: null };
      return marked.name;
    });
    await press(page, pane, "印を消す");
    await pane.getByText("次のものは残っています").waitFor();
    await pane.getByText(`「${name}」は保護されているため`).waitFor();
    expect((await traces(page)).rules).toBeGreaterThan(0);
    await page.close();
  });

  test("印を消す says why it failed where a cell is being edited", async () => {
    const { page, pane } = await open("検算する");
    await verdict(pane);
    await page.evaluate(() => void (window.hostPage!.host.book.isEditing = true));
    await press(page, pane, "印を消す");
    await pane.getByText(/セルの編集中のため、書き込めませんでした。ブックは変わっていません/).waitFor();
    await page.close();
  });

  test("in an Excel that is too old the commands explain and do nothing", async () => {
    for (const label of buttons.keys()) {
      const { page, pane } = await open(label, { api: "1.13" });
      await pane.getByText("お使いの Excel は古いため").waitFor();
      expect((await bookState(page)).syncs).toBe(0);
      await page.close();
    }
  });

  test("the plain page waits for a click", async () => {
    const { page, pane } = await session().open();
    await pane.getByRole("heading", { name: "ボタン一つで確かめます" }).waitFor();
    expect((await bookState(page)).syncs).toBe(0);
    await page.close();
  });

  test("概要を作る checks, shows what it will be without another click, and leads to the sheet", async () => {
    const { page, pane } = await open("概要を作る", { book: "budget-h28-overview" });
    const dialog = pane.getByRole("dialog", { name: "概要を作る" });
    await dialog.getByRole("button", { name: "作る", exact: true }).click();
    await pane.getByText(/概要シート.*作りました/).waitFor();
    const made = await page.evaluate(() => window.hostPage!.host.book.sheets.at(-1)!.name);
    await page.waitForFunction((name) => window.hostPage!.host.book.active.name === name, made);
    expect(await dialog.count()).toBe(0);
    await page.close();
  });

  test("charts of the overview that another program has lost are told right after the check", async () => {
    const { page, pane } = await open("概要を作る", { book: "budget-h28-overview" });
    const dialog = pane.getByRole("dialog", { name: "概要を作る" });
    await dialog.getByRole("checkbox").check();
    await dialog.getByRole("button", { name: "作る", exact: true }).click();
    await pane.getByText(/概要シート.*作りました/).waitFor();
    const told = pane.getByText(/^概要のグラフがなくなっています/);
    await pane.getByRole("button", { name: "もう一度検算する" }).click();
    await pane.getByText(/検算しています|読み取っています/).waitFor({ state: "detached" });
    expect(await told.count()).toBe(0);
    await page.evaluate(() => void (window.hostPage!.host.book.sheets.at(-1)!.charts.length = 0));
    await pane.getByRole("button", { name: "もう一度検算する" }).click();
    await told.waitFor();
    await page.close();
  });
}
