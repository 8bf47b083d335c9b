import { readFileSync } from "node:fs";
import { check } from "../../../src/engine";
import { marksOf } from "../../../src/engine/report/marks";
import { resultSheetOf } from "../../../src/engine/report/result-sheet";
import { mark } from "../../../src/hosts/excel/mark";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { unmark } from "../../../src/hosts/excel/unmark";
import { openContainer } from "../../../src/hosts/xlsx/container";
import { openBook } from "../../../host/xlsx/open";
import { saveBook } from "../../../host/xlsx/save";
import { compareWithOpenpyxl, testWithOpenpyxl } from "../../support/other-programs";
import { checkedCopy } from "../xlsx/write/checked-copy";
import { faultsOf } from "../xlsx/write/judge";
import { FACTS, SAMPLE } from "./checked-sample";
import { openHost } from "./open";

const original = readFileSync(SAMPLE);
const LATER = { ...FACTS, checkedAt: { ...FACTS.checkedAt, hour: 17 } };

/** Opens a file, checks and marks it as the pane does, and saves it. */
async function markedAndSaved(file: Uint8Array, facts = FACTS): Promise<Uint8Array> {
  const { book } = openHost(openBook(file, "予算.xlsx"));
  const result = check(await readOpenWorkbook());
  const { leftOut } = await mark(marksOf(result), resultSheetOf(result, facts, "ja"));
  expect(leftOut).toEqual([]);
  return saveBook(book, file);
}

async function unmarkedAndSaved(file: Uint8Array): Promise<Uint8Array> {
  const { book } = openHost(openBook(file, "予算.xlsx"));
  await unmark();
  return saveBook(book, file);
}

/** The sheets as the book holds them, without ids. */
const sheetsOf = (file: Uint8Array) =>
  openBook(file, "予算.xlsx").sheets.map(({ name, cells, conditionalFormats, properties, merges }) => ({
    name,
    cells: [...cells.all()].filter(([, , { value, formula }]) => value !== null || formula !== undefined),
    rules: conditionalFormats.map(({ formula, ranges }) => [formula, ranges]),
    ...{ properties, merges },
  }));

let first: Uint8Array;
beforeAll(async () => {
  first = await markedAndSaved(original);
});

test("checked, marked and saved once more the book is the same, to the cell", async () => {
  const second = await markedAndSaved(first);
  expect(faultsOf(second)).toEqual([]);
  expect(sheetsOf(second)).toEqual(sheetsOf(first));
});

test.each([
  ["this host", () => first],
  ["the command line", () => checkedCopy(original)],
])("the 検証結果 that %s saved is written anew in its place", async (_what, make) => {
  const file = make();
  const again = await markedAndSaved(file, LATER);
  expect(faultsOf(again)).toEqual([]);
  const names = sheetsOf(again).map(({ name }) => name);
  expect(names).toEqual([...sheetsOf(original).map(({ name }) => name), "検証結果"]);
  const texts = JSON.stringify(sheetsOf(again).at(-1)!.cells);
  expect([texts.includes("17時05分"), texts.includes("9時05分")]).toEqual([true, false]);
  const parts = (bytes: Uint8Array) => openContainer(bytes).entries.map(({ name }) => name);
  expect(parts(again)).toEqual(parts(file));
});

test("a shorter 検証結果 leaves no rows of the longer one", async () => {
  const { book } = openHost(openBook(first, "予算.xlsx"));
  const result = check(await readOpenWorkbook());
  const plan = resultSheetOf(result, FACTS, "ja");
  await mark([], { ...plan, rows: plan.rows.slice(0, 3) });
  const own = sheetsOf(saveBook(book, first)).at(-1)!;
  expect(Math.max(...own.cells.map(([row]) => row))).toBeLessThan(3);
});

test("with the marks removed and saved, nothing of ours is left in any sheet", async () => {
  expect(sheetsOf(await unmarkedAndSaved(first))).toEqual(sheetsOf(original));
});

testWithOpenpyxl("openpyxl reads one 検証結果 and everything else unchanged", async () => {
  const { names, sheets, added, bookNames } = compareWithOpenpyxl(
    original,
    await markedAndSaved(first, LATER),
  );
  expect(names.filter((name) => name.startsWith("検証結果"))).toEqual(["検証結果"]);
  expect([Object.keys(added), bookNames]).toEqual([["検証結果"], true]);
  expect(added["検証結果"]!.text.filter((text) => text.includes("17時05分"))).toHaveLength(1);
  for (const { cells, frame } of Object.values(sheets)) expect([cells, frame]).toEqual([[], []]);
  expect(Object.values(sheets).flatMap(({ marks }) => marks).length).toBeGreaterThan(0);
});
