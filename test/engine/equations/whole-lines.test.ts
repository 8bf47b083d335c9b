import { check } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

const funds = `
  基金の状況
  |||(単位:円)
  区分|前年度末現在高|積立額|決算年度末現在高
  財政調整基金|68,906|71,161|140,067
  減債基金|79,801|72,057|151,858
  公共施設整備基金|66,935|19,699|86,634
  国民健康保険基金|90,609|15,749|106,358
  計|306,251|178,666|484,917`;

const accounts = `
  会計別予算総括表
  |||(単位:千円)
  会計名|本年度予算額|前年度予算額|増減額
  一般会計|95,617|56,520|39,097
  特別会計|254,074|177,049|77,025
   国民健康保険|32,652|21,769|10,883
   後期高齢者医療|86,688|10,399|76,289
   介護保険|44,386|73,765|△29,379
   土地取得|90,348|71,116|19,232
  企業会計|147,634|186,970|△39,336
   水道事業|14,994|30,912|△15,918
   下水道事業|73,611|61,799|11,812
   病院事業|59,029|94,259|△35,230
  合計|497,325|420,539|76,786`;

const supplement = `
  歳入歳出予算補正
  ||||(単位:千円)
  款|項|補正前の額|補正額|計
  1 国庫支出金||126,057|73,470|199,527
  |1 国庫負担金|59,394|73,470|132,864
  |2 国庫補助金|66,663|0|66,663
  2 繰入金||43,187|12,367|55,554
  |1 基金繰入金|24,502|12,436|36,938
  |2 他会計繰入金|18,685|△69|18,616
  3 繰越金||83,258|0|83,258
  |1 繰越金|83,258|0|83,258
  4 市債||59,474|△95|59,379
  |1 市債|59,474|△95|59,379
  歳入合計||311,976|85,742|397,718`;

/** Years that nothing adds up across: no row links the columns. */
const outlook = `
  中期財政見通し
  |||(単位:億円)
  区分|R8|R9|R10
  歳入|1,593|1,382|1,806
   市税|714|842|491
   地方交付税|678|362|828
   その他|201|178|487
  歳出|1,505|1,337|1,445
   人件費|421|771|496
   扶助費|740|438|364
   その他|344|128|585`;

const linesOf = (table: string) => table.split("\n").slice(1);
const errorsIn = (lines: readonly string[]) => {
  const whole = check(workbookOf(printedSheet(["", ...lines].join("\n"), "表")));
  const { findings } = whole;
  const repairs = repairsOf(whole);
  return { errors: findings.filter(({ severity }) => severity === "error"), repairs };
};

/** Every item of the table, by the line that it is. */
const itemsOf = (table: string, isTotal: (line: string) => boolean) =>
  linesOf(table).flatMap((line, at) =>
    at > 2 && !isTotal(line) ? [[line.trim().split("|")[0]! || line.split("|")[1]!, at] as const] : [],
  );

const isSum = (line: string) => /^ {2}(計|歳入|歳出|.*合計|特別会計|企業会計|\d [^|]+\|)\|/u.test(line);

/** Another item of the same total stands above or below. */
const hasSiblings = (table: string, at: number) => {
  const lines = linesOf(table);
  return [lines[at - 1]!, lines[at + 1]!].some(
    (line) => /^ {3}|^ {2}\|/u.test(line) === /^ {3}|^ {2}\|/u.test(lines[at]!) && !isSum(line),
  );
};

const TABLES = [
  ["a list with a total", funds],
  ["totals above their parts", accounts],
  ["款 and 項 in columns of their own", supplement],
  ["columns that nothing links", outlook],
] as const;

describe.each(TABLES)("%s", (_, table) => {
  it("ties as it is", () => {
    expect(errorsIn(linesOf(table)).errors).toEqual([]);
  });

  test.each(itemsOf(table, isSum))("%s printed twice is a line counted twice", (_label, at) => {
    const lines = linesOf(table);
    const { errors, repairs } = errorsIn([...lines.slice(0, at + 1), ...lines.slice(at)]);
    expect(errors.length).toBeGreaterThan(0);
    expect(repairs[0]).toMatchObject({ rank: 1, cause: "duplicated" });
    expect(repairs[0]!.settles).toHaveLength(errors.length);
  });

  test.each(itemsOf(table, isSum).filter(([, at]) => hasSiblings(table, at)))(
    "%s left out is missing in every column",
    (_label, at) => {
      const { errors, repairs } = errorsIn(linesOf(table).filter((_line, index) => index !== at));
      expect(errors.length).toBeGreaterThan(1);
      expect(repairs[0]).toMatchObject({ rank: 1, cause: "omitted", changes: [] });
      expect(repairs[0]!.settles).toHaveLength(errors.length);
    },
  );
});

describe("is no line left out or printed twice", () => {
  test.each([
    [
      "the only part of each of several that have more",
      "一覧\n|||(単位:円)\n区分|甲|乙|丙\n事業費|900|800|700\n 人件費|170|160|150\n管理費|500|400|300\n 人件費|111|99|88",
    ],
    [
      "some parts of two totals, and all of none",
      "一覧\n||(単位:円)\n区分|甲|乙\n事業費|900|800\n 人件費|170|160\n 委託費|130|140\n管理費|500|400\n 人件費|111|99\n 雑費|39|45",
    ],
    [
      "what an opening balance moved by since",
      "純資産変動\n||(単位:円)\n区分|甲|乙\n前年度末残高|9,000|8,000\n 財源|700|600\n 固定資産の変動|310|240\n変動額|1,010|840\n 臨時|610|440\n 経常|400|400\n本年度末残高|10,010|8,840",
    ],
    [
      "a 款 and its only 項, neither indented nor numbered",
      "歳出\n||(単位:円)\n区分|本年度|前年度\n公債費|7,310|6,120\n公債費|7,310|6,120\n土木費|9,430|8,215\n道路費|5,210|4,105\n住宅費|4,220|4,110\n合計|16,740|14,335",
    ],
  ])("%s", (_name, table) => {
    expect(errorsIn(table.split("\n")).errors).toEqual([]);
  });
});
