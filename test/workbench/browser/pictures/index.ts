import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { GUIDE_SCREENS } from "../../../../src/messages/pane-guide";
import { noteIn, takePicture } from "../../../support/browser/picture";
import type { Session } from "../session";
import { pictured } from "./pictured";
import { type Picture, PICTURES } from "./pictures";

const FOLDER = "docs/images";
/** A picture of a guide has to be loaded from a share, too. */
const MOST_BYTES = 60_000;
/** The pane as narrow as Excel opens it. */
const WINDOW = { width: 1100, height: 720 };
/** What is drawn bears no date of the day. */
const MOMENT = new Date("2026-12-01T10:00:00Z");

/** UPDATE_PICTURES=1 draws them anew; a Japanese font has to be installed for that. */
const { UPDATE_PICTURES } = process.env;
/** What moves, fades in or is still being computed has come to its end once so many looks in a row are alike. */
const SETTLED_MS = 400;
const CALM = 5;

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * Beside each picture of the guides stands in words what was seen when it was drawn, and the picture bears the digest
 * of these words. Where today's build shows anything else, the picture is old.
 */
export function pictures(session: () => Session): void {
  test.each(PICTURES)("$name shows what today's build shows", async (picture) => {
    const { page, plain } = await reached(session(), picture);
    const path = join(FOLDER, picture.name);
    if (UPDATE_PICTURES) {
      const seen = await settled(page, picture);
      const shot = await page.locator(picture.part === ".page" ? "body" : picture.part).screenshot();
      await takePicture(shot, plain, { path: `${path}.png`, note: digestOf(seen) });
      writeFileSync(`${path}.txt`, seen);
    }
    const old = `UPDATE_PICTURES=1 npx jest test/workbench/browser -t "pictures of the guides"`;
    const stored = readFileSync(`${path}.txt`, "utf8");
    const seen = await settled(page, picture, stored);
    expect({ old, seen }).toEqual({ old, seen: stored });
    const drawn = readFileSync(`${path}.png`);
    expect({ old, note: noteIn(drawn) }).toEqual({ old, note: digestOf(seen) });
    expect(drawn.length).toBeLessThanOrEqual(MOST_BYTES);
    await Promise.all([page.close(), plain.close()]);
  });

  test("there is no other picture, and every one is in a guide or in 使い方 of the pane", () => {
    const guides = guidesIn("docs").concat("README.md");
    const shown = guides.flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, to]) =>
        join(path, "..", to!),
      ),
    );
    shown.push(
      ...GUIDE_SCREENS.flatMap(({ picture }) => Object.values(picture)).map((each) =>
        join(FOLDER, `${each}.png`),
      ),
    );
    const drawn = PICTURES.map(({ name }) => join(FOLDER, `${name}.png`));
    expect(shown.filter((path) => !drawn.includes(path))).toEqual([]);
    expect(drawn.filter((path) => !shown.includes(path))).toEqual([]);
    const files = readdirSync(FOLDER).map((name) => name.replace(/\.(?:png|txt)$/, ""));
    expect([...new Set(files)].sort()).toEqual(PICTURES.map(({ name }) => name).sort());
  });
}

/** What is seen once it is what is looked for, or else once it stays as it is. */
async function settled(page: Page, picture: Picture, wanted?: string): Promise<string> {
  let [seen, calm] = [await pictured(page, picture), 0];
  while (seen !== wanted && calm < CALM) {
    await page.waitForTimeout(SETTLED_MS);
    const next = await pictured(page, picture);
    calm = next === seen ? calm + 1 : 0;
    seen = next;
  }
  return seen;
}

async function reached(session: Session, { lang, sample = "signs-lost", window, reach }: Picture) {
  const query = `?${new URLSearchParams({ sample, lang })}`;
  const { page } = await session.open(query, { viewport: window ?? WINDOW });
  await page.clock.setFixedTime(MOMENT);
  await reach(page, lang);
  await page.mouse.move(700, 10);
  return { page, plain: await session.browser.newPage() };
}

function guidesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
}
