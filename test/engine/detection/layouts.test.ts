import { spotOf } from "../../../src/engine/book/spot";
import { detect } from "../../../src/engine/detection";
import { printedSheet, sheetOf, workbookOf } from "../../../specimens/sheets";

const read = (table: string) => detect(workbookOf(printedSheet(table)));

test("a table of unknown kind is still a table, with its title, unit and columns", () => {
  const [table] = read("施設別利用料内訳書\n(単位:円)\n区分|本館|分館|合計\n入場料|1,200|300|1,500");
  expect(table).toMatchObject({ kind: "table", scope: "by-segment", title: "施設別利用料内訳書", unit: 1 });
  expect(table!.columns.map(({ label, role }) => `${label} ${role}`)).toEqual([
    "本館 segment",
    "分館 segment",
    "合計 total",
  ]);
});

test("two tables that stand side by side are two", () => {
  const tables = read("施設の利用\n本館|金額|分館|金額\n会議室|10|和室|4\n計|10|洋室|6\n|0|計|10");
  expect(tables.map(({ lines }) => lines.map(({ label }) => label).filter((label) => label !== ""))).toEqual([
    ["会議室", "計"],
    ["和室", "洋室", "計"],
  ]);
});

test("of tables side by side a year stands above all of its table and is no heading of its labels", () => {
  const tables = read(
    "令和6年度||令和5年度\n施設|金額|施設|金額\n会議室|10|和室|4\nホール|20|洋室|6\n計|30|計|10",
  );
  expect(tables.map(({ lines }) => lines.map(({ label }) => label))).toEqual([
    ["会議室", "ホール", "計"],
    ["和室", "洋室", "計"],
  ]);
});

test("the two sides of a 勘定式 are one statement, whose cells stand on both sides", () => {
  const [statement, ...more] = read(
    "貸借対照表\n資産|金額|負債・純資産|金額\n現金及び預金|10|未払金|4\n資産合計|10|負債合計|4\n||純資産合計|6",
  );
  expect(more).toEqual([]);
  expect(statement).toMatchObject({ kind: "balance-sheet", range: { top: 1, left: 0, bottom: 4, right: 3 } });
  expect(statement!.lines.map(({ label }) => label)).toEqual([
    "現金及び預金",
    "資産合計",
    "未払金",
    "負債合計",
    "純資産合計",
  ]);
  expect(spotOf(statement!, 0, 0)).toEqual({ row: 2, column: 1 });
  expect(spotOf(statement!, 4, 0)).toEqual({ row: 4, column: 3 });
});

test("a table that goes on after its repeated headings is one", () => {
  const [table, ...more] = read("内訳書\n区分|金額\n甲|1\n乙|2\n区分|金額\n丙|3\n合計|6");
  expect(more).toEqual([]);
  expect(table!.lines.map(({ label }) => label)).toEqual(["甲", "乙", "丙", "合計"]);
});

test("headings that come twice at the turn of a page are no second table", () => {
  const [table, ...more] = read(
    "内訳書\n区分|金額\n甲|1\n乙|2\n|－ 2 －\n区分|金額\n\n|－ 3 －\n区分|金額\n丙|3\n合計|6",
  );
  expect(more).toEqual([]);
  expect(table!.lines.map(({ label }) => label)).toEqual(["甲", "乙", "丙", "合計"]);
});

test("notes and bullets are no lines", () => {
  const [table] = read(
    "内訳書\n区分|金額\n甲|1\n(注)1 甲は見込みである。\n乙|2\n合計|3\n・甲：見込みによる。",
  );
  expect(table!.lines.map(({ label }) => label)).toEqual(["甲", "乙", "合計"]);
});

test("a row of years heads columns although it holds numbers", () => {
  const [table] = read("区分|2,024|2,025\n甲|10|20\n乙|30|40");
  expect(table!.columns.map(({ label }) => label)).toEqual(["2024", "2025"]);
  expect(table!.lines).toHaveLength(2);
});

test("ratios are no amounts", () => {
  const [table] = read("区分|金額|構成比(%)\n甲|1|25\n乙|3|75\n合計|4|100");
  expect(table!.columns.map(({ label }) => label)).toEqual(["金額"]);
});

test("numbers left of the labels number the lines", () => {
  const [table] = read("|区分|金額\n1|甲|100\n2|乙|200\n3|合計|300");
  expect(table!.columns).toHaveLength(1);
  expect(table!.lines.map(({ label }) => label)).toEqual(["甲", "乙", "合計"]);
});

test("labels in several columns give the depth of their lines", () => {
  const [table] = read("款|項|金額\n市税||300\n|市民税|100\n|固定資産税|200");
  expect(table!.lines.map(({ label, level }) => `${level} ${label}`)).toEqual([
    "0 市税",
    "1 市民税",
    "1 固定資産税",
  ]);
});

