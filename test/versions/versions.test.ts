import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { check } from "../../src/engine";
import { earlierRunOf } from "../../src/engine/report/earlier-run";
import { CHANGE_LIST } from "../../src/hosts/changes-xml";
import { READING_LIST } from "../../src/hosts/reading-xml";
import { WAIVER_LIST } from "../../src/hosts/waivers-xml";
import { readKept } from "../../src/hosts/xlsx/kept";
import { keptInCopy } from "../../src/hosts/xlsx/kept-copy";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../src/hosts/xlsx/write";
import { FACTS, markedBook, NAME } from "../../specimens/other-programs/book";
import { checkedAgain } from "../../specimens/other-programs/judge";

/**
 * What an office has in its books outlives a version. Here lies a book as each released version left it: marks, 検証結果,
 * 概要, two waivers, a reading choice. STORE_VERSION=1 puts in those that CHANGELOG.md names and that are not here; none is
 * ever made anew.
 */
const FOLDER = __dirname;
const booksIn = () => readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
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

const RUN = earlierRunOf(
  check(readWorkbook(readFileSync("assets/samples/budget-h28.xlsx"), NAME)),
  FACTS.checkedAt,
  "ja",
);

describe("a book that a newer version has written", () => {
  const NEWER = '<later xmlns="urn:kenzan:waivers:v2"><waiver a="1"/></later>';
  /** A list of another version beside ours, and in ours an entry that is not known yet. */
  const book = () => {
    const parts = unzipSync(readFileSync(join(FOLDER, booksIn()[0]!)));
    const [name] = Object.entries(parts).find(
      ([part, bytes]) =>
        part.startsWith("customXml/item") && strFromU8(bytes).includes(WAIVER_LIST.namespace),
    )!;
    const xml = strFromU8(parts[name]!).replace(/<\/\w+>$/, '<board by="部長" seal="3"/>$&');
    return zipSync({
      ...parts,
      [name]: strToU8(xml),
      "customXml/item99.xml": strToU8(NEWER),
    });
  };

  test("what is known is read, and what is not stays in the copy as it was", () => {
    const bytes = book();
    const waivers = readKept(bytes, WAIVER_LIST);
    expect([waivers.items.length, waivers.isBroken]).toEqual([2, true]);
    const lists = { waivers, reading: readKept(bytes, READING_LIST), changes: readKept(bytes, CHANGE_LIST) };
    const copy = unzipSync(writeCheckedCopy(bytes, [], [], { kept: keptInCopy(lists, RUN).kept }));
    const texts = Object.entries(copy).map(([name, part]) => [name, strFromU8(part)] as const);
    expect(texts.filter(([, text]) => text.includes('<board by="部長" seal="3"/>'))).toHaveLength(1);
    expect(texts.find(([name]) => name === "customXml/item99.xml")?.[1]).toBe(NEWER);
  });
});
