import type { Frame } from "playwright-core";
import type { Session } from "./session";
import { check, type } from "./steps";

const current = (pane: Frame) => pane.locator("[aria-current=true]");

/** Chooses a finding by its cell and waits until it is looked at. */
async function choose(pane: Frame, cell: string): Promise<void> {
  const group = pane.getByRole("button", { expanded: false, name: /：/ });
  while ((await pane.getByRole("button", { name: cell }).count()) === 0) await group.first().click();
  await pane.getByRole("button", { name: cell }).first().click();
  await current(pane).getByText(cell).waitFor();
}

/** A pane that checks again by itself finds everybody where they were. */
export function place(session: () => Session): void {
  test("after a repair the next error is looked at, wherever in the list somebody is", async () => {
    const { page, pane } = await session().open();
    await check(pane);
    await choose(pane, "事業別（損益計算書） D19");
    await pane.getByRole("button", { name: "直す", exact: true }).click();
    await pane.getByRole("alertdialog").getByRole("button", { name: "直す" }).click();
    await pane.getByText("不一致が 30件あります").waitFor();
    // The first group of all is left alone: it was not the one that somebody worked on.
    expect(await current(pane).textContent()).not.toContain("事業別（貸借対照表） D61");
    await page.waitForFunction(() => window.hostPage!.host.book.active.name === "事業別（損益計算書）");
    // Who works with keys goes on from there.
    await pane.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "true");
    const { y, height } = (await pane.getByRole("button", { name: "直す", exact: true }).boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(700);
    await page.close();
  });

  test("all rounding differences of a table are waived with one reason, and taken back with one click", async () => {
    const { page, pane } = await session().open({ book: "budget-h28-overview" });
    await check(pane);
    await pane.getByText("端数差 14件", { exact: true }).waitFor();
    await pane.getByRole("button", { name: "確認済にする" }).click();
    const dialog = pane.getByRole("dialog");
    const others = dialog.getByRole("checkbox", {
      name: "この表のほかの端数差 7件も、同じ理由で確認済にする",
    });
    await others.check();
    await dialog.getByLabel("説明").fill("単位未満を四捨五入しているため");
    await dialog.getByLabel("氏名").fill("検算 花子");
    await dialog.getByRole("button", { name: "確認済にする" }).click();
    await pane.getByText(`8件を確認済として記録しました。`).waitFor();
    // Everywhere the same count, and the next that is open is looked at.
    await pane.getByText("端数差 14件（うち確認済 8件）").waitFor();
    await pane.getByRole("button", { name: "端数差 6", exact: true }).waitFor();
    await pane.getByRole("button", { name: /^確認済\s*8件$/ }).waitFor();
    await pane.getByText("6件中 1件目").waitFor();
    const { kept } = await page.evaluate(() => ({
      kept:
        window
          .hostPage!.host.book.xmlParts.map(({ xml }) => xml)
          .join("")
          .split("<waiver ").length - 1,
    }));
    expect(kept).toBe(8);
    await pane.getByRole("button", { name: "確認済を取り消す" }).first().click();
    await pane.getByText("端数差 14件", { exact: true }).waitFor();
    await page.close();
  });

  test("what is new and what is gone since the workbook was marked stands in the card", async () => {
    const { page, pane } = await session().open();
    await check(pane);
    await pane.getByRole("button", { name: "印を付ける" }).click();
    await pane.getByText("印を付け、検証結果シートを作りました").waitFor();
    await type(page, "事業別（損益計算書）", 18, 3, -103989);
    await pane.getByRole("button", { name: "もう一度検算する" }).first().click();
    const since = pane.getByText(/^前回から：新規 \d+件・継続 \d+件・解消 \d+件$/);
    await since.click();
    const [fresh = 0, continuing = 0, gone = 0] = (await since.textContent())!.match(/\d+/g)!.map(Number);
    // 49 findings were kept; each continues or is gone.
    expect(continuing + gone).toBe(49);
    expect(gone).toBeGreaterThan(0);
    const card = pane.getByRole("region", { name: "検算の結果" });
    expect(await card.getByRole("listitem").count()).toBe(Math.min(gone, 10));
    expect(await pane.getByRole("button", { name: /新規・/ }).count()).toBeLessThanOrEqual(fresh);
    await page.close();
  });

  test("the card is amber as long as a warning is open", async () => {
    const { page, pane } = await session().open({ book: "with-warning" });
    await check(pane);
    const card = pane.getByRole("region", { name: "検算の結果" });
    await card.getByText("不一致はありませんが、確かめていない注意が 1件あります").waitFor();
    await pane.getByRole("button", { name: "確認済にする" }).click();
    const dialog = pane.getByRole("dialog");
    await dialog.getByLabel("説明").fill("確かめました");
    await dialog.getByLabel("氏名").fill("検算 花子");
    await dialog.getByRole("button", { name: "確認済にする" }).click();
    await card.getByText(/^検算式 \d+式すべて一致しました$/).waitFor();
    await page.close();
  });
}
