import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page, Route } from "playwright-core";
import { bookOf } from "../../hosts/excel/browser/books";
import type { Session } from "./session";

const RIGHT = () =>
  bookOf({
    損益計算書: [
      ["科目", "金額"],
      ["営業収益合計", 81],
      ["営業費用合計", 40],
      ["営業利益", 41],
    ],
  });
const READER = /\/reading\.[0-9a-f]+\.js$/;

/** Several files of which some are not what a person would choose. */
export function hostileFiles(session: () => Session): void {
  test("names that a browser would obey are text; files of one name are told apart", async () => {
    const { page, complaints } = await session().open();
    const names = ["<img src=x onerror=alert(1)>.xlsx", "予算\u202Exslx.xls", "行\n○ すべて一致.xlsx"];
    await drop(page, [...names, "一.xlsx", "一.xlsx", "一.xlsx (2)"]);
    await ended(page);
    expect(await rows(page)).toEqual(
      [
        "<img src=x onerror=alert(1)>.xlsx",
        "予算<U+202E>xslx.xls",
        "行␊○ すべて一致.xlsx",
        "一.xlsx",
        "一.xlsx (3)",
        "一.xlsx (2)",
      ].map((name) => `○ すべて一致 | ${name} | 検算式 1式 | `),
    );
    await page.getByRole("button", { name: "予算<U+202E>xslx.xls" }).click();
    await page.locator(".bar .name", { hasText: "予算<U+202E>xslx.xls" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("files that vanish or change before they are read are rows; those behind them are checked", async () => {
    const folder = mkdtempSync(join(tmpdir(), "workbench-files-"));
    const at = (name: string) => join(folder, name);
    for (const name of ["い.xlsx", "ろ.xlsx", "は.xlsx"]) writeFileSync(at(name), RIGHT());
    const { page, complaints } = await session().open();
    let hold!: (route: Route) => void;
    const held = new Promise<Route>((done) => (hold = done));
    await page.route(READER, hold, { times: 1 });
    await page.locator("#folder").setInputFiles(folder);
    const reader = await held;
    unlinkSync(at("い.xlsx"));
    writeFileSync(at("は.xlsx"), "no zip any more");
    await reader.continue();
    await ended(page);
    // The first may have been read before it was gone.
    expect((await rows(page)).filter((row) => row.includes("読めない")).join()).toContain(
      "選んだ後に移動、変更または削除",
    );
    expect((await rows(page)).at(-1)).toContain("ろ.xlsx");
    unlinkSync(at("ろ.xlsx"));
    await page.locator("dialog.list").getByRole("button", { name: "ろ.xlsx" }).click();
    await page.getByRole("alert").getByText("ろ.xlsx を読めません。選んだ後に", { exact: false }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
    rmSync(folder, { recursive: true });
  });

  test("a worker that ends takes one book with it", async () => {
    const { page } = await session().open();
    const ends = { contentType: "text/javascript", body: "throw new Error('gone')" };
    await page.route(READER, (route) => route.fulfill(ends), { times: 1 });
    await drop(page, ["一.xlsx", "二.xlsx"]);
    await ended(page);
    const [first, second] = await rows(page);
    expect(first).toContain("読めない | 一.xlsx |");
    expect(second).toBe("○ すべて一致 | 二.xlsx | 検算式 1式 | ");
    await page.close();
  });
}

/** A row of the list as its cells, the worst first. */
const rows = (page: Page) =>
  page
    .locator("dialog.list tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.children].map((each) => each.textContent).join(" | ")));

const ended = (page: Page) => page.locator("dialog.list [role=status]").filter({ hasText: "冊" }).waitFor();

async function drop(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate(
    ([content, files]) => {
      const dataTransfer = new DataTransfer();
      for (const name of files) dataTransfer.items.add(new File([new Uint8Array(content)], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [[...RIGHT()], [...names]] as const,
  );
}
