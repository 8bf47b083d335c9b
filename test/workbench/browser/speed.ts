import type { Page } from "playwright-core";
import { bookOf } from "../../hosts/excel/browser/books";
import { choose, type Session } from "./session";

const sheetOf = (rows: number, columns: number, first = "科目1") =>
  bookOf({
    大きな表: Array.from({ length: rows }, (_row, row) => [
      row === 0 ? first : `科目${row + 1}`,
      ...Array.from({ length: columns - 1 }, (_column, column) => row * columns + column),
    ]),
  });

const FRAMES = 120;
const LATE_MS = 50;
/** Rows that are drawn at once at most, of however many. */
const MOST_DRAWN = 300;

/** What was seen while something was under way, in milliseconds. */
interface Course {
  readonly took: number;
  readonly lateFrames: number;
  readonly longestFrame: number;
}

/** What is drawn is counted; how long it takes, beside an empty page of the same run, is printed with SPEED=1. */
export function speed(session: () => Session): void {
  let empty: Page;
  beforeAll(async () => {
    empty = await session().browser.newPage({ viewport: { width: 1440, height: 860 } });
    await empty.setContent(
      '<div class="sheet" style="height:100vh;overflow:auto"><div style="height:1250000px"></div></div>',
    );
  });
  afterAll(() => empty.close());

  test("a sheet of 50,000 rows draws few of them, also while it is scrolled", async () => {
    const { page } = await session().open();
    await choose(page, "大きな表.xlsx", sheetOf(50_000, 12));
    await page.locator(".bar .name", { hasText: "大きな表.xlsx" }).waitFor({ timeout: 120_000 });
    await page.waitForTimeout(500);
    const withSheet = await scroll(page);
    if (process.env.SPEED) tell("scrolling", await scroll(empty), withSheet);
    expect(withSheet.seen).toBeGreaterThan(20_000);
    expect(withSheet.drawn).toBeLessThan(MOST_DRAWN);
    expect(await page.locator("#sheet-grid").getAttribute("aria-rowcount")).toBe("50031");
    await page.close();
  });

  test("a sheet of 300 rows opens with those in sight, as one of 3,000 does", async () => {
    const { page } = await session().open();
    const drawn: number[] = [];
    for (const rows of [300, 3_000]) {
      const first = `${rows}行`;
      const opened = open(page, first);
      await choose(page, `${first}.xlsx`, sheetOf(rows, 30, first));
      const own = await opened;
      if (process.env.SPEED) tell("opening", await rest(empty, own.took), own);
      drawn.push(own.drawn);
    }
    for (const rows of drawn) expect(rows).toBeLessThan(MOST_DRAWN);
    await page.close();
  });
}

function tell(what: string, without: Course, withSheet: Course): void {
  process.stdout.write(`${what}: empty ${JSON.stringify(without)}, with ${JSON.stringify(withSheet)}\n`);
}

function courseOf(times: readonly number[]): Course {
  const frames = times.slice(1).map((time, at) => time - times[at]!);
  return {
    took: times.at(-1)! - times[0]!,
    lateFrames: frames.filter((time) => time > LATE_MS).length,
    longestFrame: Math.max(0, ...frames),
  };
}

interface Scrolled extends Course {
  readonly longTasks: number;
  /** The row that is on top in the end. */
  readonly seen: number;
  /** Most rows that stood in the page at once. */
  readonly drawn: number;
}

/** Scrolls a little each frame, and by leaps in between. */
async function scroll(page: Page): Promise<Scrolled> {
  const { times, ...others } = await page.evaluate(async (frames) => {
    const view = document.querySelector(".sheet")!;
    let longTasks = 0;
    let drawn = 0;
    const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
    observer.observe({ type: "longtask" });
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    const seenAt = [await frame()];
    for (let count = 0; count < frames; count += 1) {
      view.scrollTop += count % 20 === 19 ? 100_000 : 60;
      seenAt.push(await frame());
      drawn = Math.max(drawn, view.querySelectorAll("tr[aria-rowindex]").length);
    }
    observer.disconnect();
    return { times: seenAt, longTasks, seen: Math.round(view.scrollTop / 25), drawn };
  }, FRAMES);
  return { ...courseOf(times), ...others };
}

/** From the choice of a file until the sheet is drawn, which begins with this text: also how many rows were put in. */
async function open(page: Page, first: string): Promise<Course & { readonly drawn: number }> {
  const { times, drawn } = await page.evaluate(async (text) => {
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    await new Promise((chosen) => {
      document.getElementById("file")!.addEventListener("change", chosen, { once: true, capture: true });
    });
    let drawn = 0;
    const isRow = (node: Node) => node instanceof Element && node.matches("tr[aria-rowindex]");
    const rowsIn = (node: Node) =>
      node instanceof Element ? node.querySelectorAll("tr[aria-rowindex]").length + Number(isRow(node)) : 0;
    const observer = new MutationObserver((list) => {
      for (const { addedNodes } of list) for (const node of addedNodes) drawn += rowsIn(node);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const seenAt = [performance.now()];
    while (document.getElementById("r0c0")?.textContent !== text) seenAt.push(await frame());
    // The frame in which it was drawn has ended by the next one.
    seenAt.push(await frame());
    observer.disconnect();
    return { times: seenAt, drawn };
  }, first);
  return { ...courseOf(times), drawn };
}

/** Frame after frame for so long, with nothing to do. */
async function rest(page: Page, forMs: number): Promise<Course> {
  const times = await page.evaluate(async (most) => {
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    const seenAt = [await frame()];
    while (seenAt.at(-1)! - seenAt[0]! < most) seenAt.push(await frame());
    return seenAt;
  }, forMs);
  return courseOf(times);
}
