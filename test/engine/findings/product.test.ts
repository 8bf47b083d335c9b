import { check, findAll, toReport } from "../../../src/engine";
import type { Severity } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

/** What the rule says of a printed table. */
const said = (table: string, severity: Severity = "error") =>
  toReport(check(workbookOf(printedSheet(table))), "ja")
    .findings.filter((finding) => finding.rule === "product" && finding.severity === severity)
    .map(({ message }) => message);

/** Why a column of products is not judged. */
const unjudged = (table: string) =>
  findAll(workbookOf(printedSheet(table)))
    .unchecked.filter(({ what }) => what === "product")
    .map(({ cell, why }) => [cell.row, why]);

const fees = (amount: string, total: string) => `
  報償費積算内訳
  (単位:円)
  区分|単価|人数|回数|金額
  講師謝礼|12,000|3|4|144,000
  委員報酬|8,500|10|6|510,000
  協力者謝礼|3,000|25|2|${amount}
  合計||||${total}`;

test("an amount that is not price × persons × times, though the total follows it", () => {
  expect(said(fees("105,000", "759,000"))).toEqual([
    "協力者謝礼（表 E6）：金額 105,000 は、単価 3,000 × 人数 25 × 回数 2 ＝ 150,000 と一致しません",
  ]);
  expect(said(fees("150,000", "804,000"))).toEqual([]);
});

const furniture = (shelves: string) => `
  備品購入費
  (単位:円)
  品名|数量|単位|単価|金額|備考
  机|12|台|23,500|282,000|更新
  椅子|12|脚|8,900|106,800|更新
  書架|3|台|45,000|${shelves}|新設`;

const salaries = (others: string) => `
  給与積算
  区分|月額（円）|月数|人数|金額（千円）
  一般職|312,400|12|14|52,483
  会計年度任用職員|168,000|12|6|12,096
  嘱託|150,000|10|2|${others}`;

const seeds = (price: string) => `
  Seedlings
  (unit: yen)
  Item|Quantity|Unit price|Amount
  Cedar|1,200|85|102,000
  Cypress|800|${price}|73,600
  Pine|50|210|10,500`;

test.each([
  ["a unit of what is counted between them", furniture("135,000"), furniture("153,000"), 1],
  ["prices in 円, amounts in 千円", salaries("3,000"), salaries("3,100"), 1],
  ["English headings, the price wrong", seeds("92"), seeds("29"), 1],
])("%s", (_, right, wrong, count) => {
  expect(said(right)).toEqual([]);
  expect(said(wrong)).toHaveLength(count);
});

test("where most lines are computed otherwise that is named, and nothing is an error", () => {
  const table = `
    負担金
    (単位:千円)
    区分|単価|数量|金額
    甲|100|3|500
    乙|200|3|700
    丙|50|4|200`;
  expect(said(table)).toEqual([]);
  expect(unjudged(table)).toEqual([[3, "product"]]);
});

test.each([
  [
    "a price that was divided and rounded",
    "電気料金",
    "庁舎|12,345|20.5|253,073",
    "学校|45,678|19.8|904,424",
  ],
  ["prices with decimals", "資材", "砂|12.5|4,300|53,750", "砂利|8.2|3,950|32,390"],
  ["a quantity that not every line has", "会費", "甲||3,000|3,000", "乙|3|1,500|4,500"],
])("nothing is said of %s", (_, title, ...lines) => {
  const table = [title, "(単位:円)", "区分|数量|単価|金額", ...lines].join("\n");
  expect([...said(table), ...said(table, "warning")]).toEqual([]);
});

test("little enough for a rounded price is a warning", () => {
  const table = `
    見積書
    (単位:円)
    品目|数量|単価|金額
    甲|100|33.33|3,333
    乙|250|12.5|3,125
    丙|7|1,429|10,000`;
  expect([said(table), said(table, "warning").length]).toEqual([[], 1]);
});

const written = (print: string, text: string) => `
  委託料内訳
  (単位:千円)
  区分|予算額|摘要
  講師謝礼|84|講師 3,500円×6回×4人
  会場借上料|120|10,000円×12回
  印刷製本費|${print}|${text}
  消耗品費|56|文具ほか`;

test.each([
  ["220", "1,100円×200部", []],
  ["221", "1,100円×200部＋会議資料 1,000円", []],
  ["202", "1,100円×200部", ["印刷製本費（表 B6）：予算額 202 は、1,100円×200部 ＝ 220 と一致しません"]],
  [
    "232",
    "@1,100円 x 200部 x 1.1",
    ["印刷製本費（表 B6）：予算額 232 は、@1,100円×200部×1.1 ＝ 242 と一致しません"],
  ],
  ["230", "1,100円×200部、封筒ほか", []],
])("an amount of %s beside 「%s」", (print, text, messages) => {
  expect(said(written(print, text))).toEqual(messages);
});

test.each([
  ["25,000円×3人=75,000円", []],
  ["25,000円×3人=57,000円", ["表 C3：57,000円 は、25,000円×3人 ＝ 75,000円 と一致しません"]],
  ["12.5千円×3回＝38千円", []],
  ["(25,000円+1,000円)×3人=78,000円", []],
  ["10,000円×1/3≒3,333円", []],
  ["3,500円×6回×2人＋500円×4枚=44,000円", []],
  [
    "3,500円×6回×2人＋500円×4枚=40,400円",
    ["表 C3：40,400円 は、3,500円×6回×2人+500円×4枚 ＝ 44,000円 と一致しません"],
  ],
])("「%s」 with its result", (text, messages) => {
  expect(said(`旅費|(単位:円)\n区分|金額|積算\n視察|75,000|${text}\n計|75,000|`)).toEqual(messages);
});
