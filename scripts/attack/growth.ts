import { MAIN, workbook, worksheet } from "../../specimens/book-of-parts";
import { measured } from "./measured";
import { groups, row, sheetBook, sheetsBook, smallTable, times } from "./sheets";

/** What may grow in a book, its smallest size, and the book of a size. */
interface Extent {
  readonly name: string;
  readonly least: number;
  readonly make: (size: number) => Uint8Array;
}

const SHEET = "xl/worksheets/sheet1.xml";

const EXTENTS: readonly Extent[] = [
  { name: "discrepancies", least: 250, make: (size) => sheetBook(groups(size, 5, size)) },
  { name: "error values", least: 5_000, make: (size) => sheetBook(smallTable() + times(size, errorRow)) },
  { name: "sheets", least: 25, make: manySheets },
  { name: "lines of a table", least: 5_000, make: (size) => sheetBook(groups(size / 10, 9, 0)) },
  { name: "lines of a sum", least: 5_000, make: (size) => sheetBook(groups(1, size, 0)) },
  { name: "lines of a failing sum", least: 1_000, make: (size) => sheetBook(groups(1, size, 1)) },
  { name: "merged areas", least: 16_000, make: manyMerges },
  { name: "names", least: 5_000, make: manyNames },
  { name: "formulas", least: 5_000, make: (size) => sheetBook(smallTable() + times(size, formulaRow)) },
];

const FACTORS = [1, 2, 4, 8];
const MOST = 1.2;

/**
 * Says with which power of each extent the CPU time of a run grows, what any run takes taken off: 1 where twice as much is
 * twice the work.
 */
export function tellGrowth(folder: string): void {
  const start = measured(folder, sheetBook(smallTable())).seconds;
  for (const { name, least, make } of EXTENTS) {
    const sizes = FACTORS.map((factor) => factor * least);
    const runs = sizes.map((size) => measured(folder, make(size)));
    const power = exponent(
      sizes,
      runs.map(({ seconds }) => Math.max(seconds - start, 0.01)),
    );
    const shown = runs.map(
      ({ seconds, megabytes }, at) => `${sizes[at]}: ${seconds.toFixed(2)} s, ${Math.round(megabytes)} MB`,
    );
    console.log(`growth | ${name} | exponent ${power.toFixed(2)} (≤ ${MOST}) | ${shown.join(" | ")}`);
  }
}

/** The slope of the straight line through the logarithms that misses them least. */
function exponent(sizes: readonly number[], seconds: readonly number[]): number {
  const points = sizes.map((size, at) => [Math.log(size), Math.log(seconds[at]!)] as const);
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function errorRow(at: number): string {
  const number = at + 6;
  return `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>費目${at}</t></is></c><c r="B${number}" t="e"><v>#REF!</v></c></row>`;
}

function formulaRow(at: number): string {
  const number = at + 6;
  return `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>費目${at}</t></is></c><c r="B${number}"><v>${at}</v></c><c r="C${number}"><f>B${number}+B2</f><v>${at + 100}</v></c></row>`;
}

function manySheets(size: number): Uint8Array {
  const names = Array.from({ length: size }, (_, at) => `表${at}`);
  const parts = names.map((_, at): [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    worksheet(`<sheetData>${groups(10, 5, 0)}</sheetData>`),
  ]);
  return sheetsBook(names, (at) => `worksheets/sheet${at + 1}.xml`, Object.fromEntries(parts));
}

function manyMerges(size: number): Uint8Array {
  const merge = (at: number) => `<mergeCell ref="D${at * 2 + 1}:E${at * 2 + 2}"/>`;
  return sheetBook(smallTable(), { behind: `<mergeCells>${times(size, merge)}</mergeCells>` });
}

function manyNames(size: number): Uint8Array {
  const names = times(size, (at) => `<definedName name="名${at}">表!$B$${(at % 3) + 2}</definedName>`);
  const sheets = '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>';
  return sheetBook(smallTable() + row(6, "計", 1), {
    parts: {
      [SHEET]: worksheet(`<sheetData>${smallTable()}</sheetData>`),
      "xl/workbook.xml": workbook(`${sheets}<definedNames>${names}</definedNames>`),
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"/>`,
    },
  });
}
