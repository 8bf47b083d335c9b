import { check, toReport } from "../../../src/engine";
import { cellOrdersOf } from "../../../src/engine/report/cell-orders";
import type { Workbook } from "../../../src/engine/types";
import { sheetOf, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

const THOUSANDS = "#,##0,";

/** A table of which every figure is shown in one format. */
function bookOf(format: string, unit: string, rows: readonly (readonly (string | number)[])[]): Workbook {
  const sheet = sheetOf("歳出", [["歳出予算"], [`（単位：${unit}）`], ...rows]);
  const cells = sheet.cells.map((cell) => (typeof cell.value === "number" ? { ...cell, format } : cell));
  return workbookOf({ ...sheet, cells });
}

const firstChange = (book: Workbook) => toReport(check(book), "ja").repairs[0]?.changes[0];

const office = (item: number, total: number) =>
  bookOf(THOUSANDS, "千円", [
    ["科目", "予算額"],
    ["議会費", 1_234_456],
    ["総務費", item],
    ["民生費", 890_123],
    ["合計", total],
  ]);

test("a cell that shows 千円 and holds 円 gets every yen of what its sum leaves for it", () => {
  expect(firstChange(office(2_345_678, 4_470_257))).toBeUndefined();
  const book = check(office(2_435_678, 4_470_257));
  expect(toReport(book, "ja").repairs[0]!.changes).toEqual([
    { sheet: "歳出", cell: "B5", label: "総務費", from: 2436, to: 2346, exact: true, value: 2_345_678 },
  ]);
  expect(cellOrdersOf(repairsOf(book)[0]!, book)).toMatchObject([{ to: 2346, exact: 2_345_678 }]);
});

test("where the digits that are not shown fit no number, only the printed figure is told", () => {
  const { repairs } = toReport(check(office(2_435_678, 4_470_000)), "ja");
  expect(repairs[0]!.changes).toMatchObject([{ cell: "B5", to: 2346, exact: false }]);
  expect(repairs[0]!.changes[0]).not.toHaveProperty("value");
  expect(repairs[0]!.explanation).toContain("表示されない桁は分かりません");
});

test("in 百万円, along a line and as the total", () => {
  const book = bookOf("#,##0,,", "百万円", [
    ["区分", "上期", "下期", "計"],
    ["病院", 812_345_678, 431_222_111, 1_423_567_789],
    ["水道", 512_000_499, 300_400_500, 812_400_999],
    ["下水道", 98_700_000, 76_250_001, 174_950_001],
  ]);
  expect(firstChange(book)).toMatchObject({
    cell: "D4",
    from: 1424,
    to: 1244,
    exact: true,
    value: 1_243_567_789,
  });
});

test("with decimals that are not shown, and a loss", () => {
  const book = bookOf('#,##0;"△"#,##0', "円", [
    ["科目", "金額"],
    ["収入", 5_000.25],
    ["支出", 7_400.5],
    ["収支差額", 2_400.25],
  ]);
  expect(firstChange(book)).toMatchObject({ cell: "B6", to: -2400, exact: true, value: -2_400.25 });
});

test("where all figures are as they are shown, what is printed is all there is to say", () => {
  const { repairs } = toReport(
    check(
      bookOf(THOUSANDS, "千円", [
        ["科目", "予算額"],
        ["議会費", 1_234_000],
        ["総務費", 2_435_000],
        ["民生費", 890_000],
        ["合計", 4_470_000],
      ]),
    ),
    "ja",
  );
  const changes = repairs.flatMap((repair) => repair.changes);
  expect(changes.length).toBeGreaterThan(0);
  for (const change of changes) expect(change).not.toHaveProperty("exact");
});
