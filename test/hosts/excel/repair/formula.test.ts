import { check } from "../../../../src/engine";
import { type CellOrder, cellOrdersOf } from "../../../../src/engine/report/cell-orders";
import { applyRepairs } from "../../../../src/hosts/excel/repair/repair";
import { undoRepair } from "../../../../src/hosts/excel/repair/undo";
import { readOpenWorkbook } from "../../../../src/hosts/excel/read";
import { type CellObstacle, refusedRepairText } from "../../../../src/messages/excel-repairs";
import type { Book } from "../../../../host/model/book";
import { PLAIN_FORMAT } from "../../../../host/model/format";
import { HostError } from "../../../../host/protocol/errors";
import { printedSheet, workbookOf } from "../../../../specimens/sheets";
import { bookOf, openHost } from "../open";
import { repairsOf } from "../../../listed-repairs";

/** The total is a formula with a figure typed into it: it gives 303 where it should give 330. */
const TABLE = `
  予定損益計算書
  （単位：円）
  科目   | 金額
  経常費用
    業務費 | 110
    人件費 | 220
  経常費用合計 | 303
  `;
const TOTAL = { row: 6, column: 1 };
const FORMULA = "B5+193";
const AGREED = { replacesFormulas: true };

async function openWithFormula(): Promise<{ book: Book; orders: CellOrder[] }> {
  const book = bookOf(workbookOf(printedSheet(TABLE)));
  total(book).formula = FORMULA;
  total(book).format = { ...PLAIN_FORMAT, numberFormat: "#,##0" };
  openHost(book);
  const found = check(await readOpenWorkbook());
  const repair = repairsOf(found).find(({ changes }) =>
    changes.every(({ cell, to }) => cell.row === TOTAL.row && to === 330),
  );
  return { book, orders: cellOrdersOf(repair!, found) };
}

/** The same where nothing says which formula is meant: the figure itself is to be written. */
async function openWithUnknown(): Promise<{ book: Book; orders: CellOrder[] }> {
  const { book, orders } = await openWithFormula();
  return { book, orders: orders.map(({ meant: _meant, ...order }) => order) };
}

const total = ({ sheets }: Book) => sheets[0]!.cells.get(TOTAL.row, TOTAL.column)!;
const content = (book: Book) => JSON.stringify(book.sheets.map(({ cells }) => [...cells.all()]));

test("an order says what formula the cell held, and which one it is to hold", async () => {
  const { orders } = await openWithFormula();
  expect(orders).toMatchObject([{ ...TOTAL, to: 330, held: 303, formula: FORMULA, meant: "SUM(B5:B6)" }]);
});

test("a wrong formula gives way to the right one, and undoing brings it back exactly", async () => {
  const { book, orders } = await openWithFormula();
  const before = content(book);
  const { outcomes } = await applyRepairs([orders]);
  expect(total(book)).toMatchObject({
    value: 330,
    formula: "SUM(B5:B6)",
    format: { numberFormat: "#,##0" },
  });
  expect(await undoRepair(outcomes[0]!.written)).toEqual([]);
  expect(content(book)).toBe(before);
});

test("a formula that was put back can be undone though what it takes has changed since", async () => {
  const { book, orders } = await openWithFormula();
  const { outcomes } = await applyRepairs([orders]);
  book.active.cells.get(5, 1)!.value = 230;
  total(book).value = 340;
  expect(await undoRepair(outcomes[0]!.written)).toEqual([]);
  expect(total(book)).toMatchObject({ formula: FORMULA });
});

test("a figure that was typed over a formula gives way to it, and the format stays", async () => {
  const { book, orders } = await openWithFormula();
  const typed = orders.map(({ formula: _formula, ...order }) => order);
  total(book).formula = undefined;
  total(book).format = PLAIN_FORMAT;
  for (const row of [4, 5])
    book.active.cells.get(row, 1)!.format = { ...PLAIN_FORMAT, numberFormat: "#,##0" };
  const before = content(book);
  const { outcomes } = await applyRepairs([typed]);
  expect(total(book)).toMatchObject({ value: 330, formula: "SUM(B5:B6)", format: PLAIN_FORMAT });
  expect(await undoRepair(outcomes[0]!.written)).toEqual([]);
  expect(content(book)).toBe(before);
});

test("a formula is not put into a cell that takes everything for text", async () => {
  const { book, orders } = await openWithFormula();
  total(book).format = { ...PLAIN_FORMAT, numberFormat: "@" };
  const before = content(book);
  const { outcomes } = await applyRepairs([orders]);
  expect(outcomes[0]!.refused).toEqual([{ sheet: "表", cell: "B7", why: "text-format" }]);
  expect(refusedRepairText(outcomes[0]!.refused, "ja")).toContain("表示形式が「文字列」");
  expect(content(book)).toBe(before);
});

