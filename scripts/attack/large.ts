import { MAIN } from "../../specimens/book-of-parts";
import type { Input } from "./input";
import { groups, sheetBook, smallTable, times } from "./sheets";

const FORMATS = 200_000;
const MERGES = 131_000;
const CELLS = 100_000;

/** Valid books that are larger than most. */
export const LARGE: readonly Input[] = [
  { kind: "discrepancies", name: "500 wrong totals", make: () => sheetBook(groups(500, 5, 500)) },
  { kind: "discrepancies", name: "a failing sum of 1,000 lines", make: () => sheetBook(groups(1, 1_000, 1)) },
  { kind: "large", name: "13,000 totals of 9 lines", make: () => sheetBook(groups(13_000, 9, 0)) },
  { kind: "large", name: "one total of 130,000 lines", make: () => sheetBook(groups(1, 130_000, 0)) },
  { kind: "large", name: "131,000 merged areas", make: manyMerges },
  { kind: "large", name: "200,000 formats, with a copy", make: manyFormats, writesCopy: true },
  { kind: "large", name: "a text of 30,000 characters in 100,000 cells", make: longTexts },
];

function manyMerges(): Uint8Array {
  const merge = (at: number) => `<mergeCell ref="D${at * 2 + 1}:E${at * 2 + 2}"/>`;
  return sheetBook(smallTable(), { behind: `<mergeCells>${times(MERGES, merge)}</mergeCells>` });
}

function manyFormats(): Uint8Array {
  const formats = times(
    FORMATS,
    (at) => `<numFmt numFmtId="${at + 164}" formatCode="0.0&quot;${at}&quot;"/>`,
  );
  const cells = times(FORMATS, (at) => `<xf numFmtId="${at + 164}"/>`);
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellXfs>${cells}</cellXfs></styleSheet>`;
  return sheetBook(groups(2, 3, 1), { parts: { "xl/styles.xml": styles } });
}

function longTexts(): Uint8Array {
  const rows = times(CELLS, (at) => {
    const row = at + 10;
    return `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c><c r="B${row}"><v>${at}</v></c></row>`;
  });
  const text = "あいうえおかきくけこ".repeat(3_000);
  const strings = `<sst xmlns="${MAIN}"><si><t>${text}</t></si></sst>`;
  return sheetBook(smallTable() + rows, { parts: { "xl/sharedStrings.xml": strings } });
}
