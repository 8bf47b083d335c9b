import { findAll, check, toReport, toText } from "../../../src/engine";
import { cellName } from "../../../src/engine/book/address";
import { summaryOf } from "../../../src/engine/report/report";
import type { Workbook } from "../../../src/engine/types";
import { NO_WAIVERS } from "../../../src/engine/waivers/review";
import { printedSheet, sheetOf, withCell, workbookOf } from "../../../specimens/sheets";

const printed = (...tables: string[]) =>
  workbookOf(...tables.map((table, at) => printedSheet(table, `表${at + 1}`)));

function openIn(book: Workbook) {
  const found = findAll(book);
  return {
    verdict: summaryOf(found, NO_WAIVERS).verdict,
    unchecked: found.unchecked.map(
      ({ what, why, cell, label }) => `${what} ${why} ${cellName(cell.row, cell.column)} ${label}`,
    ),
  };
}

const RIGHT = `
  基金の状況
  (単位：円)
  区分|令和5年度末|令和6年度末
  財政調整基金|1,204,551|1,310,442
  減債基金|330,120|298,771
  計|1,534,671|1,609,213`;

test("what was judged and ties is right, without any reserve", () => {
  expect(openIn(printed(RIGHT))).toEqual({ verdict: "ties", unchecked: [] });
});

test.each([
  ["a figure that cannot be read", RIGHT.replace("330,120", "'330.120"), ["total unreadable-term B6 計"]],
  [
    "a table without any total, beside one that ties",
    `${RIGHT}\n\n\n物品の状況\n区分|数量\n自動車|31\n船舶|2\n機械|17`,
    ["table nothing-to-compare A10 物品の状況"],
  ],
  [
    "a total whose lines are not printed and that is in no equation",
    `${RIGHT}\n\n\n収入の概要\n(単位：円)\n区分|金額\n特別会計収入合計|9,100,000`,
    ["total too-few-lines B12 特別会計収入合計"],
  ],
  [
    "shares of a whole that is not printed",
    `
    歳入
    (単位：千円)
    区分|決算額|構成比（％）
    市税|1,204,551|33.1
    繰入金|330,120|9.1
    計|1,534,671|42.2`,
    ["share ratio C4 構成比（％）"],
  ],
])("%s is named", (_, table, unchecked) => {
  expect(openIn(printed(table))).toEqual({ verdict: "ties-but-unchecked", unchecked });
});

test("a column named a total that no columns make up is named", () => {
  const { unchecked } = openIn(
    printed(`
      Grants
      Item|Federal|State|Total
      Roads|1,204|551|93
      Bridges|330|120|71
      Tunnels|871|402|12
      Ferries|15|6|44`),
  );
  expect(unchecked).toEqual(["column no-reading-ties D3 Total"]);
});

test("a list that says of itself that it is a selection is open, and nothing is promised", () => {
  expect(
    openIn(
      printed(RIGHT, `主な事業\n(単位：円)\n区分|金額\n道路整備|31,000\n公園整備|22,000\n事業費合計|954,000`),
    ).unchecked.filter((each) => each.startsWith("total")),
  ).toEqual([]);
});

test("a warning about a formula keeps a book from being called right", () => {
  const sheet = sheetOf("表", [
    ["区分", "金額"],
    ["甲", 120_551],
    ["乙", 330_120],
    ["計", 450_671],
  ]);
  const book = workbookOf(sheet);
  const right = withFormula(book, 3, 1, "SUM(B2:B3)");
  expect(openIn(right)).toEqual({ verdict: "ties", unchecked: [] });
  const stale = withFormula(withCell(book, "表", 1, 1, 120_552), 3, 1, "SUM(B2:B3)");
  expect(openIn(stale).verdict).not.toBe("ties");
});

test("a book whose figures are all errors has nothing to check", () => {
  const lines = ["甲", "乙", "計"].map((label, at) => ({ row: at + 1, label }));
  const cells = [
    { row: 0, column: 0, value: "区分" },
    { row: 0, column: 1, value: "金額" },
    ...lines.flatMap(({ row, label }) => [
      { row, column: 0, value: label },
      { row, column: 1, value: { error: "#VALUE!" }, formula: "X1+1" },
    ]),
  ];
  const sheet = { ...sheetOf("表", []), cells };
  expect(openIn(workbookOf(sheet)).verdict).toBe("nothing-to-check");
});

test("the head counts what the list shows", () => {
  for (const book of [printed(RIGHT), printed(RIGHT.replace("1,534,671", "1,999,999"))]) {
    const result = check(book);
    const { summary, findings, unchecked } = toReport(result, "ja");
    expect(summary.discrepancies).toBe(findings.filter(({ severity }) => severity === "error").length);
    expect(summary.unchecked).toBe(unchecked.length);
  }
});

test("text and JSON name what was not checked, in both languages", () => {
  const result = check(printed(RIGHT.replace("330,120", "'330.120")));
  expect(toReport(result, "ja").unchecked).toEqual([
    {
      sheet: "表1",
      cell: "B6",
      label: "計",
      what: "total",
      why: "unreadable-term",
      message: "計（表1 B6）：読み取れない金額を含むため検算していません",
    },
  ]);
  expect(toText(result, "ja")).toContain("不一致は見つかりませんが、検算していない箇所が 1件あります。");
  expect(toText(result, "ja")).toContain("■ 検算していない箇所：1件");
  expect(toText(result, "en")).toContain("1. 計 (表1 B6) not checked: an amount in it cannot be read");
});

function withFormula(book: Workbook, row: number, column: number, formula: string): Workbook {
  const put = (sheet: Workbook["sheets"][number]) => ({
    ...sheet,
    cells: sheet.cells.map((each) =>
      each.row === row && each.column === column ? { ...each, formula } : each,
    ),
  });
  return { ...book, sheets: book.sheets.map(put) };
}

test("where every equation has a figure that is read with doubt, the book was looked at all the same", () => {
  const { verdict, unchecked } = openIn(
    printed(`
      歳入
      (単位：円)
      区分|本年度|前年度|比較
      市税|271,949,021|'262,フ73,622|9,175,399
      市債|57,521,700|'5３,3四4,200|4,197,500`),
  );
  expect(verdict).toBe("ties-but-unchecked");
  expect(unchecked.length).toBeGreaterThan(0);
});
