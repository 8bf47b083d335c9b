import type { Page } from "playwright-core";
import { readFileSync } from "node:fs";
import { check as checkBook } from "../../../../src/engine";
import { cellName } from "../../../../src/engine/book/address";
import { marksOf } from "../../../../src/engine/report/marks";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import {
  compareWithOpenpyxl,
  convertWithLibreOffice,
  testWithLibreOffice,
  testWithOpenpyxl,
} from "../../../support/other-programs";
import { repairUntilTied } from "../../../support/browser/repairing";
import { faultsOf, partsOf } from "../../xlsx/write/judge";
import type { Session } from "./session";
import { check, save } from "./steps";

const ORIGINAL: Uint8Array = readFileSync("assets/samples/budget-h28-signs-lost.xlsx");
/** The same book before its signs were lost. */
const RIGHT: Uint8Array = readFileSync("assets/samples/budget-h28-overview.xlsx");
const OWN_SHEET = "検証結果";
const A_MINUTE = 60_000;

/** What the book holds besides the user's own: rules on all sheets, and the sheets. */
export const traces = (page: Page) =>
  page.evaluate(() => {
    const { sheets } = window.hostPage!.host.book;
    return {
      sheets: sheets.map(({ name }) => name),
      rules: sheets.reduce((sum, { conditionalFormats }) => sum + conditionalFormats.length, 0),
    };
  });

/** Names of the parts whose content is not what it was, new ones among them. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const written = partsOf(before);
  return [...partsOf(after)]
    .filter(([name, content]) => Buffer.compare(content, written.get(name) ?? new Uint8Array()) !== 0)
    .map(([name]) => name);
}

/** What a workbook part, its relationships, types and looks are; all else belongs to a sheet. */
const OF_THE_BOOK =
  /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels)$/;

/** The pane as it ships, with all that it writes through Office.js. */
export function story(session: () => Session): void {
  /** As they are saved from the page. */
  let marked: Uint8Array;
  let repaired: Uint8Array;

  test("mark, repair one error after the other until everything ties, remove the marks, save", async () => {
    const { page, pane } = await session().open();
    const before = await traces(page);
    await check(pane);
    await pane.getByRole("button", { name: "印を付ける" }).click();
    await pane.getByText("印を付け、検証結果シートを作りました").waitFor();
    const after = await traces(page);
    expect(after.rules).toBeGreaterThan(before.rules);
    expect(after.sheets).toEqual([...before.sheets, "検証結果"]);
    marked = await save(page);
    await repairUntilTied(pane);
    await pane.getByRole("button", { name: "印を消す" }).click();
    await pane.getByText("検証結果シートを消しました").waitFor();
    expect(await traces(page)).toEqual(before);
    repaired = await save(page);
    await page.close();
  });

  const plans = marksOf(checkBook(readWorkbook(ORIGINAL, "予算.xlsx")));
  const marksIn = (name: string) =>
    (plans.find(({ sheet }) => sheet === name)?.marks ?? []).map(
      ({ strength }) => `N("kenzan1:${strength}")=0`,
    );

  test("the saved book is sound, and parts of sheets without marks are the same to the byte", () => {
    expect([...faultsOf(marked), ...faultsOf(repaired)]).toEqual([]);
    const ofSheets = changedParts(ORIGINAL, marked).filter((name) => !OF_THE_BOOK.test(name));
    const isNew = (name: string) => !partsOf(ORIGINAL).has(name);
    expect(ofSheets.filter((name) => !isNew(name))).toHaveLength(plans.length);
    expect(ofSheets.filter(isNew)).toEqual([
      "xl/customProperty/added1.bin",
      "xl/worksheets/_rels/added1.xml.rels",
      "xl/worksheets/added1.xml",
      // What was found, for the run after it.
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "customXml/_rels/item1.xml.rels",
    ]);
    const lost = [...partsOf(ORIGINAL).keys()].filter((name) => !partsOf(marked).has(name));
    expect(lost).toEqual([]);
  });

  testWithOpenpyxl("openpyxl sees the marks and the 検証結果, and everything else as it was", () => {
    const { names, bookNames, sheets, added } = compareWithOpenpyxl(ORIGINAL, marked);
    expect(names).toEqual([...Object.keys(sheets), OWN_SHEET]);
    expect(bookNames).toBe(true);
    for (const [name, { cells, frame, marks }] of Object.entries(sheets)) {
      expect([name, cells, frame]).toEqual([name, [], []]);
      expect(marks.map(([, formula]) => formula)).toEqual(marksIn(name));
    }
    const own = added[OWN_SHEET]!;
    expect(own.text[0]).toBe(OWN_SHEET);
    expect(own.text.filter((text) => text.startsWith("=HYPERLINK(")).length).toBeGreaterThan(plans.length);
    expect(own.marks).toEqual([["A1:XFD1048576", 'N("kenzan1:sheet-result")=1']]);
  });

  testWithOpenpyxl("openpyxl sees the signs in the cells that had lost them, and nothing of ours", () => {
    const { names, sheets, added } = compareWithOpenpyxl(ORIGINAL, repaired);
    expect([names, added]).toEqual([Object.keys(sheets), {}]);
    const lost = readWorkbook(ORIGINAL, "予算.xlsx").sheets;
    const right = readWorkbook(RIGHT, "予算.xlsx").sheets;
    for (const { name, cells } of lost) {
      const figures = new Map(
        right
          .find((sheet) => sheet.name === name)!
          .cells.map((cell) => [cellName(cell.row, cell.column), cell.value]),
      );
      const repairs = cells.flatMap(({ row, column, value }) => {
        const address = cellName(row, column);
        const figure = figures.get(address);
        return figure === value ? [] : [[address, "value", value, figure]];
      });
      expect([name, sheets[name]]).toEqual([name, { cells: repairs, frame: [], marks: [] }]);
    }
    expect(Object.values(sheets).flatMap(({ cells }) => cells).length).toBeGreaterThanOrEqual(22);
  });

  testWithLibreOffice(
    "LibreOffice opens the saved book with its marks and the 検証結果",
    () => {
      const text = convertWithLibreOffice(marked, "fods").toString();
      expect(text.includes(`table:name="${OWN_SHEET}"`)).toBe(true);
      for (const strength of new Set(plans.flatMap(({ marks }) => marks.map((mark) => mark.strength)))) {
        expect([strength, text.includes(`kenzan1:${strength}`)]).toEqual([strength, true]);
      }
    },
    A_MINUTE,
  );
}
