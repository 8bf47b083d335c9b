import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { openBook } from "../../../host/xlsx/open";
import { objectionsIn } from "../../support/browser/axe";
import { draw } from "../../support/browser/screens";
import { doubtful, operatingProfit, withFormula, withoutTables } from "../../hosts/excel/browser/books";
import { cell, paneOf, type Session } from "./session";

const RIGHT = () => operatingProfit(60);

const FOLDER: Readonly<Record<string, () => Uint8Array | string>> = {
  "団体/い町/予算.xlsx": RIGHT,
  "団体/い町/~$予算.xlsx": () => "open elsewhere",
  "団体/あ市/病院.xlsx": withFormula,
  "団体/あ市/水道.xlsx": doubtful,
  "団体/あ市/控え.txt": () => "no book",
  "団体/壊れた.xlsx": () => "no zip",
  "団体/表紙.xlsx": withoutTables,
};
/** The broken ones, those that do not tie as they stand in the folder, the right one. */
const WORST_FIRST = [
  "団体/壊れた.xlsx",
  "団体/表紙.xlsx",
  "団体/あ市/水道.xlsx",
  "団体/あ市/病院.xlsx",
  "団体/い町/予算.xlsx",
];
const READER = /\/reading\.[0-9a-f]+\.js$/;

/** A folder, or several books, in the workbench: the list that `kenzan check` prints, each opened with a click. */
export function many(session: () => Session): void {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "workbench-many-"));
    for (const [path, content] of Object.entries(FOLDER)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content());
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("a folder: worst first, with sentences, as CSV and as a sheet; a click opens a book", async () => {
    const { page, complaints } = await session().open();
    await page.locator("#folder").setInputFiles(join(folder, "団体"));
    const list = listOf(page);
    await list
      .getByRole("status")
      .getByText("読めない 2冊・不一致あり 2冊・すべて一致 1冊", { exact: true })
      .waitFor();
    expect(await list.getByRole("rowheader").allTextContents()).toEqual(WORST_FIRST);
    const broken = list.getByRole("row").filter({ hasText: "壊れた.xlsx" });
    await broken.getByText("団体/壊れた.xlsx：Excel ブックではありません", { exact: false }).waitFor();
    expect(await broken.getByRole("button").count()).toBe(0);
    await list
      .getByRole("row", { name: /病院/ })
      .getByText("経常費用合計（予定損益計算書 B7） 303 → 330：式の誤り", { exact: false })
      .waitFor();
    expect(await objectionsIn(page, "#pane")).toEqual([]);
    await draw(page, "workbench-list");
    await page.setViewportSize({ width: 320, height: 700 });
    const { x, y, width, height } = (await list.boundingBox())!;
    expect([x >= 0, y >= 0, x + width <= 320, y + height <= 700]).toEqual([true, true, true, true]);
    await draw(page, "workbench-list-320");
    await page.setViewportSize({ width: 1440, height: 860 });

    expect((await saved(page, "CSV で保存")).toString()).toBe(csvOfCommand(folder));
    const sheet = openBook(await saved(page, "Excel の表で保存"), "検算一覧.xlsx").sheets[0]!;
    const names = WORST_FIRST.map((_, at) => sheet.cells.get(at + 1, 1)?.value);
    expect([sheet.name, names, sheet.cells.get(3, 2)?.value]).toEqual(["検算一覧", WORST_FIRST, 1]);

    // By the keyboard: Enter on the name, and the list again.
    await list.getByRole("button", { name: "団体/あ市/病院.xlsx" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".bar .name", { hasText: "病院.xlsx" }).waitFor();
    expect([await list.count(), await cell(page, "B7").textContent()]).toEqual([0, "303"]);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "List" }).click();
    await list.getByRole("heading", { name: "Check of 5 workbooks" }).waitFor();
    expect(await objectionsIn(page, "#pane")).toEqual([]);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    // The broken book is told of in the list, and nowhere else.
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("the next submission beside the last: 新規・継続・解消 in the list, CSV, sheet and English", async () => {
    const { page } = await session().open();
    await page.locator("#folder").setInputFiles(join(folder, "団体"));
    const list = listOf(page);
    await list.getByRole("status").getByText("読めない 2冊", { exact: false }).waitFor();
    const results = (await saved(page, "次回の比較用に保存")).toString();
    expect(results).toBe(linesOfCommand(folder));

    // The hospital has put its total right, the water works have not, the town has a new error; one file is beside them.
    const next = mkdtempSync(join(tmpdir(), "workbench-next-"));
    const second = {
      "あ市/病院.xlsx": withFormula({ formula: "SUM(B5:B6)", value: 330 }),
      "あ市/水道.xlsx": doubtful(),
      "い町/予算.xlsx": operatingProfit(70),
    };
    for (const [path, content] of Object.entries({ ...second, "前回.jsonl": results })) {
      mkdirSync(join(next, "第2回", dirname(path)), { recursive: true });
      writeFileSync(join(next, "第2回", path), content);
    }
    await list.getByRole("button", { name: "閉じる" }).click();
    await page.locator("#folder").setInputFiles(join(next, "第2回"));
    await list.getByText("前回から：新規 1件・継続 1件・解消 1件（「前回.jsonl」と比べました）").waitFor();
    const counts = list.locator(".since");
    expect(await counts.allTextContents()).toEqual([
      "新規 0・継続 1・解消 0",
      "新規 1・継続 0・解消 0",
      "新規 0・継続 0・解消 1",
    ]);
    writeFileSync(join(next, "前回.jsonl"), results);
    const options = ["--since", "第2回/前回.jsonl"];
    expect((await saved(page, "CSV で保存")).toString()).toBe(
      csvOfCommand(next, { given: "第2回", options, status: 1 }),
    );
    const sheet = openBook(await saved(page, "Excel の表で保存"), "検算一覧.xlsx").sheets[0]!;
    const cells = [0, 1].map((row) => [5, 6, 7].map((column) => sheet.cells.get(row, column)?.value));
    expect(cells).toEqual([
      ["新規", "継続", "解消"],
      [0, 1, 0],
    ]);

    // What is no earlier result is told, and the list stays.
    await page.locator("#earlier").setInputFiles(join(folder, "団体/あ市/控え.txt"));
    await list
      .getByRole("alert")
      .getByText("「控え.txt」は、前回の検算の結果として読めません", { exact: false })
      .waitFor();
    expect(await counts.count()).toBe(3);
    await draw(page, "workbench-list-since");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "List" }).click();
    await list
      .getByText("Since the earlier check: new 1, continuing 1, resolved 1 (compared with 前回.jsonl)")
      .waitFor();
    expect(await objectionsIn(page, "#pane")).toEqual([]);
    await draw(page, "workbench-list-since-en");
    rmSync(next, { recursive: true });
    await page.close();
  });

  test("a folder that is dropped", async () => {
    const { page } = await session().open();
    const client = await page.context().newCDPSession(page);
    const data = { items: [], files: [join(folder, "団体")], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await client.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
    }
    await listOf(page).getByRole("status").getByText("読めない 2冊", { exact: false }).waitFor();
    expect(await listOf(page).getByRole("rowheader").allTextContents()).toEqual(WORST_FIRST);
    await page.close();
  });

  test("several files that are dropped; 中止 keeps what is there; one book is opened as ever", async () => {
    const { page } = await session().open();
    await paneOf(page);
    // Stopped once the reader was asked for: were it sooner, it is the run after this one that would never be answered.
    await page.route(READER, () => {}, { times: 1 });
    const asked = page.waitForRequest(READER);
    await drop(page, ["一.xlsx", "二.xlsx", "三.xlsx"]);
    const list = listOf(page);
    await list.getByText("検算中 0/3").waitFor();
    await asked;
    await list.getByRole("button", { name: "中止" }).click();
    await list.getByText("中止しました。3冊のうち 0冊を検算しました。", { exact: false }).waitFor();

    // Before the browser gets to tell that the dialog was closed: what is dropped then is shown all the same.
    await drop(page, ["一.xlsx", "二.xlsx", "二.xlsx"], { closing: "dialog.list .primary" });
    await list.getByRole("status").getByText("すべて一致 3冊", { exact: true }).waitFor();
    expect(await list.getByRole("rowheader").allTextContents()).toEqual([
      "一.xlsx",
      "二.xlsx",
      "二.xlsx (2)",
    ]);
    await list.getByRole("button", { name: "閉じる" }).click();

    await drop(page, ["単独.xlsx"]);
    await page.locator(".bar .name", { hasText: "単独.xlsx" }).waitFor();
    expect(await list.count()).toBe(0);
    await page.close();
  });
}

