import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { siteOf } from "../../workbench/server/site";
import { launchBrowser } from "../chromium";
import { BIG, bigBook } from "./big-book";

/**
 * `npm run bench:pane` measures in a browser, over what `npm ci` has built and the stand-in for Excel, how long it takes
 * from the click on 検算する until the verdict stands in the pane, and for how long at most page or pane answer to
 * nothing meanwhile. Each run has a page of its own.
 */
const BOOKS = {
  "the reference book": { bytes: readFileSync("assets/samples/budget-h28.xlsx"), runs: 7 },
  "the reference book without its signs": {
    bytes: readFileSync("assets/samples/budget-h28-signs-lost.xlsx"),
    runs: 7,
  },
  "200,000 cells on 7 sheets, one error": { bytes: bigBook({ ...BIG, sheets: 7 }), runs: 3 },
};

const PATIENCE_MS = 300_000;

/** In milliseconds. */
interface Course {
  readonly took: number;
  /** Tasks of more than 50 ms of the thread that page and pane share, 0 where there is none. */
  readonly longTasks: number;
  readonly longest: number;
  /** The longest in which the pane alone was at work, and no stand-in for Excel, which is another program else. */
  readonly longestOfPane: number;
}

void measure();

async function measure(): Promise<void> {
  const site = siteOf(["workbench", "taskpane"].map((name) => resolve("dist", name)));
  await new Promise<void>((listening) => site.listen(0, "localhost", listening));
  const { port } = site.address() as AddressInfo;
  const browser = await launchBrowser();
  console.log(`Chromium ${browser.version()}; of the runs the least, the median and the most, in ms\n`);
  console.log(
    ["", "click to verdict", "tasks > 50 ms", "longest task", "of the pane alone"].map(inColumn).join(""),
  );
  try {
    for (const [name, { bytes, runs }] of Object.entries(BOOKS)) {
      const courses: Course[] = [];
      while (courses.length < runs) courses.push(await courseOf(browser, `http://localhost:${port}`, bytes));
      const shown = (["took", "longTasks", "longest", "longestOfPane"] as const).map((key) =>
        spread(courses.map((course) => course[key])),
      );
      console.log([name, ...shown].map(inColumn).join(""));
    }
  } finally {
    await browser.close();
    site.close();
  }
}

const inColumn = (text: string, column: number) => (column ? text.padStart(24) : text.padEnd(40));

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[0]!, sorted[sorted.length >> 1]!, sorted.at(-1)!]
    .map((value) => value.toFixed(0))
    .join(" – ");
}

async function courseOf(browser: Browser, url: string, bytes: Uint8Array): Promise<Course> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: "ja-JP" });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  const pane = await withBook(page, bytes);
  // What is still drawn for the book that was opened is no part of the check.
  await pane.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  const course = await pane.evaluate(toVerdict);
  await page.close();
  return course;
}

/** Opens a book as a person chooses it; the pane with its button. */
async function withBook(page: Page, bytes: Uint8Array): Promise<Frame> {
  await page
    .locator("#file")
    .setInputFiles({ name: "bench.xlsx", buffer: Buffer.from(bytes), mimeType: "application/octet-stream" });
  await page.locator(".bar .name", { hasText: "bench.xlsx" }).waitFor();
  const pane = await (await page.waitForSelector("#pane")).contentFrame();
  await pane!.getByRole("button", { name: "検算する" }).waitFor();
  return pane!;
}

/** Runs in the pane. */
async function toVerdict(): Promise<Course> {
  const button = [...document.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "検算する",
  )!;
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => void tasks.push(...list.getEntries()));
  observer.observe({ type: "longtask" });
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const start = performance.now();
  button.click();
  while (!document.querySelector('[aria-label="検算の結果"]')) await frame();
  // The frame in which it was drawn has ended by the next one.
  await frame();
  const took = performance.now() - start;
  // Tasks are told of a little later.
  await new Promise((told) => setTimeout(told, 500));
  observer.disconnect();
  const longestOf = (some: readonly PerformanceEntry[]) =>
    Math.max(0, ...some.map(({ duration }) => duration));
  const own = tasks.filter(({ name }) => name === "self");
  return { took, longTasks: tasks.length, longest: longestOf(tasks), longestOfPane: longestOf(own) };
}
