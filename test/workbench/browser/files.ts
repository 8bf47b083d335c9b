import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { Frame } from "playwright-core";
import { openBook } from "../../../host/xlsx/open";
import { UNREADABLE } from "../../../src/messages/unreadable";
import { SAMPLES } from "../../../workbench/book/samples";
import { faultsOf } from "../../hosts/xlsx/write/judge";
import { cell, check, choose, paneOf, save, type Session, whereabouts } from "./session";

const SAMPLE_FOLDER = "assets/samples";
/** Workbooks of others, which are not part of the repository. */
const OTHERS = ["workbooks", "euses", "fuji-city"].map((name) =>
  join(__dirname, "../../../../shared/real-data", name),
);
const NOON = new Date("2026-11-25T12:34:00Z");

const workbooksIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name)) : [];

/** What is opened and saved. */
export function files(session: () => Session): void {
  test("every sample is listed, and opens without a complaint on each of its sheets", async () => {
    const names = workbooksIn(SAMPLE_FOLDER).map((name) => name.replace(".xlsx", ""));
    expect([...SAMPLES].sort()).toEqual(names.sort());
    for (const name of names) {
      const { page, complaints } = await session().open(`?sample=${name}`);
      expect(await page.locator(".bar .name").textContent()).toBe(`${name}.xlsx`);
      await turnEverySheet(page);
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  const others = OTHERS.flatMap((folder) => workbooksIn(folder).map((name) => join(folder, name)));
  (others.length > 0 ? test : test.skip)(
    `workbooks of others open without a complaint${others.length > 0 ? "" : " (../shared/real-data is not here)"}`,
    async () => {
      const { page, complaints } = await session().open();
      for (const path of others) {
        const name = basename(path);
        await choose(page, name, readFileSync(path));
        await page.locator(".bar .name", { hasText: name }).waitFor({ timeout: 120_000 });
        await turnEverySheet(page);
      }
      expect(complaints).toEqual([]);
      await page.close();
    },
    600_000,
  );

  test("an address that names no sample says so and opens the first", async () => {
    const { page } = await session().open("?sample=budget-h99");
    await page.getByRole("alert").getByText("「budget-h99」という見本はありません。").waitFor();
    await page.close();
  });

  test("a file that cannot be read gives the sentence of the command line, and the open book stays", async () => {
    const { page } = await session().open();
    const word = zipSync({ "word/document.xml": strToU8("<document/>") });
    const cases = [
      [new Uint8Array(), "empty-file"],
      [strToU8("科目,金額\n"), "not-a-workbook"],
      [word, "other-document"],
      [readFileSync(join(SAMPLE_FOLDER, "budget-h28.xlsx")).subarray(0, 9_000), "damaged-file"],
    ] as const;
    for (const [bytes, code] of cases) {
      await choose(page, `${code}.xlsx`, bytes);
      await page
        .getByRole("alert")
        .getByText(`${code}.xlsx：${UNREADABLE[code].ja}`, { exact: true })
        .waitFor();
    }
    expect(await page.locator(".bar .name").textContent()).toBe("budget-h28-signs-lost.xlsx");
    await page.close();
  });

  test("a file that is dropped anywhere, over the pane too, is opened", async () => {
    const { page } = await session().open();
    await paneOf(page);
    const bytes = [...readFileSync(join(SAMPLE_FOLDER, "budget-h28.xlsx"))];
    await page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], "届いた予算.xlsx"));
      const pane = (document.getElementById("pane") as HTMLIFrameElement).contentWindow!;
      pane.dispatchEvent(new DragEvent("dragenter", { dataTransfer, bubbles: true, cancelable: true }));
      Object.assign(window, { dropped: dataTransfer });
    }, bytes);
    await page.locator(".drop").waitFor();
    await page.evaluate(() => {
      const { dropped } = window as unknown as { dropped: DataTransfer };
      const event = new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true });
      document.querySelector(".drop")!.dispatchEvent(event);
    });
    await page.locator(".bar .name", { hasText: "届いた予算.xlsx" }).waitFor();
    expect(await page.locator(".drop").count()).toBe(0);
    await page.close();
  });

  test("unsaved changes are not lost without asking; after saving nothing is asked", async () => {
    const { page } = await session().open();
    const name = page.locator(".bar .name");
    const openOther = async () => {
      await page.getByRole("button", { name: "見本を開く" }).click();
      await page.getByRole("button", { name: "平成28年度予算", exact: true }).click();
    };
    await cell(page, "B7").click();
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await name.getByText("未保存").waitFor();
    await openOther();
    await page.getByRole("alertdialog").getByRole("button", { name: "やめる" }).click();
    expect([await cell(page, "B7").textContent(), await page.getByRole("alertdialog").count()]).toEqual([
      "1",
      0,
    ]);
    await openOther();
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    expect(await cell(page, "B7").textContent()).toBe("1");
    await save(page);
    expect(await name.getByText("未保存").count()).toBe(0);
    await openOther();
    await name.getByText("budget-h28.xlsx").waitFor();
    expect((await whereabouts(page)).address).toBe("A1");
    await page.close();
  });

  describe("a book that was checked and marked is saved as the command line writes it, every part to the byte:", () => {
    const name = "budget-h28-signs-lost";

    test.each([
      ["kenzan check --out", []],
      ["… --overview", ["--overview"]],
      ["… --overview --charts", ["--overview", "--charts"]],
    ] as const)("%s", async (_command, options) => {
      const { page } = await session().open(`?sample=${name}`);
      await page.clock.setFixedTime(NOON);
      const pane = await check(page);
      await mark(pane);
      if (options.length > 0) await makeOverview(pane, { hasCharts: options.length > 1 });
      const file = await save(page);
      expect(file.name).toBe(`${name}（検算済み）.xlsx`);
      const [saved, copy] = [unzipSync(file.bytes), unzipSync(checkedCopy(name, options))];
      expect(Object.keys(saved)).toEqual(Object.keys(copy));
      // Large parts are compressed by node's own zlib on the command line, to other bytes of the same content.
      const others = Object.keys(copy).filter((part) => Buffer.compare(saved[part]!, copy[part]!) !== 0);
      expect(others).toEqual([]);
      await page.close();
    });

    test("not so a 概要 that was made otherwise: it is saved as it is", async () => {
      const { page } = await session().open(`?sample=${name}`);
      const pane = await check(page);
      await mark(pane);
      await makeOverview(pane, { unit: "1000" });
      const { bytes } = await save(page);
      expect(faultsOf(bytes)).toEqual([]);
      const { sheets } = openBook(bytes, "予算.xlsx");
      expect(sheets.slice(-2).map((sheet) => sheet.name)).toEqual(["検証結果", "概要 (2)"]);
      const values = [...sheets.at(-1)!.cells.all()].map(([, , { value }]) => value);
      expect(values).toContain("（単位：千円）");
      await page.close();
    });
  });
}

