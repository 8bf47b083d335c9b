import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { BrowserContextOptions } from "playwright-core";
import type { Opened, Session } from "./session";
import type { State } from "./state";
import { STATES } from "./states";

/** SCREENS=artifacts/screens has every state drawn into that folder, in Japanese and English, light, in forced colours, with text at 200 %. */
const { SCREENS } = process.env;

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  forced: { forcedColors: "active" },
  // Text at 200 % in a pane of 320 px.
  large: { viewport: { width: 160, height: 700 }, deviceScaleFactor: 2 },
};

const NARROW = 320;
const MOST_HIGH = 2_400;

/** 200 % in a pane of 320 px leaves so many. */
const HALF = 160;

/** Each state in a browser of its own: nothing that axe objects to, and nothing wider than the pane. */
export function states(session: () => Session): void {
  test.each(Object.entries(STATES))("%s", async (name, state) => {
    const opened = await reach(session(), state, "ja-JP", {});
    const { page } = opened;
    expect(await objectionsOf(opened)).toEqual([]);
    expect(await overflowOf(opened)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: HALF, height: 350 });
    expect(await overflowOf(opened)).toBeLessThanOrEqual(0);
    await page.close();
    if (SCREENS) await draw(session(), name, state, SCREENS);
  });
}

/** What axe objects to in the pane, with the elements. */
async function objectionsOf({ pane }: Opened): Promise<string[]> {
  // A dialog that closes hides the pane until it has faded out; one that stays open goes on hiding it.
  await pane
    .locator("#pane:not([aria-hidden])")
    .waitFor({ timeout: 2_000 })
    .catch(() => {});
  await pane.evaluate(axe.source);
  return pane.evaluate(async () => {
    // What is still fading in has colours of its own.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    // Fluent's own stops, which hand the focus on at once.
    const context = { exclude: [["[data-tabster-dummy]"]] };
    const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(context);
    if (passes.length === 0) return ["axe looked at nothing"];
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

async function reach(
  session: Session,
  state: State,
  language: "ja-JP" | "en-US",
  look: BrowserContextOptions,
): Promise<Opened> {
  const opened = await session.open({ ...state.opening, language }, look, state.prepare);
  await state.reach(opened);
  return opened;
}

/** By how much the pane is wider than what is seen of it. */
function overflowOf({ pane }: Opened): Promise<number> {
  return pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

async function draw(session: Session, name: string, state: State, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const language of ["ja-JP", "en-US"] as const) {
    for (const [look, context] of Object.entries(LOOKS)) {
      const opened = await reach(session, state, language, context);
      const height = await opened.pane.evaluate(() => document.documentElement.scrollHeight);
      const { width = NARROW } = context.viewport ?? {};
      await opened.page.setViewportSize({ width, height: Math.max(700, Math.min(height, MOST_HIGH)) });
      await opened.page.waitForTimeout(300);
      await opened.page.screenshot({ path: join(folder, `${name}-${language}-${look}.png`) });
      await opened.page.close();
    }
  }
}