test("a cell that holds more than it shows gets all digits; where they are unknown it is refused", async () => {
  const { book, orders } = await openWithUnknown();
  total(book).formula = undefined;
  total(book).format = { ...PLAIN_FORMAT, numberFormat: "#,##0," };
  const typed = orders.map(({ formula: _formula, ...order }) => order);
  const before = content(book);
  const unknown = await applyRepairs([typed.map((order) => ({ ...order, exact: null }))]);
  expect(unknown.outcomes[0]!.refused).toEqual([{ sheet: "表", cell: "B7", why: "printed-only" }]);
  expect(refusedRepairText(unknown.outcomes[0]!.refused, "ja")).toContain("表示されない桁が分かりません");
  expect(content(book)).toBe(before);
  const { outcomes } = await applyRepairs([typed.map((order) => ({ ...order, exact: 330_123 }))]);
  expect(total(book).value).toBe(330_123);
  expect(await undoRepair(outcomes[0]!.written)).toEqual([]);
  expect(content(book)).toBe(before);
});

test("unasked, no figure is written over a formula", async () => {
  const { book, orders } = await openWithUnknown();
  const before = content(book);
  const { outcomes } = await applyRepairs([orders]);
  expect(outcomes).toEqual([{ written: [], refused: [{ sheet: "表", cell: "B7", why: "formula" }] }]);
  expect(content(book)).toBe(before);
});

test("with consent the figure takes its place, and undoing brings the formula back exactly", async () => {
  const { book, orders } = await openWithUnknown();
  const before = content(book);
  const { outcomes } = await applyRepairs([orders], AGREED);
  expect(total(book)).toMatchObject({ value: 330, formula: undefined, format: { numberFormat: "#,##0" } });
  expect(await undoRepair(outcomes[0]!.written)).toEqual([]);
  expect(content(book)).toBe(before);
  expect(total(book)).toMatchObject({ value: 303, formula: FORMULA });
});

test("a formula that was put in since is not taken for the one that was asked about", async () => {
  const { book, orders } = await openWithFormula();
  total(book).formula = "B5+193*1";
  const before = content(book);
  const { outcomes } = await applyRepairs([orders], AGREED);
  expect(outcomes[0]!.refused).toEqual([{ sheet: "表", cell: "B7", why: "changed" }]);
  expect(content(book)).toBe(before);
});

test("a formula that somebody puts in place of the figure is not undone", async () => {
  const { book, orders } = await openWithUnknown();
  const { outcomes } = await applyRepairs([orders], AGREED);
  total(book).formula = "B5+B6";
  expect(await undoRepair(outcomes[0]!.written)).toEqual([{ sheet: "表", cell: "B7", why: "changed" }]);
  expect(total(book).formula).toBe("B5+B6");
});

test.each<readonly [string, CellObstacle, string, (book: Book) => unknown]>([
  ["an array", "array", "配列数式", ({ active }) => active.spills.push(range(4, 6))],
  ["a merged area", "merged", "結合セル", ({ active }) => active.merges.push(range(5, 6))],
  [
    "a protected sheet",
    "protected",
    "保護",
    ({ active }) => (active.protection = { options: {}, password: null }),
  ],
])("a cell of %s is refused with the reason even with consent", async (_what, why, words, change) => {
  const { book, orders } = await openWithFormula();
  change(book);
  const before = content(book);
  const { outcomes } = await applyRepairs([orders], AGREED);
  expect(outcomes).toEqual([{ written: [], refused: [{ sheet: "表", cell: "B7", why }] }]);
  expect(refusedRepairText(outcomes[0]!.refused, "ja")).toContain(words);
  expect(content(book)).toBe(before);
});

test("the first cell of a merged area can be repaired", async () => {
  const { book, orders } = await openWithFormula();
  book.active.merges.push({ top: TOTAL.row, left: 1, bottom: TOTAL.row, right: 2 });
  const { outcomes } = await applyRepairs([orders], AGREED);
  expect(outcomes[0]!.refused).toEqual([]);
  expect(total(book).value).toBe(330);
});

test("where Excel fails half-way, what was written is taken back", async () => {
  const { book, orders } = await openWithFormula();
  const second = { ...orders[0]!, row: 5, to: 221, held: 220, formula: undefined };
  const label = { column: 0, held: book.active.cells.get(5, 0)!.value };
  const { cells } = book.active;
  const ensure = cells.ensure.bind(cells);
  cells.ensure = (row, column) => {
    if (row === 5) throw new HostError("InvalidOperation", "part of an array");
    return ensure(row, column);
  };
  const before = content(book);
  await expect(applyRepairs([[...orders, { ...second, label }]], AGREED)).rejects.toMatchObject({
    code: "InvalidOperation",
  });
  expect(content(book)).toBe(before);
});

function range(top: number, bottom: number) {
  return { top, bottom, left: TOTAL.column, right: TOTAL.column };
}
