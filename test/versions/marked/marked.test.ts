import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { markedBook } from "../../../specimens/other-programs/book";
import { checkedAgain } from "../../../specimens/other-programs/judge";

/**
 * What an office has in its books outlives a version. Here lies a book as each released version left it: marks, 検証結果,
 * 概要, two waivers, a reading choice. STORE_VERSION=1 puts in those that CHANGELOG.md names and that are not here; none is
 * ever made anew.
 */
const FOLDER = join(__dirname, "books");
const booksIn = () => readdirSync(FOLDER);
const released = [...readFileSync("CHANGELOG.md", "utf8").matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(
  ([, version]) => `${version}.xlsx`,
);

if (process.env.STORE_VERSION) {
  const missing = released.filter((name) => !existsSync(join(FOLDER, name)));
  for (const name of missing) writeFileSync(join(FOLDER, name), markedBook());
}

test("there is a book of each released version", () => {
  expect(released.filter((name) => !booksIn().includes(name))).toEqual([]);
});

test.each(booksIn())("what %s holds is read, followed, and in the copy that is made next", (name) => {
  const again = checkedAgain(readFileSync(join(FOLDER, name)));
  const { waived, choices, missing, saved, copied } = again;
  expect({ waived, choices, missing }).toEqual({ waived: 2, choices: 1, missing: 0 });
  expect(copied.sheets).toEqual(saved.sheets);
  expect(copied.sheets.filter((sheet) => ["検証結果", "概要"].includes(sheet))).toHaveLength(2);
  expect(saved.charts).toBeGreaterThan(0);
  expect(copied.charts).toBe(saved.charts);
});
