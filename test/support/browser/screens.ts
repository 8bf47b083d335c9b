import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** SCREENS=artifacts/screens has the states drawn into that folder; a Japanese font has to be installed for that. */
export const { SCREENS } = process.env;

/** Draws what is seen of the page, once what moves stands still. */
export async function draw(page: Page, name: string): Promise<void> {
  if (!SCREENS) return;
  mkdirSync(SCREENS, { recursive: true });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}
