import type { BrowserContextOptions } from "playwright-core";
import { objectionsIn } from "../../../support/browser/axe";
import { draw, SCREENS } from "../../../support/browser/screens";
import type { Opened, Session } from "./session";
import type { State } from "./state";
import { STATES } from "./states";

/** In which every state is drawn, in Japanese and English. */
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
  wider: { viewport: { width: 400, height: 700 } },
  wide: { viewport: { width: 560, height: 700 } },
  // Text at 200 % in a pane of 320 px.
  large: { viewport: { width: 160, height: 700 }, deviceScaleFactor: 2 },
};

/** Fluent's own stops, which hand the focus on at once. */
const DUMMIES = "[data-tabster-dummy]";

const NARROW = 320;
const MOST_HIGH = 2_400;

/** 200 % in a pane of 320 px leaves so many. */
const HALF = 160;

/** Each state in a browser of its own: nothing that axe objects to in the light or the dark, and nothing wider than the pane. */
export function states(session: () => Session): void {
  test.each(Object.entries(STATES))("%s", async (name, state) => {
    const opened = await reach(session(), state, "ja-JP", {});
    const { page } = opened;
    expect(await objectionsOf(opened)).toEqual([]);
    expect(await overflowOf(opened)).toBeLessThanOrEqual(0);
    // The theme follows the system while the pane is open.
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await contrastOf(opened)).toEqual([]);
    await page.setViewportSize({ width: HALF, height: 350 });
    expect(await overflowOf(opened)).toBeLessThanOrEqual(0);
    await page.close();
    if (SCREENS) await drawLooks(session(), name, state);
  });
}

/** What axe objects to in the pane, with the elements. */
async function objectionsOf({ pane }: Opened): Promise<string[]> {
  // A dialog that closes hides the pane until it has faded out; one that stays open goes on hiding it.
  await pane
    .locator("#pane:not([aria-hidden])")
    .waitFor({ timeout: 2_000 })
    .catch(() => {});
  return objectionsIn(pane, DUMMIES);
}

/** In another theme nothing changes but the colours. */
const contrastOf = ({ pane }: Opened) => objectionsIn(pane, DUMMIES, { only: ["color-contrast"] });

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

async function drawLooks(session: Session, name: string, state: State): Promise<void> {
  for (const language of ["ja-JP", "en-US"] as const) {
    for (const [look, context] of Object.entries(LOOKS)) {
      const opened = await reach(session, state, language, context);
      const height = await opened.pane.evaluate(() => document.documentElement.scrollHeight);
      const { width = NARROW } = context.viewport ?? {};
      await opened.page.setViewportSize({ width, height: Math.max(700, Math.min(height, MOST_HIGH)) });
      await draw(opened.page, `${name}-${language}-${look}`);
      await opened.page.close();
    }
  }
}
