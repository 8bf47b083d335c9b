import { readFileSync, rmSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import { check, toReport } from "../../../../src/engine";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import { buildSite } from "./build";
import { launchBrowser } from "./chromium";
import { type Site, startSite } from "./site";

const BOOK = "assets/samples/budget-h28-signs-lost.xlsx";
const TWO_MINUTES = 120_000;

jest.setTimeout(TWO_MINUTES);

let folder: string;
let site: Site;
let browser: Browser;
let page: Page;
let pane: Frame;
const asked: string[] = [];

beforeAll(async () => {
  folder = await buildSite();
  site = await startSite(folder, BOOK);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  if (folder) rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  page.on("request", (request) => asked.push(request.url()));
  pane = await openPane();
});

afterEach(() => page.close());

/** The pane's frame once Office.onReady has come and its button is there. */
async function openPane(language = "ja-JP"): Promise<Frame> {
  await page.goto(`${site.url}/host.html?language=${language}`);
  const frame = await (await page.waitForSelector("#pane")).contentFrame();
  await frame!.waitForSelector("button");
  return frame!;
}

const clickCheck = () => pane.getByRole("button", { name: "検算する" }).click();

const bookState = () =>
  page.evaluate(() => {
    const { book, syncs } = window.hostPage!.host;
    const { name, selection } = book.active;
    return { sheet: name, selection: selection[0], syncs, isDirty: book.isDirty };
  });

test("one click checks the open workbook in three syncs and writes nothing", async () => {
  const report = toReport(check(readWorkbook(readFileSync(BOOK), "予算.xlsx")), "ja");
  const errors = report.findings.filter(({ severity }) => severity === "error").length;
  await clickCheck();
  await pane.getByText(`不一致が ${errors} 件あります。`).waitFor();
  expect(await bookState()).toMatchObject({ syncs: 3, isDirty: false });
});

test("a click on a finding shows its cell", async () => {
  await clickCheck();
  const finding = pane.getByRole("button", { name: /事業別（損益計算書） D19/ }).first();
  await finding.click();
  await page.waitForFunction(() => window.hostPage!.host.book.active.name === "事業別（損益計算書）");
  const { selection } = await bookState();
  expect(selection).toEqual({ top: 18, left: 3, bottom: 18, right: 3 });
});

test("a cell being edited is told in Japanese", async () => {
  await page.evaluate(() => void (window.hostPage!.host.book.isEditing = true));
  await clickCheck();
  await pane.getByText("Enter で編集を確定").waitFor();
});

test("what a person types is told to who registered for it", async () => {
  await pane.evaluate(async () => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
    });
  });
  await page.evaluate(() => window.hostPage!.type("概要", 1, 1, "変更"));
  await pane.waitForFunction(() => (window as unknown as { seen: string[] }).seen.includes("B2"));
});

test("the pane speaks the language of Excel", async () => {
  pane = await openPane("en-US");
  await pane.getByRole("button", { name: /check/i }).waitFor();
});

test("nothing was asked of another origin, and nothing is missing but Microsoft's telemetry", () => {
  expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
  const harmless = ["/favicon.ico", "/office-js/telemetry/oteljs_agave.js"];
  expect(site.missing.filter((path) => !harmless.includes(path))).toEqual([]);
});
