import type { Session } from "./session";
import { check } from "./steps";

/** Somebody types Japanese: while the input method converts, its keys are its own. */
export function composing(session: () => Session): void {
  test.each([
    ["Escape", 27, "説明"],
    ["Enter", 13, "氏名"],
  ])("%s while converting leaves the dialog open, and what was typed in it", async (key, code, label) => {
    const { page, pane } = await session().open({ pane: "acting" });
    await check(pane);
    await pane.getByRole("button", { name: "確認済にする" }).click();
    const dialog = pane.getByRole("dialog");
    const field = dialog.getByLabel(label);
    await field.fill("原資料");
    const keys = await page.context().newCDPSession(page);
    await keys.send("Input.imeSetComposition", { text: "のとおり", selectionStart: 4, selectionEnd: 4 });
    const pressed = { key, code: key, windowsVirtualKeyCode: code };
    await keys.send("Input.dispatchKeyEvent", { type: "keyDown", ...pressed });
    await keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...pressed });
    expect(await field.inputValue()).toMatch(/^原資料/);
    expect(await dialog.getByText("入力してください").count()).toBe(0);
    await keys.send("Input.insertText", { text: "のとおり" });
    expect(await field.inputValue()).toBe("原資料のとおり");
    // With nothing to convert Escape is the dialog's again.
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.close();
  });
}
