import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { newId } from "../../../host/model/book";
import { CHANGE_LIST } from "../../../src/hosts/changes-xml";
import { EARLIER_LIST } from "../../../src/hosts/earlier-xml";
import { changeWaivers, readWaivers } from "../../../src/hosts/excel/waivers";
import { keptXml } from "../../../src/hosts/kept-xml";
import { READING_LIST } from "../../../src/hosts/reading-xml";
import { WAIVER_LIST } from "../../../src/hosts/waivers-xml";
import { readKept } from "../../../src/hosts/xlsx/kept";
import { writeCheckedCopy } from "../../../src/hosts/xlsx/write";
import { keptBack } from "../../../src/hosts/xlsx/write/kept";
import { keptTroubles } from "../../../src/messages/kept";
import { emptyBook, openHost } from "../../hosts/excel/open";
import { CHANGE, choiceOf, RUN, storedBook, WAIVER } from "./stored-book";

const { version } = createRequire(__filename)("../../../package.json") as { version: string };
const FOLDER = join(__dirname, "books");
const LISTS = [WAIVER_LIST, READING_LIST, CHANGE_LIST, EARLIER_LIST];
const ANY_ID = "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2EFF}";

/** UPDATE_FIXTURES=1 stores the book of this version; those of earlier versions stay as these wrote them. */
const current = join(FOLDER, `${version}.xlsx`);
if (process.env.UPDATE_FIXTURES && !existsSync(current)) writeFileSync(current, storedBook());

const stored = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))] as const);

test("there is a book of this version", () => {
  expect(stored.map(([name]) => name)).toContain(`${version}.xlsx`);
});

test.each(stored)("%s: what it keeps is read, and a copy keeps it", (_name, bytes) => {
  const copy = writeCheckedCopy(bytes, [], [], {
    kept: [keptBack(WAIVER_LIST, readKept(bytes, WAIVER_LIST), ANY_ID)],
  });
  for (const book of [bytes, copy]) {
    expect(LISTS.map((list) => readKept(book, list as typeof WAIVER_LIST))).toMatchObject([
      { items: [WAIVER], isBroken: false },
      { items: [choiceOf(bytes)], isBroken: false },
      { items: [CHANGE], isBroken: false },
      { items: [RUN], isBroken: false },
    ]);
  }
});

/** The book as a later version would keep this list. */
function fromLater(bytes: Uint8Array, namespace: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const text = strFromU8(content);
    const isIt = name.startsWith("customXml/") && text.includes(`"${namespace}"`);
    return [
      name,
      isIt ? strToU8(text.replaceAll(namespace, namespace.replace(/\d+$/, "12"))) : content,
    ] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

const partsWith = (bytes: Uint8Array, text: string) =>
  Object.values(unzipSync(bytes))
    .map((content) => strFromU8(content))
    .filter((each) => each.includes(text));

test.each(LISTS.map((list) => [list.namespace, list] as const))(
  "%s of a later version is not used, told, and left as it is",
  (namespace, each) => {
    const list = each as typeof WAIVER_LIST;
    const bytes = fromLater(stored.find(([name]) => name === `${version}.xlsx`)![1], namespace);
    const later = partsWith(bytes, namespace.replace(/\d+$/, "12"));
    expect(later.length).toBeGreaterThan(0);
    const kept = readKept(bytes, list);
    expect(kept).toMatchObject({ items: [], isBroken: false, hasLater: true });
    expect(keptTroubles(kept, "waivers", "ja")).toEqual([expect.stringMatching(/新しい版の検算/)]);
    const copy = writeCheckedCopy(bytes, [], [], { kept: [keptBack(list, kept, ANY_ID)] });
    expect(partsWith(copy, namespace.replace(/\d+$/, "12"))).toEqual(later);
    for (const other of LISTS.filter(({ namespace: own }) => own !== namespace))
      expect(readKept(bytes, other as typeof WAIVER_LIST)).not.toHaveProperty("hasLater");
  },
);

test("in Excel too: waivers of a later version stay beside those of this one", async () => {
  const book = emptyBook();
  const xml = keptXml(WAIVER_LIST, [WAIVER]).replace("waivers:v1", "waivers:v2");
  book.xmlParts.push({ id: newId(book), xml });
  openHost(book);
  expect(await readWaivers()).toEqual({ waivers: [], isBroken: false, hasLater: true });
  expect(await changeWaivers(() => [WAIVER])).toMatchObject({ waivers: [WAIVER], hasLater: true });
  expect(book.xmlParts.map((part) => part.xml)).toEqual([xml, expect.stringContaining("waivers:v1")]);
});
