import { readFileSync } from "node:fs";
import { check as checkBook } from "../../../src/engine";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { repairUntilTied } from "../../support/browser/repairing";
import { faultsOf } from "../../hosts/xlsx/write/judge";
import { isInSight } from "./looks";
import { cell, check, choose, press, save, type Session, whereabouts } from "./session";

/** A new user: everything by what stands on the page. */
export function story(session: () => Session): void {
  test("open, check, jump, fix, check again, mark, save, open the saved file: it still ties", async () => {
    const { page, complaints } = await session().open("?sample=signs-lost");
    let pane = await check(page);
    await pane.getByText("不一致が 38件あります").waitFor();

    // A click on a finding goes to its cell.
    await pane.getByText("負債純資産合計〈公的個人認証サービス事業〉").first().click();
    await page.locator(".formula .address", { hasText: /^D61$/ }).waitFor();
    expect((await whereabouts(page)).sheet).toBe("事業別（貸借対照表）");
    expect(await cell(page, "D61").getAttribute("aria-selected")).toBe("true");
    expect(await isInSight(cell(page, "D61"))).toBe(true);

    // One figure is typed by hand: what was found before can no longer be trusted.
    await typeInto("D54", "-12798");
    await pane
      .getByText(/検算後に変更/)
      .first()
      .waitFor();
    expect(await cell(page, "D54").textContent()).toMatch(/^△ ?12,798$/);
    pane = await check(page);
    const left = Number(/不一致が (\d+)件/.exec((await pane.textContent("body"))!)![1]);
    // One mark alone: its line still misses, and now 利益剰余金合計 does, too.
    expect(left).toBe(39);

    // The others by the repairs that are proposed.
    await repairUntilTied(pane);

    pane = await press(page, "概要を作る");
    await pane
      .getByRole("dialog")
      .getByRole("button", { name: /^作る$/ })
      .click();
    await pane
      .getByText(/概要シート.*作りました/)
      .first()
      .waitFor();
    const { name, bytes } = await save(page);
    expect(name).toMatch(/\.xlsx$/);
    expect(faultsOf(bytes)).toEqual([]);
    const result = checkBook(readWorkbook(bytes, name));
    expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);

    await choose(page, "直した予算.xlsx", bytes);
    await page.locator(".bar .name", { hasText: "直した予算.xlsx" }).waitFor();
    pane = await check(page);
    await pane
      .getByText(/不一致はありません/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await page.close();

    async function typeInto(address: string, text: string): Promise<void> {
      await cell(page, address).click();
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
  });

  test("a book that was opened is left as it is: saved without a change it is the same file", async () => {
    const { page } = await session().open("?sample=budget-h28");
    const original = readFileSync("assets/samples/budget-h28.xlsx");
    const { name, bytes } = await save(page);
    expect(name).toBe("budget-h28.xlsx");
    expect(Buffer.compare(bytes, original)).toBe(0);
    await page.close();
  });
}