test("decimals are kept exactly, in the last digit that the table prints", () => {
  const [table] = read("区分|金額\n甲|1.5\n乙|2\n合計|3.5");
  expect(table).toMatchObject({ decimals: 1 });
  expect(table!.lines.map(({ amounts }) => amounts[0]!.value)).toEqual([15, 20, 35]);
});

test("a number that shows less than it holds is a rounded figure", () => {
  const sheet = sheetOf("表", [
    ["区分", "金額"],
    ["甲", 1.4],
    ["乙", 1.4],
    ["合計", 2.8],
  ]);
  const cells = sheet.cells.map((cell) =>
    typeof cell.value === "number" ? { ...cell, format: "#,##0" } : cell,
  );
  const [table] = detect(workbookOf({ ...sheet, cells }));
  expect(table).toMatchObject({ rounding: "half-up" });
  expect(table!.lines.map(({ amounts }) => amounts[0]!.value)).toEqual([1, 1, 3]);
});

test("a kind is known by its labels where no title names it", () => {
  const [table] = read("科目|金額\n営業収益合計|5\n営業費用合計|3\n営業利益|2\n経常利益|2");
  expect(table).toMatchObject({ kind: "income-statement", scope: "whole" });
});

test("a sheet without figures, an empty sheet and a list of texts hold no table", () => {
  expect(read("表紙\n令和7年度予算書")).toEqual([]);
  expect(detect(workbookOf(sheetOf("空", [])))).toEqual([]);
});

test("of tables side by side each has the title above it, and one that is merged over all is common", () => {
  const rows =
    "貸借対照表||損益計算書\n科目|金額|科目|金額\n資産合計|10|営業収益合計|4\n負債合計|10|営業費用合計|4";
  const apart = read(rows);
  expect(apart.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    "balance-sheet 貸借対照表",
    "income-statement 損益計算書",
  ]);
  const common = printedSheet("施設別の収入\n本館|金額|分館|金額\n会議室|10|和室|4\n計|10|計|4");
  const merged = detect(workbookOf({ ...common, merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] }));
  expect(merged.map(({ title }) => title)).toEqual(["施設別の収入", "施設別の収入"]);
});

test("the columns name a kind where no title does", () => {
  expect(read("内容|予定前受金|累積前受金\n甲|1|2\n合計|1|2")[0]).toMatchObject({
    kind: "advances-received",
  });
});

test("a page number and repeated headings do not end a table, nor do headings of lines at the turn", () => {
  const [table, ...more] = read(
    "内訳書\n区分|本館|分館\n収入\n甲|1|2\n支出\n|－ 1 －\n区分|本館|分館\n経費\n乙|2|3\n合計|3|5",
  );
  expect(more).toEqual([]);
  expect(table!.lines.map(({ label }) => label)).toEqual(["収入", "甲", "支出", "経費", "乙", "合計"]);
});

test("a numbered 〜の部 with its own headings goes on with the statement of the 部 above", () => {
  const [statement, ...more] = read(`
    収支正味財産増減計算書
    1. 経常増減の部
    科目|法人会計|実施事業等会計
    経常収益計|30|40
    経常費用計|20|10
    当期経常増減額|10|30
    2. 経常外増減の部
    科目|法人会計|実施事業等
    経常外収益計|5|6
    当期一般正味財産増減額|15|36`);
  expect(more).toEqual([]);
  expect(statement!.lines.filter(({ type }) => type !== "heading")).toHaveLength(5);
});

test("repeated headings below a caption begin another table", () => {
  expect(read("(1)歳入\n区分|金額\n甲|1\n(2)歳出\n区分|金額\n乙|2")).toHaveLength(2);
});

test("a staircase is one column, whose cells stand in several", () => {
  const [table] = read("内訳書\n区分|内訳|金額\n甲|1|\n乙|2|\n計||3");
  expect(table!.columns).toHaveLength(1);
  expect(table!.lines.map((_, line) => spotOf(table!, line, 0).column)).toEqual([1, 1, 2]);
  expect(read("出納簿\n区分|収入|支出\n甲|1|\n乙||2")[0]!.columns).toHaveLength(2);
});

test("codes, checks and hidden columns without a heading are no amounts", () => {
  const sheet = printedSheet("区分|コード|金額|検算|\n甲|1001|1|0|7\n乙|1002|2|0|7");
  const [table] = detect(workbookOf({ ...sheet, hiddenColumns: [4] }));
  expect(table!.columns.map(({ label }) => label)).toEqual(["金額"]);
});

test("rules drawn with signs and what stands for no figure open no table", () => {
  const tables = read(
    "Grants\nProject|2023|2024\nBridge|184,302|150,217\nSchool|n/a|n/a\nLibrary|45,880|41,236\n|=======|=======\nTotal|230,182|191,453",
  );
  expect(tables.map(({ lines }) => lines.at(-1)!.label)).toEqual(["Total"]);
});
