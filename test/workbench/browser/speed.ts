import type { Page } from "playwright-core";
import { bookOf } from "../../hosts/excel/browser/books";
import { choose, type Session } from "./session";

const sheetOf = (rows: number, columns: number) =>
  bookOf({
    大きな表: Array.from({ length: rows }, (_row, row) => [
      `科目${row + 1}`,
      ...Array.from({ length: columns - 1 }, (_column, column) => row * columns + column),
    ]),
  });

const FRAMES = 120;
/** So many more frames than on an empty page may be late, of all. */
const MOST_LATER = FRAMES * 0.15;
const LATE_MS = 50;

/** Everything is compared with an empty page of the same run, since the machine may be busy. */
export function speed(session: () => Session): void {
  test("a sheet of 50,000 rows draws few of them, and scrolls as an empty page does", async () => {
    const { page } = await session().open();
    await choose(page, "大きな表.xlsx", sheetOf(50_000, 12));
    await page.locator(".bar .name", { hasText: "大きな表.xlsx" }).waitFor({ timeout: 120_000 });
    await page.waitForTimeout(500);
    const empty = await session().browser.newPage({ viewport: { width: 1440, height: 860 } });
    await empty.setContent(
      '<div class="sheet" style="height:100vh;overflow:auto"><div style="height:1250000px"></div></div>',
    );
    const [without, withSheet] = [await lateFrames(empty), await lateFrames(page)];
    expect(withSheet.seen).toBeGreaterThan(20_000);
    expect(withSheet.late).toBeLessThanOrEqual(without.late + MOST_LATER);
    expect(await page.locator("#sheet-grid tr[aria-rowindex]").count()).toBeLessThan(300);
    expect(await page.locator("#sheet-grid").getAttribute("aria-rowcount")).toBe("50031");
    await empty.close();
    await page.close();
  });

  test("a sheet of 300 × 30 cells is drawn sooner than a plain table of its cells", async () => {
    const { page } = await session().open();
    const times = { own: [] as number[], plain: [] as number[] };
    for (let run = 0; run < 3; run += 1) {
      await choose(page, `表${run}.xlsx`, sheetOf(300, 30));
      await page.locator(".bar .name", { hasText: `表${run}.xlsx` }).waitFor();
      times.own.push(await page.evaluate(drawAgain));
      times.plain.push(await page.evaluate(drawPlain));
    }
    expect(Math.min(...times.own)).toBeLessThan(Math.min(...times.plain));
    await page.close();
  });
}

/** Scrolls a little each frame, and by leaps in between. */
function lateFrames(page: Page): Promise<{ late: number; seen: number }> {
  return page.evaluate(
    async ({ frames, lateMs }) => {
      const view = document.querySelector(".sheet")!;
      const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
      let late = 0;
      let before = await frame();
      for (let count = 0; count < frames; count += 1) {
        view.scrollTop += count % 20 === 19 ? 100_000 : 60;
        const now = await frame();
        if (now - before > lateMs) late += 1;
        before = now;
      }
      return { late, seen: Math.round(view.scrollTop / 25) };
    },
    { frames: FRAMES, lateMs: LATE_MS },
  );
}

/** Milliseconds until the sheet is drawn once more from nothing, its layout included. */
function drawAgain(): number {
  const view = document.querySelector<HTMLElement>(".sheet")!;
  const table = view.querySelector("#sheet-grid")!;
  const start = performance.now();
  window.dispatchEvent(new Event("resize"));
  if (table.getBoundingClientRect().height === 0) throw new Error("nothing is drawn");
  return performance.now() - start;
}

function drawPlain(): number {
  const start = performance.now();
  const table = document.createElement("table");
  for (let row = 0; row < 300; row += 1) {
    const line = table.insertRow();
    for (let column = 0; column < 30; column += 1) line.insertCell().textContent = String(row * 30 + column);
  }
  document.body.append(table);
  if (table.getBoundingClientRect().height === 0) throw new Error("nothing is drawn");
  const time = performance.now() - start;
  table.remove();
  return time;
}
