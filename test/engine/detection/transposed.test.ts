import { findAll } from "../../../src/engine";
import { detect } from "../../../src/engine/detection";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const TURNED = `
  事業別損益計算書
  (単位:千円)
  事業|営業収益|営業費用|営業利益|受取利息|営業外収益合計|経常利益
  水道事業|500|420|80|3|3|83
  下水道事業|700|720|△20|2|2|△18
  合計|1,200|1,140|60|5|5|65`;

test("segments down the side and lines across the top are the statement by segment", () => {
  const [statement] = detect(workbookOf(printedSheet(TURNED)));
  expect(statement).toMatchObject({ kind: "income-statement", scope: "by-segment" });
  expect(statement!.columns.map(({ label, role }) => `${label} ${role}`)).toEqual([
    "水道事業 segment",
    "下水道事業 segment",
    "合計 total",
  ]);
  expect(statement!.lines[2]).toMatchObject({ label: "営業利益", role: "operating-profit" });
});

test("its sums are checked across and down, and a wrong figure stands in its cell", () => {
  const { findings } = findAll(workbookOf(printedSheet(TURNED.replace("△20", "20"))));
  expect(findings.map(({ rule, cell }) => `${rule} ${cell.row + 1}:${cell.column + 1}`).sort()).toEqual([
    "cross-footing 6:4",
    "footing 5:4",
    "footing 5:7",
  ]);
});

test("columns that no body prints as lines stay columns", () => {
  const [table] = detect(
    workbookOf(
      printedSheet(
        "施設別収支\n(単位:円)\n施設|入場料|売店|賃料|合計\n本館|1|2|3|6\n分館|4|5|6|15\n合計|5|7|9|21",
      ),
    ),
  );
  expect(table!.lines.map(({ label }) => label)).toEqual(["本館", "分館", "合計"]);
});