async function mark(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "印を付ける" }).click();
  await pane.getByText("印を付け、検証結果シートを作りました").waitFor();
}

async function makeOverview(
  pane: Frame,
  { unit, hasCharts = false }: { readonly unit?: string; readonly hasCharts?: boolean },
): Promise<void> {
  await pane.getByRole("button", { name: "概要を作る" }).click();
  const dialog = pane.getByRole("dialog");
  if (unit) await dialog.getByLabel("単位").selectOption(unit);
  if (hasCharts) await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "検算未了として作る" }).click();
  await pane.getByText(/概要シート.*作りました/).waitFor();
}

/** What `kenzan check --out` writes for a sample at noon. */
function checkedCopy(sample: string, options: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "workbench-copy-"));
  const out = join(folder, "out.xlsx");
  const book = join(SAMPLE_FOLDER, `${sample}.xlsx`);
  const given = ["bin/kenzan.js", "check", book, "--out", out, ...options, "--quiet"];
  const run = spawnSync(process.execPath, given, {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(NOON.getTime() / 1000) },
  });
  expect(run.status).toBe(1);
  const copy = readFileSync(out);
  rmSync(folder, { recursive: true });
  return copy;
}

async function turnEverySheet(page: Parameters<typeof check>[0]): Promise<void> {
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    const sheet = await tab.textContent();
    await page.locator(`#sheet-grid[aria-label=${JSON.stringify(sheet)}]`).waitFor({ state: "attached" });
    expect(await page.locator("#sheet-grid td[id]").count()).toBeGreaterThan(0);
  }
}
