import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, toReport } from "../../../src/engine";
import { cellName } from "../../../src/engine/book/address";
import { cellOrdersOf } from "../../../src/engine/report/cell-orders";
import { marksOf } from "../../../src/engine/report/marks";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

const printed = readFileSync(join(__dirname, "../../fixtures/flat-list/list.tsv"), "utf8");
const book = workbookOf(printedSheet(printed.replaceAll("\t", "|"), "目"));
const result = check(book);
const best = repairsOf(result).filter(({ rank }) => rank === 1);

test("once the best repairs are made in every row, the whole list ties", () => {
  const orders = best.flatMap((repair) => cellOrdersOf(repair, result));
  const isWritten = (row: number, column: number) =>
    orders.some((order) => order.row === row && order.column === column);
  const [sheet] = book.sheets;
  const cells = [
    ...sheet!.cells.filter(({ row, column }) => !isWritten(row, column)),
    ...orders.map(({ row, column, to }) => ({ row, column, value: to })),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  expect(result.findings).toHaveLength(8);
  expect(check(workbookOf({ ...sheet!, cells })).findings).toEqual([]);
});

test("the report names the rows that repeat a figure behind the figures themselves", () => {
  const { changes } = toReport(result, "ja").repairs.find(({ changes: [first] }) => first!.cell === "H14")!;
  expect(changes.map(({ cell, copyOf, to }) => [cell, copyOf, to])).toEqual([
    ["H14", undefined, 0],
    ["I14", undefined, 0],
    ["H15", "H14", 0],
    ["I15", "I14", 0],
  ]);
});

test("every row that a repair changes is marked", () => {
  const suspects = marksOf(result)[0]!.marks.find(({ strength }) => strength === "suspect")!;
  const marked = suspects.ranges.map(({ top, left, bottom, right }) =>
    [cellName(top, left), cellName(bottom, right)].join(":"),
  );
  expect(marked).toContain("H14:I15");
});
