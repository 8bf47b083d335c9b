import { check, toReport } from "../../../src/engine";
import type { Workbook } from "../../../src/engine/types";
import { cleanBook, overviewSheet, priorYearSheet, withOverview } from "../../reference-book";
import { printedSheet, withCell, workbookOf } from "../../../specimens/sheets";

const repairs = (book: Workbook) => toReport(check(book), "ja").repairs;

/** The cell that holds a figure, if the sheet holds it once. */
function spoil(book: Workbook, sheet: string, right: number, wrong: number): Workbook {
  const cells = book.sheets.find(({ name }) => name === sheet)!.cells.filter(({ value }) => value === right);
  if (cells.length !== 1) throw new Error(`${sheet} holds ${right} ${cells.length} times`);
  return withCell(book, sheet, cells[0]!.row, cells[0]!.column, wrong);
}

test("a book in which everything ties has no repairs", () => {
  expect(repairs(cleanBook())).toEqual([]);
  expect(repairs(withOverview(cleanBook(), overviewSheet(), priorYearSheet()))).toEqual([]);
});

test("every lost △ of the reference budget is named, no other cell, and nothing is as good", () => {
  const lost = withOverview(cleanBook(true), overviewSheet(true));
  const right = withOverview(cleanBook(), overviewSheet());
  const differing = lost.sheets.flatMap(({ name, cells }, index) =>
    cells.flatMap(({ value }, at) => {
      const meant = right.sheets[index]!.cells[at]!.value;
      return value === meant ? [] : [`${name} ${value} → ${meant}`];
    }),
  );
  const found = repairs(lost).filter(({ rank }) => rank === 1);
  const changes = found.flatMap((repair) =>
    repair.changes.map(({ sheet, from, to }) => `${sheet} ${from} → ${to}`),
  );
  expect(differing).toHaveLength(30);
  expect(changes.sort()).toEqual(differing.sort());
  expect(found.every(({ alternatives, confidence }) => alternatives === 0 && confidence > 0.9)).toBe(true);
  expect(new Set(found.flatMap(({ settles }) => settles)).size).toBe(38);
}, 30_000);

test.each([
  ["sign-lost", "balance-sheet-by-segment", 1388128, -1388128],
  ["digit-transposition", "cash-plan-by-segment", 4159218, 4195218],
  ["digit-error", "balance-sheet-by-segment", 24141847, 24141347],
  ["unit", "income-statement-by-segment", 1910865, 1910865000],
  ["digit-lost", "income-statement", 6080957, 608957],
])("%s in %s: %i printed as %i is named, with the right figure", (_, sheet, right, wrong) => {
  const [best, ...others] = repairs(spoil(cleanBook(), sheet, right, wrong));
  expect(best).toMatchObject({ rank: 1, alternatives: 0, changes: [{ sheet, from: wrong, to: right }] });
  expect(others.every(({ confidence }) => confidence < best!.confidence)).toBe(true);
});

test("applying the repairs of rank 1 settles what they say they settle", () => {
  let book = spoil(cleanBook(), "balance-sheet-by-segment", 24141847, 24141347);
  book = spoil(book, "income-statement-by-segment", 31766527, 31767527);
  const { repairs: proposed, findings } = toReport(check(book), "ja");
  const first = proposed.filter(({ rank }) => rank === 1);
  const settled = new Set(first.flatMap(({ settles }) => settles));
  expect(settled.size).toBe(findings.filter(({ severity }) => severity === "error").length);
  const repaired = first
    .flatMap(({ changes }) => changes)
    .reduce((current, { sheet, from, to }) => spoil(current, sheet, from!, to), book);
  expect(toReport(check(repaired), "ja").summary.discrepancies).toBe(0);
});

test("where the equations cannot tell, all that is equally good is shown, none as certain", () => {
  const all = repairs(
    workbookOf(printedSheet("損益計算書\n営業収益合計|500\n営業費用合計|300\n営業利益|211")),
  );
  const equal = all.filter(({ alternatives }) => alternatives > 0);
  expect(equal.length).toBeGreaterThan(1);
  expect(new Set(equal.map(({ confidence }) => confidence)).size).toBe(1);
  expect(equal.map(({ rank }) => rank)).toEqual(equal.map((_, index) => index + 1));
  expect(equal[0]!.confidence).toBeLessThanOrEqual(0.5);
});

test("the order of the sheets changes nothing, and every run gives the same", () => {
  const book = spoil(cleanBook(), "balance-sheet-by-segment", 24141847, 24141347);
  const key = (each: Workbook) =>
    repairs(each).map(({ changes, confidence }) => [
      changes.map(({ sheet, cell, to }) => `${sheet}${cell}${to}`),
      confidence,
    ]);
  expect(key({ ...book, sheets: [...book.sheets].reverse() })).toEqual(key(book));
  expect(key(book)).toEqual(key(book));
});

test("a book of forty wrong figures ends, with its findings", () => {
  const book = cleanBook();
  const sheet = book.sheets[3]!;
  let count = 0;
  const cells = sheet.cells.map((cell, index) =>
    typeof cell.value === "number" && index % 11 === 0 && count++ < 40
      ? { ...cell, value: cell.value * 7 + index }
      : cell,
  );
  const { findings } = toReport(check({ ...book, sheets: book.sheets.with(3, { ...sheet, cells }) }), "ja");
  expect(findings.filter(({ severity }) => severity === "error").length).toBeGreaterThan(40);
}, 60_000);

test("cash at the beginning and at the end, indented below the movement, are no parts of it", () => {
  const plan = `
    資金計画
    （単位：千円）
    科目|金額
    営業収益|512
    資金収入合計|512
    事業費|380
    資金支出合計|380
    資金収支差額|132
     （前期末現金及び預金）|△97
     （当期末現金及び預金）|229`;
  const [best, ...others] = repairs(workbookOf(printedSheet(plan, "資金計画")));
  expect(best).toMatchObject({ cause: "sign-added", changes: [{ from: -97, to: 97 }], alternatives: 0 });
  expect(others.every(({ confidence }) => confidence < 0.2)).toBe(true);
});

test("a figure that other tables know is not said to be copied from the line above, or left out", () => {
  const [best] = repairs(spoil(cleanBook(), "balance-sheet", 25549, 7588763));
  expect(best).toMatchObject({ cause: "arbitrary", changes: [{ from: 7588763, to: 25549 }] });
});
