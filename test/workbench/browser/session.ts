import { readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Download, Frame, Page } from "playwright-core";
import { siteOf } from "../../../workbench/server/site";
import { launchBrowser } from "../../../scripts/chromium";
import { buildWorkbench } from "./build";

/** What does not happen by then does not happen. */
const SOON_MS = 30_000;

export interface Opened {
  readonly page: Page;
  /** What the page had to complain about. */
  readonly complaints: string[];
}

/** One build, one server and one browser for all tests. */
export class Session {
  readonly asked: string[] = [];
  private constructor(
    private readonly folders: readonly string[],
    private readonly server: Server,
    readonly url: string,
    readonly browser: Browser,
  ) {}

  static async start(): Promise<Session> {
    const folders = await buildWorkbench();
    const server = siteOf(folders);
    await new Promise<void>((listening) => server.listen(0, "localhost", listening));
    const { port } = server.address() as AddressInfo;
    return new Session(folders, server, `http://localhost:${port}`, await launchBrowser());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
    for (const folder of this.folders) rmSync(folder, { recursive: true });
  }

  /** The page with a sample in it, drawn. */
  async open(query = "", context: BrowserContextOptions = {}): Promise<Opened> {
    const page = await this.browser.newPage({
      viewport: { width: 1440, height: 860 },
      locale: "ja-JP",
      timezoneId: "UTC",
      ...context,
    });
    const complaints: string[] = [];
    page.setDefaultTimeout(SOON_MS);
    page.on("request", (request) => this.asked.push(request.url()));
    page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    await page.goto(`${this.url}/${query}`);
    await cell(page, "A1").waitFor({ state: "attached" });
    return { page, complaints };
  }

  /** The policy of the page, as it is served. */
  get pageText(): string {
    return readFileSync(join(this.folders[0]!, "index.html"), "utf8");
  }
}

/** The id of the element of a cell: "B12". */
function idOf(address: string): string {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return `r${Number(digits) - 1}c${column}`;
}

/** The element of a cell: "B12". */
export function cell(page: Page, address: string) {
  return page.locator(`#${idOf(address)}`);
}

/** Waits until cells show these texts; where they never do, says what they show. */
export async function expectShown(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  const cells = Object.entries(texts).map(([address, text]) => ({ id: idOf(address), text }));
  await page
    .waitForFunction(
      (each) => each.every(({ id, text }) => document.getElementById(id)?.textContent === text),
      cells,
    )
    .catch(() => {});
  const ids = Object.keys(texts).map(idOf);
  const shown = await page.evaluate((all) => all.map((id) => document.getElementById(id)?.textContent), ids);
  expect(shown).toEqual(Object.values(texts));
}

/** What stands in the bar above the sheet: where the selection is, and what its first cell holds. */
export const whereabouts = async (page: Page) => ({
  sheet: await page.locator(".tabs [aria-selected=true]").textContent(),
  address: await page.locator(".formula .address").textContent(),
  content: await page.locator(".formula .content").textContent(),
});

/** The task pane's page, once its button is there. */
export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("#pane")).contentFrame();
  await frame!.waitForSelector("button");
  return frame!;
}

/** Presses a button of the add-in above the sheet, and gives the pane with the page that it opens. */
export async function press(page: Page, name: string): Promise<Frame> {
  const before = await page.$("#pane");
  await page.locator(".commands").getByRole("button", { name }).click();
  await page.waitForFunction((old) => document.querySelector("#pane") !== old, before);
  return paneOf(page);
}

/** Presses 検算する above the sheet and waits for the result. */
export async function check(page: Page): Promise<Frame> {
  const pane = await press(page, "検算する");
  await pane.getByRole("region", { name: "検算の結果" }).waitFor();
  return pane;
}

/** Opens a file as a person chooses it. */
export async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator("#file").setInputFiles({
    ...{ name, buffer: Buffer.from(bytes) },
    mimeType: "application/octet-stream",
  });
}

/** Presses 保存 and gives the file that comes of it. */
export async function save(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存", exact: true }).click(),
  ]);
  await page.getByText(/ダウンロードのフォルダーに保存しました/).waitFor();
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return readFileSync(await download.path());
}
