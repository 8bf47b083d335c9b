import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkBook } from "../../src/cli/check-book";
import { markedBook } from "../../specimens/other-programs/book";
import { lostCharts } from "../../src/engine/overview/lost-charts";
import { readOwnOverview } from "../../src/hosts/xlsx/own-overview";
import { sheetOf } from "../../specimens/sheets";
import { chartsLost } from "../../src/messages/charts-lost";

const folder = mkdtempSync(join(tmpdir(), "kenzan-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a person is told when the book is checked. */
async function told(bytes: Uint8Array, lang: "ja" | "en" = "ja"): Promise<readonly string[]> {
  const book = join(folder, "予算.xlsx");
  writeFileSync(book, bytes);
  const order = { out: null, force: false, overview: false, charts: undefined };
  const rest = { json: null, equations: false, against: null, since: null };
  return (await checkBook({ book, lang, ...order, ...rest })).remarks;
}

/** As exceljs and SheetJS save a book: without the drawings of its sheets. */
function withoutDrawings(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!/worksheets\/.*sheet\d+\.xml/.test(name)) return [name, part];
    const links = /<drawing [^>]*\/>|<Relationship [^>]*\/drawing"[^>]*\/>/g;
    return [name, strToU8(strFromU8(part).replace(links, ""))];
  });
  return zipSync(Object.fromEntries(parts), { mtime: "2016-04-01T00:00:00" });
}

test.each(["ja", "en"] as const)("that the charts of 概要 are gone is told (%s)", async (lang) => {
  const marked = markedBook();
  expect(await told(marked, lang)).toEqual([]);
  expect(await told(withoutDrawings(marked), lang)).toEqual([expect.stringContaining(chartsLost[lang])]);
});

test.each(["libreoffice", "gnumeric", "openpyxl"])("%s keeps them, and nothing is told", (program) => {
  const own = readOwnOverview(readFileSync(join(__dirname, `${program}.xlsx`)));
  expect(own).not.toBeNull();
  expect(lostCharts(own)).toBe(false);
});

test("a book without a sheet of ours, and an overview without charts, have lost none", () => {
  expect(lostCharts(readOwnOverview(readFileSync("assets/samples/budget-h28.xlsx")))).toBe(false);
  expect(lostCharts({ sheet: sheetOf("概要", [["区分", 1]]), hasCharts: false })).toBe(false);
});