const listOf = (page: Page) => page.locator("dialog.list");

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    listOf(page).getByRole("button", { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^検算(?:一覧\.(?:csv|xlsx)|結果\.jsonl)$/);
  return readFileSync(await download.path());
}

/** What `kenzan check 団体 --csv` writes. */
function csvOfCommand(
  folder: string,
  { given = "団体", options = [] as readonly string[], status = 2 } = {},
): string {
  const program = resolve("bin/kenzan.js");
  const line = [program, "check", given, "--csv", "一覧.csv", "--force", "--quiet", ...options];
  expect(spawnSync(process.execPath, line, { cwd: folder }).status).toBe(status);
  return readFileSync(join(folder, "一覧.csv"), "utf8");
}

/** What `kenzan check 団体 --json -` prints. */
function linesOfCommand(folder: string): string {
  const line = [resolve("bin/kenzan.js"), "check", "団体", "--json", "-", "--quiet"];
  return spawnSync(process.execPath, line, { cwd: folder, encoding: "utf8" }).stdout;
}

/** Drops books that tie on the page, in the same moment in which a button is pressed if one is given. */
async function drop(page: Page, names: readonly string[], { closing = "" } = {}): Promise<void> {
  await page.evaluate(
    ([content, files, button]) => {
      if (button) document.querySelector<HTMLElement>(button)!.click();
      const dataTransfer = new DataTransfer();
      for (const name of files) dataTransfer.items.add(new File([new Uint8Array(content)], name));
      const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    [[...RIGHT()], [...names], closing] as const,
  );
}
