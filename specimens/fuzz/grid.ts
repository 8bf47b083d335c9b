import fc from "fast-check";
import { bookOfParts, type Parts, sharedStrings, workbook, worksheet } from "../book-of-parts";
import { columnName } from "../../src/engine/book/address";

/** Tables as people write them, and what else a cell may hold: drawn at random, valid as a file. */

const LABELS = [
  ...[
    "科目",
    "金額",
    "現金",
    "預金",
    "流動資産",
    "流動資産合計",
    "合計",
    "小計",
    "うち現金",
    "差引",
    "収入計",
  ],
  ...[
    "（単位：千円）",
    "令和6年度",
    "前年度",
    "増減",
    "構成比",
    "100×12＝1,200円",
    " 空 白 ",
    "=A1",
    "",
    "a\u3000b",
  ],
];
const FORMULAS = [
  "SUM(B2:B4)",
  "B2+B3",
  "B2-A1",
  "IF(B2,1,2)",
  "表!B2*2",
  "SUMIF(A:A,A2,B:B)",
  "B9",
  "1/0",
  "((",
];
const SHARED = ["現金", "合計", "1,234", "△5", "2 0 0"];
const ERRORS = ["#REF!", "#DIV/0!", "#N/A"];

type Content =
  | { readonly type: "text" | "string" | "error"; readonly text: string }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "shared"; readonly index: number }
  | { readonly type: "formula"; readonly text: string; readonly value: number | null };

interface DrawnCell {
  readonly content: Content;
  readonly style: number;
}

const content: fc.Arbitrary<Content> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("number" as const),
      value: fc.integer({ min: -999, max: 9999 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("number" as const),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom("text" as const, "string" as const),
      text: fc.constantFrom(...LABELS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("error" as const), text: fc.constantFrom(...ERRORS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("shared" as const), index: fc.nat(SHARED.length - 1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("formula" as const),
      text: fc.constantFrom(...FORMULAS),
      value: fc.option(fc.integer({ min: 0, max: 9999 })),
    }),
  },
);

/** Formats beyond the five that are declared too. */
const cell: fc.Arbitrary<DrawnCell> = fc.record({ content, style: fc.oneof(fc.nat(4), fc.nat(9)) });

const lines = fc.array(fc.tuple(fc.constantFrom(...LABELS), fc.array(cell, { minLength: 1, maxLength: 3 })), {
  minLength: 2,
  maxLength: 9,
});

/** A small table with a total, right or wrong, so that most books have something to mark. */
const table = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 5 }),
    fc.constantFrom(0, 0, 9, 90),
  )
  .map(([figures, miss]) => [
    rowXml(1, [text("科目"), text("金額")]),
    ...figures.map((value, at) => rowXml(at + 2, [text(`費目${at + 1}`), number(value)])),
    rowXml(figures.length + 2, [text("合計"), number(figures.reduce((sum, each) => sum + each, miss))]),
  ]);

const behind = fc.constantFrom(
  "",
  '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  '<mergeCells><mergeCell ref="A12:C13"/></mergeCells>',
  '<conditionalFormatting sqref="A1:B9"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
  '<autoFilter ref="A1:B4"/>',
);
const before = fc.constantFrom(
  "",
  '<cols><col min="1" max="1" width="9"/><col min="3" max="16384" hidden="1"/></cols>',
);
const names = fc.constantFrom(
  "",
  '<definedNames><definedName name="率">表!$B$2</definedName></definedNames>',
);

/** The parts of a book of one sheet. */
export const gridParts: fc.Arbitrary<Parts> = fc
  .record({ table, lines, before, behind, names, hasStyles: fc.boolean() })
  .map(({ table, lines, before, behind, names, hasStyles }) => {
    const more = lines.map(([label, cells], at) => rowXml(table.length + 2 + at, [text(label), ...cells]));
    return {
      "xl/worksheets/sheet1.xml": worksheet(
        `${before}<sheetData>${[...table, ...more].join("")}</sheetData>${behind}`,
      ),
      "xl/sharedStrings.xml": sharedStrings(...SHARED.map((each) => `<t>${each}</t>`)),
      "xl/workbook.xml": workbook(`<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${names}`),
      ...(hasStyles ? {} : { "xl/styles.xml": undefined }),
    };
  });

/** The book of such parts. */
export function gridBook(parts: Parts): Uint8Array {
  return bookOfParts(parts);
}

function text(label: string): DrawnCell {
  return { content: { type: "text", text: label }, style: 0 };
}

function number(value: number): DrawnCell {
  return { content: { type: "number", value }, style: 1 };
}

function rowXml(row: number, cells: readonly DrawnCell[]): string {
  return `<row r="${row}">${cells.map((each, column) => cellXml(`${columnName(column)}${row}`, each)).join("")}</row>`;
}

function cellXml(address: string, { content, style }: DrawnCell): string {
  const open = `<c r="${address}" s="${style}"`;
  switch (content.type) {
    case "number":
      return `${open}><v>${content.value}</v></c>`;
    case "shared":
      return `${open} t="s"><v>${content.index}</v></c>`;
    case "string":
      return `${open} t="str"><v>${content.text}</v></c>`;
    case "error":
      return `${open} t="e"><v>${content.text}</v></c>`;
    case "text":
      return `${open} t="inlineStr"><is><t xml:space="preserve">${content.text}</t></is></c>`;
    case "formula":
      return `${open}><f>${content.text}</f>${content.value === null ? "" : `<v>${content.value}</v>`}</c>`;
  }
}
