import { openBook } from "../../../host/xlsx/open";
import { csvOf } from "../../../src/hosts/summary/csv";
import { refusedRow } from "../../../src/hosts/summary/row";
import { summarySheet } from "../../../src/hosts/summary/sheet";

const row = (path: string) => refusedRow(path, { code: "not-a-workbook", message: `${path}：\u001b[2J` });
const fields = (path: string) =>
  csvOf([row(path)])
    .trimEnd()
    .split("\r\n")
    .slice(1);

test.each([
  "=1+1.xlsx",
  "+1.xlsx",
  "-1.xlsx",
  "@SUM(1).xlsx",
  "＝1+1.xlsx",
  "＋1.xlsx",
  "－1.xlsx",
  "＠1.xlsx",
])("%s is no formula in CSV", (path) => {
  expect(fields(path)[0]).toMatch(/^'/);
  expect(fields(path)[0]).toContain(`,not-a-workbook: ${path}：␛[2J`);
});

test("what a terminal or spreadsheet would obey is drawn, and a name keeps to its row", () => {
  expect(fields("予算\u202Exslx.exe\n団体,ties\u0007.xlsx")).toEqual([
    '"予算<U+202E>xslx.exe␊団体,ties␇.xlsx",,,,,,"not-a-workbook: 予算<U+202E>xslx.exe␊団体,ties␇.xlsx：␛[2J"',
  ]);
  expect(fields("\t=1.xlsx")[0]).toMatch(/^␉=1\.xlsx,/);
});

test("a sheet holds them as texts, and no more than a cell can", () => {
  const long = "長".repeat(40_000);
  const [sheet] = openBook(
    summarySheet([row("=1+1.xlsx"), row("予\u202E算"), row(long)], "ja"),
    "一覧.xlsx",
  ).sheets;
  const cells = [1, 2, 3].map((at) => sheet!.cells.get(at, 1));
  expect(cells.map((cell) => cell?.formula ?? null)).toEqual([null, null, null]);
  expect(cells.map((cell) => String(cell?.value).slice(0, 40_000))).toEqual([
    "=1+1.xlsx",
    "予<U+202E>算",
    long.slice(0, 32_767),
  ]);
});
