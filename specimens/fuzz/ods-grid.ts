import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";

/** Rows and cells of an .ods at random: all types of values, repeated, over several cells, valid as a file. */

const LABELS = ["科目", "使用料", "補助金", "収入計", "合計", "うち補助金", "（単位：千円）", "", "=A1"];
const FORMULAS = [
  ...["of:=SUM([.B2:.B4])", "of:=[.B2]+[.B3]", "of:=[$別表.A1]*2", "of:=率", "of:=SUM([.B:.B])"],
  ...["msoxl:=B2-C2", "oooc:=A1", "of:=IF([.A1]=&quot;;&quot;;1;2)"],
];
const VALUES = [
  'office:value-type="currency" office:value="12"',
  'office:value-type="percentage" office:value="0.5"',
  'office:value-type="date" office:date-value="2026-04-01"',
  'office:value-type="time" office:time-value="PT12H30M00S"',
  'office:value-type="boolean" office:boolean-value="true"',
  'office:value-type="string" calcext:value-type="error"',
];
const SPREADS = [
  ...["", "", "", "", 'table:number-columns-repeated="3"', 'table:number-columns-spanned="2"'],
  'table:number-columns-spanned="2" table:number-rows-spanned="3"',
];
const ROWS = [
  ...["", "", "", 'table:number-rows-repeated="2"', 'table:visibility="collapse"'],
  'table:visibility="filter"',
];

const value: fc.Arbitrary<readonly [attributes: string, text: string]> = fc.oneof(
  fc
    .oneof(fc.integer({ min: -999, max: 9999 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map((number) => [`office:value-type="float" office:value="${number}"`, String(number)] as const),
  fc.constantFrom(...LABELS).map((label) => ['office:value-type="string"', label] as const),
  fc.constantFrom(...VALUES).map((each) => [each, "#N/A"] as const),
  fc.constant(["", ""] as const),
);

const cell = fc
  .tuple(value, fc.constantFrom(...SPREADS), fc.option(fc.constantFrom(...FORMULAS), { freq: 4 }))
  .map(([[attributes, text], spread, formula]) => {
    const computed = formula === null ? "" : `table:formula="${formula}"`;
    return `<table:table-cell ${attributes} ${spread} ${computed}><text:p>${text}</text:p></table:table-cell>`;
  });

const row = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom(...ROWS))
  .map(([cells, attributes]) => `<table:table-row ${attributes}>${cells.join("")}</table:table-row>`);

/** A book with so many rows more at the end of its first sheet. */
export function withRows(book: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.array(row, { maxLength: 8 }).map((rows) => {
    const parts = unzipSync(book);
    const content = strFromU8(parts["content.xml"]!).replace(
      "</table:table>",
      `${rows.join("")}</table:table>`,
    );
    return zipSync(
      Object.fromEntries(
        Object.entries({ ...parts, "content.xml": strToU8(content) }).map(([name, bytes]) => [
          name,
          [bytes, { level: name === "mimetype" ? 0 : 6 }],
        ]),
      ),
      { mtime: "2016-04-01T00:00:00" },
    );
  });
}
