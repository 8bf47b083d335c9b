import { readFileSync } from "node:fs";
import { check } from "../../../../src/engine";
import { overviewOf } from "../../../../src/engine/overview";
import { readOwnOverview } from "../../../../src/hosts/xlsx/own-overview";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../../../src/hosts/xlsx/write";
import { spread } from "../../../../src/hosts/looks/spread";
import { openBook } from "../../../../host/xlsx/open";
import { BOOKS } from "./books";
import { checkedCopy } from "./checked-copy";
import { faultsOf, ownPart, partsOf, textOf } from "./judge";

const SAMPLE = readFileSync("assets/samples/budget-h28-overview.xlsx");

const { plan } = overviewOf(check(readWorkbook(SAMPLE, "予算.xlsx")))!;

const withOverview = (bytes: Uint8Array) => writeCheckedCopy(bytes, [], [plan]);

/** What a package has in common with the book that it was made from, but for what names the new sheet. */
function others(bytes: Uint8Array, book: Uint8Array): Map<string, string> {
  const own = /workbook\.xml|styles\.xml|Content_Types|calcChain/i;
  const before = partsOf(book);
  return new Map(
    [...partsOf(bytes)]
      .filter(([name]) => before.has(name) && !own.test(name))
      .map(([name, part]) => [name, textOf(part)]),
  );
}

describe.each(Object.keys(BOOKS).map((name) => [name]))("the copy of %s with an overview", (name) => {
  const bytes = BOOKS[name]!();
  const copy = withOverview(bytes);

  test("is sound, and nothing else in it has changed", () => {
    expect(faultsOf(copy)).toEqual([]);
    expect(others(copy, bytes)).toEqual(others(bytes, bytes));
  });

  test("is the same where it is made again from itself", () => {
    expect(partsOf(withOverview(copy))).toEqual(partsOf(copy));
  });

  test("keeps its overview where only marks and results are asked for", () => {
    const checked = checkedCopy(copy);
    expect(faultsOf(checked)).toEqual([]);
    expect(readOwnOverview(checked)).toEqual(readOwnOverview(copy));
    expect(readWorkbook(checked, "book.xlsx")).toMatchObject({
      sheets: readWorkbook(bytes, "book.xlsx").sheets,
    });
  });
});

test("formulas stand with their results, texts as texts, and wide texts over the page", () => {
  const sheet = openBook(withOverview(SAMPLE), "予算.xlsx").sheets.at(-1)!;
  plan.rows.forEach(({ cells }, row) =>
    spread(cells).forEach((cell, column) => {
      const found = sheet.cells.get(row, column);
      expect({ value: found?.value ?? null, formula: found?.formula }).toEqual({
        value: cell?.value ?? null,
        formula: cell?.formula,
      });
    }),
  );
  const wide = plan.rows.flatMap(({ cells }, row) => (cells[0]?.across ? [row] : []));
  expect(sheet.merges).toEqual(wide.map((row) => ({ top: row, left: 0, bottom: row, right: 3 })));
});

test("the page is A4, upright, as wide as the paper, with its area, its head and its foot", () => {
  const copy = partsOf(withOverview(SAMPLE));
  const sheet = textOf(copy.get(ownPart(copy, "overview"))!);
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/>');
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toContain("<oddHeader>&amp;R平成28年度予算</oddHeader>");
  const workbook = textOf(copy.get("xl/workbook.xml")!);
  const area = /<definedName name="_xlnm.Print_Area" localSheetId="10">([^<]*)<\/definedName>/.exec(workbook);
  expect(area?.[1]).toBe(`'概要 (2)'!$A$1:$D$${plan.rows.length}`);
});

test("a dash stands for 該当なし and never for 0", () => {
  const dash = {
    value: 0,
    formula: "ROUND(SUM('損益'!B5)/1000,0)",
    look: "figure",
    decimals: 0,
    isDash: true,
  } as const;
  const zero = { value: 0, formula: "ROUND('損益'!B6/1000,0)", look: "figure", decimals: 0 } as const;
  const copy = writeCheckedCopy(BOOKS.plain!(), [], [{ ...plan, rows: [{ cells: [dash, zero] }] }]);
  const { cells } = openBook(copy, "予算.xlsx").sheets.at(-1)!;
  const formats = [0, 1].map((column) => cells.formatOf(0, column).numberFormat);
  expect(formats).toEqual(['#,##0;"△"#,##0;"-"', '#,##0;"△"#,##0']);
});

describe("the calculation chain", () => {
  const chainOf = (bytes: Uint8Array) => textOf(partsOf(bytes).get("xl/calcChain.xml")!);
  const bytes = BOOKS["every kind of part"]!();
  const copy = withOverview(bytes);
  const own = (chain: string) =>
    [...chain.matchAll(/<c r="([A-Z]+\d+)" i="(\d+)"\/>/g)].map(([, cell]) => cell);

  test("names all our formulas behind the others", () => {
    const formulas = plan.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.formula !== undefined));
    expect(own(chainOf(copy))).toHaveLength(formulas.length + 1);
    expect(own(chainOf(copy))[0]).toBe("A1");
  });

  test("names none of an earlier run that are gone", () => {
    const shorter = { ...plan, rows: plan.rows.slice(0, 7) };
    expect(own(chainOf(writeCheckedCopy(copy, [], [shorter])))).toEqual(["A1", "B7", "C7", "D7"]);
  });
});
