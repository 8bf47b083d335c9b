import type { Value } from "../../../../src/engine/book/formula/values";
import { graphOf } from "../../../../src/engine/book/graph";
import type { Sheet } from "../../../../src/engine/types";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import { bookOfParts, MAIN, relationships, workbook, worksheet } from "../../../../specimens/book-of-parts";
import { sheetOf, workbookOf } from "../../../../specimens/sheets";

/** 1 to 32 below each other, a subtotal of two of them and an error; rows 2 and 4 are hidden. */
function hidden(extra: Partial<Sheet>): Sheet {
  const cells = [1, 2, 4, 8, 16].map((value, row) => ({ row, column: 0, value }));
  const subtotal = { row: 5, column: 0, value: 3, formula: "SUBTOTAL(9,A1:A2)" };
  const failure = { row: 0, column: 1, value: { error: "#N/A" } };
  return { ...sheetOf("表", []), cells: [...cells, subtotal, failure], hiddenRows: [1, 3], ...extra };
}

const FILTERED = [{ top: 0, left: 0, bottom: 4, right: 0 }];

/** What Excel's own help says of each: 9 counts rows that a person hides, none what a filter hides; 109 neither. */
test.each<
  [formula: string, byPerson: Value | undefined, byFilter: Value | undefined, open: Value | undefined]
>([
  ["SUBTOTAL(9,A1:A5)", 31, 21, undefined],
  ["SUBTOTAL(109,A1:A5)", 21, 21, 21],
  ["SUBTOTAL(9,A1:A6)", 31, 21, undefined],
  ["SUBTOTAL(2,A1:A5)", 5, 3, undefined],
  ["SUBTOTAL(102,A1:A5)", 3, 3, 3],
  ["SUBTOTAL(4,A1:A4)", 8, 4, undefined],
  ["SUBTOTAL(109,A2,A4)", 0, 0, 0],
  ["AGGREGATE(9,0,A1:A6)", 31, undefined, undefined],
  ["AGGREGATE(9,4,A1:A6)", 34, undefined, undefined],
  ["AGGREGATE(9,5,A1:A6)", 24, 24, 24],
  ["AGGREGATE(9,1,A1:A6)", 21, 21, 21],
  ["AGGREGATE(9,7,A1:B5)", 21, 21, 21],
  ["SUM(A1:A5)", 31, 31, 31],
])(
  "%s: %p where a person hides rows, %p where a filter does, %p where nobody tells",
  (formula, ...wanted) => {
    const computed = [{ filtered: [] }, { filtered: FILTERED }, {}].map((extra) =>
      graphOf(workbookOf(hidden(extra))).evaluate(formula, { sheet: "表", row: 9, column: 9 }),
    );
    expect(computed).toEqual(wanted);
  },
);

test("hidden columns count: SUBTOTAL is for lists", () => {
  const row = { ...sheetOf("表", [[1, 2, 4]]), hiddenColumns: [1], filtered: [] };
  const graph = graphOf(workbookOf(row));
  expect(graph.evaluate("SUBTOTAL(109,A1:C1)", { sheet: "表", row: 9, column: 9 })).toBe(7);
});

describe("of a file", () => {
  const row = (at: number, attributes: string) =>
    `<row r="${at}"${attributes}><c r="A${at}"><v>${at}</v></c></row>`;
  const rows = `<sheetData>${row(1, "")}${row(2, ' hidden="1" outlineLevel="1"')}${row(3, "")}</sheetData>`;
  const filter = (column: string) => `<autoFilter ref="A1:A3">${column}</autoFilter>`;
  const CRITERION = '<filterColumn colId="0"><filters><filter val="3"/></filters></filterColumn>';
  const summed = (parts: Readonly<Record<string, string>>) => {
    const book = readWorkbook(
      bookOfParts({
        "xl/workbook.xml": workbook('<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>'),
        ...parts,
      }),
      "表.xlsx",
    );
    return graphOf(book).evaluate("SUBTOTAL(9,A2:A3)", { sheet: "表", row: 9, column: 9 });
  };
  const SHEET = "xl/worksheets/sheet1.xml";

  test.each([
    ["an outline that is folded up", rows, 5],
    ["a filter with a criterion", rows + filter(CRITERION), 3],
    ["a filter with none", rows + filter('<filterColumn colId="0" hiddenButton="1"/>'), 5],
  ])("%s", (_, content, sum) => {
    expect(summed({ [SHEET]: worksheet(content) })).toBe(sum);
  });

  test("a filter of a table", () => {
    const table = `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:A3">${filter(CRITERION)}</table>`;
    const parts = {
      [SHEET]: worksheet(rows),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
    };
    expect(summed({ ...parts, "xl/tables/table1.xml": table })).toBe(3);
    expect(summed(parts)).toBe(5);
  });
});
