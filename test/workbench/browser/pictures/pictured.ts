import type { Page } from "playwright-core";
import { paneOf } from "../session";
import type { Picture } from "./pictures";

/** Rows of a sheet that are told; those below may be out of sight where a font is taller. */
const ROWS = 24;

/** What can be seen in a picture, in words: no font and no screen changes it, another build does. */
export async function pictured(page: Page, { part }: Pick<Picture, "part">): Promise<string> {
  const pane = () => inPane(page);
  if (part === "#pane") return told([await pane()]);
  if (part === ".sheet") return told([await sheetIn(page)]);
  return told([await page.locator("header").ariaSnapshot(), await sheetIn(page), await pane()]);
}

/** The pane, or the dialog that stands before it: what is behind fades out of what can be read. */
async function inPane(page: Page): Promise<string> {
  const pane = await paneOf(page);
  const dialog = pane.locator("[role=dialog], [role=alertdialog]");
  return ((await dialog.count()) ? dialog.first() : pane.locator("body")).ariaSnapshot();
}

/** Each release draws the same pictures. */
const told = (parts: readonly string[]) =>
  `${parts.join("\n\n").replaceAll(/(?<=検算 |Kenzan )\d+\.\d+\.\d+/g, "x.y.z")}\n`;

/** The cells that show something or are marked: 「B7: 51,815 [error]」. */
function sheetIn(page: Page): Promise<string> {
  return page.evaluate((most) => {
    const cells = [...document.querySelectorAll<HTMLElement>(".sheet [id^=r]")].flatMap((cell) => {
      const [, row, column] = /^r(\d+)c(\d+)$/.exec(cell.id) ?? [];
      const text = cell.textContent!.trim();
      const { mark } = cell.dataset;
      if (!row || Number(row) >= most || (!text && !mark)) return [];
      const address = `${String.fromCharCode(65 + Number(column))}${Number(row) + 1}`;
      return [`${address}: ${text}${mark ? ` [${mark}]` : ""}`];
    });
    return cells.join("\n");
  }, ROWS);
}
