import type { Page } from "playwright-core";
import { bookOf } from "../../hosts/excel/browser/books";
import { cell, check, choose, expectShown, type Session, whereabouts } from "./session";

const BOOK = () =>
  bookOf({
    損益: [
      ["科目", "金額"],
      ["営業収益", 500],
      ["営業費用", 300],
      ["営業利益", { formula: "B2-B3", value: 200 }],
      ["控えの額", { formula: 'CELL("contents",B3)', value: 300 }],
    ],
    別表: [["控え"], [{ formula: "損益!B4", value: 200 }]],
  });

/** Cells are changed as in Excel. */
export function editing(session: () => Session): void {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await session().open());
    await choose(page, "損益.xlsx", BOOK());
    await page.getByRole("tab", { name: "別表" }).waitFor();
  });
  afterEach(() => page.close());
  const shown = (texts: Readonly<Record<string, string>>) => expectShown(page, texts);
  const keyboard = {
    press: (key: string) => page.keyboard.press(key),
    type: (typed: string) => page.keyboard.type(typed),
  };

  test("typing enters, formulas follow on every sheet, undo and redo go back and forth", async () => {
    await cell(page, "B2").click();
    await keyboard.type("650");
    expect((await whereabouts(page)).content).toBe("500");
    await keyboard.press("Enter");
    await shown({ B2: "650", B4: "350" });
    expect((await whereabouts(page)).address).toBe("B3");
    await keyboard.press("Control+z");
    await shown({ B2: "500", B4: "200" });
    await keyboard.press("Control+y");
    await shown({ B2: "650", B4: "350" });
    await page.getByRole("tab", { name: "別表" }).click();
    await page.waitForFunction(() => document.querySelector("#r1c0")?.textContent === "350");
  });

  test("a formula that cannot be computed keeps its value and is shown as 未再計算 once a figure was changed", async () => {
    expect(await page.getByText(/未再計算の数式/).count()).toBe(0);
    await cell(page, "B2").click();
    await keyboard.type("650");
    await keyboard.press("Enter");
    await page.getByText("未再計算の数式 1件").waitFor();
    await shown({ B5: "300" });
    await cell(page, "B5").and(page.locator('[title^="未再計算"]')).waitFor();
    await keyboard.press("Control+z");
    await page.getByText("未再計算の数式 1件").waitFor({ state: "detached" });
  });

  test("F2 opens the text, Escape leaves the cell as it was, Delete empties a block", async () => {
    await cell(page, "A2").click();
    await keyboard.press("F2");
    await keyboard.type("計");
    await keyboard.press("Escape");
    await shown({ A2: "営業収益" });
    await keyboard.press("F2");
    await keyboard.type("計");
    await keyboard.press("Tab");
    await shown({ A2: "営業収益計" });
    expect((await whereabouts(page)).address).toBe("B2");
    await keyboard.press("Shift+ArrowDown");
    await keyboard.press("Delete");
    await shown({ B2: "", B3: "", B4: "0" });
    await keyboard.press("Control+z");
    await shown({ B2: "500", B3: "300", B4: "200" });
  });

  test("a block is copied and pasted where a cell is", async () => {
    await cell(page, "A2").click();
    await cell(page, "B3").click({ modifiers: ["Shift"] });
    const copied = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      document
        .querySelector(".editor")!
        .dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true }));
      return clipboardData.getData("text/plain");
    });
    expect(copied).toBe("営業収益\t500\r\n営業費用\t300");
    await cell(page, "D2").click();
    await page.evaluate((block) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", block);
      document
        .querySelector(".editor")!
        .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, '雑収入\t1,200\r\n"二行\nの名"\t△5\r\n');
    await shown({ D2: "雑収入", E2: "1200", E3: "△5" });
    expect((await whereabouts(page)).address).toBe("D2:E3");
    await keyboard.press("Control+z");
    await shown({ D2: "", E3: "" });
  });

  test("an input method composes in the cell, and its Enter does not enter", async () => {
    await cell(page, "A3").click();
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "ひよう", selectionStart: 3, selectionEnd: 3 });
    expect(await page.locator(".editor.open").inputValue()).toBe("ひよう");
    await page.locator(".editor").evaluate((field) => {
      const key = { key: "Enter", keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent("keydown", key));
    });
    await shown({ A3: "営業費用" });
    await client.send("Input.insertText", { text: "費用" });
    await keyboard.press("Enter");
    await shown({ A3: "費用" });
  });

  test("what cannot be computed is refused with a sentence, and the cell stays as it was", async () => {
    await cell(page, "B4").click();
    await keyboard.type("=VLOOKUP(A1,A1:B3,2)");
    await keyboard.press("Enter");
    await page
      .getByRole("alert")
      .getByText(/この数式はここでは計算できません。何も変更していません。/)
      .waitFor();
    await keyboard.press("Escape");
    await shown({ B4: "200" });
    expect((await whereabouts(page)).content).toBe("=B2-B3");
    await keyboard.type("=ROUND(B2/7,1)");
    await keyboard.press("Enter");
    await shown({ B4: "71.4" });
  });

  test("while a cell is typed into the pane waits, and a change makes its result stale", async () => {
    const pane = await check(page);
    await cell(page, "B3").click();
    await keyboard.type("310");
    expect(await pane.getByText(/検算後に変更/).count()).toBe(0);
    await keyboard.press("Enter");
    await pane
      .getByText(/検算後に変更/)
      .first()
      .waitFor();
  });
}
