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
/** So many more frames than on an empty page may be late, of all; the machine may be busy. */
const MOST_LATER = FRAMES * 0.15;
const LATE_MS = 50;
/** Until a sheet of 300 × 30 cells is drawn, beyond what the browser of an empty page waits for the machine. */
const OPENS_WITHIN_MS = 500;

/** What was seen while something was under way, in milliseconds. */
interface Course {
  readonly took: number;
  readonly lateFrames: number;
  readonly longestFrame: number;
}

/** Everything is compared with an empty page of the same run, since the machine may be busy. */
export function speed(session: () => Session): void {
  let empty: Page;
  beforeAll(async () => {
    empty = await session().browser.newPage({ viewport: { width: 1440, height: 860 } });
    await empty.setContent(
      '<div class="sheet" style="height:100vh;overflow:auto"><div style="height:1250000px"></div></div>',
    );
  });
  afterAll(() => empty.close());

  test("a sheet of 50,000 rows draws few of them, and scrolls as an empty page does", async () => {
    const { page } = await session().open();
    await choose(page, "大きな表.xlsx", sheetOf(50_000, 12));
    await page.locator(".bar .name", { hasText: "大きな表.xlsx" }).waitFor({ timeout: 120_000 });
    await page.waitForTimeout(500);
    const [without, withSheet] = [await scroll(empty), await scroll(page)];
    tell("scrolling", without, withSheet);
    expect(withSheet.seen).toBeGreaterThan(20_000);
    expect(withSheet.lateFrames).toBeLessThanOrEqual(without.lateFrames + MOST_LATER);
    expect(withSheet.longTasks).toBeLessThanOrEqual(without.longTasks + MOST_LATER);
    expect(await page.locator("#sheet-grid tr[aria-rowindex]").count()).toBeLessThan(300);
    expect(await page.locator("#sheet-grid").getAttribute("aria-rowcount")).toBe("50031");
    await page.close();
  });

  test("a sheet of 300 × 30 cells opens in under half a second", async () => {
    const { page } = await session().open();
    const beyond: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const first = `第${run + 1}回`;
      const opened = open(page, first);
      await choose(page, `${first}.xlsx`, sheetOf(300, 30, first));
      const own = await opened;
      const idle = await rest(empty, own.took);
      tell("opening", idle, own);
      beyond.push(own.took - idle.longestFrame);
    }
    expect(Math.min(...beyond)).toBeLessThan(OPENS_WITHIN_MS);
    await page.close();
  });
}

/** SPEED=1 prints what was measured. */
function tell(what: string, without: Course, withSheet: Course): void {
  if (process.env.SPEED)
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

/** Scrolls a little each frame, and by leaps in between. */
async function scroll(page: Page): Promise<Course & { readonly longTasks: number; readonly seen: number }> {
  const { times, ...others } = await page.evaluate(async (frames) => {
    const view = document.querySelector(".sheet")!;
    let longTasks = 0;
    const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
    observer.observe({ type: "longtask" });
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    const seenAt = [await frame()];
    for (let count = 0; count < frames; count += 1) {
      view.scrollTop += count % 20 === 19 ? 100_000 : 60;
      seenAt.push(await frame());
    }
    observer.disconnect();
    return { times: seenAt, longTasks, seen: Math.round(view.scrollTop / 25) };
  }, FRAMES);
  return { ...courseOf(times), ...others };
}

/** From the choice of a file until the sheet is drawn, which begins with this text. */
async function open(page: Page, first: string): Promise<Course> {
  const times = await page.evaluate(async (text) => {
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    await new Promise((chosen) => {
      document.getElementById("file")!.addEventListener("change", chosen, { once: true, capture: true });
    });
    const seenAt = [performance.now()];
    while (document.getElementById("r0c0")?.textContent !== text) seenAt.push(await frame());
    // The frame in which it was drawn has ended by the next one.
    seenAt.push(await frame());
    return seenAt;
  }, first);
  return courseOf(times);
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
