import fc from "fast-check";
import { check, findAll } from "../../../src/engine";
import type { Workbook } from "../../../src/engine/types";
import { overviewSheet } from "../../reference-book";
import { sheetOf, withCell, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

const errorsIn = (book: Workbook) => findAll(book).findings.filter(({ severity }) => severity === "error");

describe("the published overview alone, in 百万円", () => {
  const book = workbookOf(overviewSheet());
  const sheet = book.sheets[0]!;
  const { statements, equations } = findAll(book);
  const used = new Set(
    equations
      .flatMap(({ total, terms }) => [total, ...terms])
      .map(({ statement, line, column }) => {
        const { lines, columns } = statements[statement]!;
        return `${lines[line]!.row}:${columns[column]!.column}`;
      }),
  );
  const figures = sheet.cells.filter(
    ({ row, column, value }) => typeof value === "number" && used.has(`${row}:${column}`),
  );

  /** How many single figures that are so much too large or too small are seen, of all; and by sums alone. */
  const seen = (by: number) => {
    const found = figures.flatMap(({ row, column, value }) =>
      [by, -by].map((change) =>
        errorsIn(withCell(book, sheet.name, row, column, (value as number) + change)),
      ),
    );
    const any = found.filter(({ length }) => length > 0);
    const bySums = any.filter((findings) => findings.every(({ rule }) => rule === "combined"));
    return [found.length, any.length, bySums.length];
  };

  it("is right", () => {
    expect(errorsIn(book)).toEqual([]);
  });

  // What a linear program over all equations at once can see: 49 and 89 of 90; equation by equation 28 and 83.
  it("shows a figure that is off by one or two wherever it can be known", () => {
    expect(seen(1)).toEqual([90, 49, 21]);
    expect(seen(2)).toEqual([90, 89, 6]);
  });

  it("names the figure, and what it should be", () => {
    const [{ row, column, value }] = figures.filter((figure) =>
      errorsIn(withCell(book, sheet.name, figure.row, figure.column, (figure.value as number) + 2)).every(
        ({ rule }) => rule === "combined",
      ),
    ) as [(typeof figures)[0]];
    const whole = check(withCell(book, sheet.name, row, column, (value as number) + 2));
    const { findings } = whole;
    const repairs = repairsOf(whole);
    expect(findings[0]).toMatchObject({ rule: "combined" });
    const cells = repairs.map(({ changes }) => changes[0]!.cell);
    expect(cells).toContainEqual({ sheet: sheet.name, row, column });
  });
});

it("is never said of figures that come from exact amounts", () => {
  const amounts = fc.array(
    fc.array(fc.integer({ min: -4_000_000, max: 9_000_000 }), { minLength: 3, maxLength: 3 }),
    { minLength: 4, maxLength: 6 },
  );
  const print = (yen: number) => Math.sign(yen) * Math.round(Math.abs(yen) / 1000);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  fc.assert(
    fc.property(amounts, (rows) => {
      const half = rows.length >> 1;
      const columns = [0, 1, 2];
      const totals = (from: readonly (readonly number[])[]) =>
        columns.map((at) => sum(from.map((row) => row[at]!)));
      const printed = (label: string, row: readonly number[]) => [label, ...[...row, sum(row)].map(print)];
      const [above, below] = [rows.slice(0, half), rows.slice(half)];
      const book = workbookOf(
        sheetOf("表", [
          ["内訳書"],
          ["(単位:千円)"],
          ["区分", "第一事業", "第二事業", "第三事業", "合計"],
          ["収入の部"],
          ...above.map((row, index) => printed(`収入${"甲乙丙"[index]}`, row)),
          printed("収入の部計", totals(above)),
          ["支出の部"],
          ...below.map((row, index) => printed(`支出${"甲乙丙"[index]}`, row)),
          printed("支出の部計", totals(below)),
          printed("合計", totals(rows)),
          ["(注) 千円未満を四捨五入している。"],
        ]),
      );
      expect(errorsIn(book)).toEqual([]);
    }),
    { seed: 28, numRuns: 200 },
  );
});
