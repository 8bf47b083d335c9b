import { toldOf } from "./told";

/** All of one year on one sheet, with the year before, in yen. */
const settlement = ({ cash = "1,204", end = "1,204", flow = "318" } = {}) => `
令和7年度 みなと市下水道事業会計決算書
（単位：円）
損益計算書
（令和7年4月1日から令和8年3月31日まで）
科目|当年度|前年度|増減
営業収益|2,410|2,300|110
営業費用|2,150|2,080|70
営業利益|260|220|40
営業外収益|95|90|5
営業外費用|37|40|△3
経常利益|318|270|48
当年度純利益|318|270|48
前年度繰越利益剰余金|402|132|270
当年度未処分利益剰余金|720|402|318

貸借対照表
（令和8年3月31日）
科目|当年度|前年度|増減
資産の部
 固定資産合計|9,800|9,900|△100
 現金及び預金|${cash}|1,050|154
 未収金|46|52|△6
 流動資産合計|1,250|1,102|148
資産合計|11,050|11,002|48
負債の部
 企業債|4,100|4,400|△300
 負債合計|4,100|4,400|△300
資本の部
 資本金|6,230|6,200|30
 当年度未処分利益剰余金|720|402|318
 資本合計|6,950|6,602|348
負債資本合計|11,050|11,002|48

キャッシュ・フロー計算書
（令和7年4月1日から令和8年3月31日まで）
区分|当年度|前年度|増減
業務活動によるキャッシュ・フロー
 当年度純利益（△は純損失）|${flow}|270|48
 減価償却費|200|190|10
 業務活動によるキャッシュ・フロー|518|460|58
投資活動によるキャッシュ・フロー
 建設改良費|△64|△30|△34
 投資活動によるキャッシュ・フロー|△64|△30|△34
財務活動によるキャッシュ・フロー
 企業債償還|△300|△280|△20
 財務活動によるキャッシュ・フロー|△300|△280|△20
資金増減額|154|150|4
資金期首残高|1,050|900|150
資金期末残高|${end}|1,050|154
`;

/** A budget, form by form, each on a sheet of its own; the two sides of the balance sheet stand side by side. */
const printed = (figure: number) =>
  String(figure)
    .replace("-", "△")
    .replace(/\B(?=(\d{3})+$)/gu, ",");

const income = (body: string, profit: number, year = 8) => `
令和${year}年度 ${body}予定損益計算書
（単位：千円）
科目|金額|金額|金額
1 営業収益
(1) 使用料|8,000
(2) その他|200|8,200
2 営業費用
(1) 管渠費|4,000
(2) 減価償却費|${printed(4200 - profit)}|${printed(8200 - profit)}
営業利益|||${printed(profit)}
経常利益|||${printed(profit)}
当年度純利益|||${printed(profit)}
前年度繰越利益剰余金|||100
当年度未処分利益剰余金|||${printed(profit + 100)}
`;

const balance = (body: string, cash: number, appropriated: number) => `
令和8年度 ${body}予定貸借対照表
令和9年3月31日|||（単位：千円）
資産の部||負債及び資本の部
科目|金額|科目|金額
有形固定資産|20,000|企業債|9,000
現金預金|${printed(cash)}|負債合計|9,000
未収金|300|資本金|${printed(11300 + cash - appropriated)}
||当年度未処分利益剰余金|${printed(appropriated)}
||資本合計|${printed(11300 + cash)}
資産合計|${printed(20300 + cash)}|負債資本合計|${printed(20300 + cash)}
`;

const flows = (body: string, profit: number, end: number) => `
令和8年度 ${body}予定キャッシュ・フロー計算書
（単位：千円）
1 業務活動によるキャッシュ・フロー
当年度純利益|${printed(profit)}
減価償却費|500
業務活動によるキャッシュ・フロー|${printed(profit + 500)}
2 投資活動によるキャッシュ・フロー
有形固定資産の取得による支出|△100
投資活動によるキャッシュ・フロー|△100
資金増加額（又は減少額）|${printed(profit + 400)}
資金期首残高|${printed(end - profit - 400)}
資金期末残高|${printed(end)}
`;

/** Two bodies in one book, sorted by form. */
const twoBodies = (names: readonly [string, string], { end = 4000, appropriated = 1000 } = {}) => ({
  損益1: income(names[0], 700),
  損益2: income(names[1], 900),
  貸借1: balance(names[0], 3000, 800),
  貸借2: balance(names[1], 4000, appropriated),
  資金1: flows(names[0], 700, 3000),
  資金2: flows(names[1], 900, end),
});

/** 剰余金計算書 in yen, beside an income statement and a balance sheet in thousands. */
const surplus = ({ profit = "900,400", end = "1,000,400" } = {}) => ({
  損益: income("○○市病院事業", 900),
  剰余金: `
令和8年度 ○○市病院事業剰余金計算書
（単位：円）
|資本金|利益剰余金|利益剰余金|資本合計
||減債積立金|未処分利益剰余金
前年度末残高|14,300,000|0|100,000|14,400,000
当年度変動額|0|0|900,400|900,400
 当年度純利益|0|0|${profit}|${profit}
当年度末残高|14,300,000|0|${end}|15,300,400
`,
  貸借: balance("○○市病院事業", 4000, 1000),
});

/** A year of losses, which each statement prints in its own way: by their size, or with a mark. */
const losses = ({ held = "6,600,000", flow = "△2,500,000" } = {}) => ({
  損益: `
令和6年度 ○○町簡易水道事業損益計算書
（単位：円）
営業収益|12,000,000
営業費用|15,000,000
営業損失|3,000,000
営業外収益|1,200,000
営業外費用|700,000
経常損失|2,500,000
当年度純損失|2,500,000
前年度繰越欠損金|4,100,000
当年度未処理欠損金|6,600,000
`,
  貸借: `
令和6年度 ○○町簡易水道事業貸借対照表
（単位：円）
資産合計|92,345,678
企業債|60,000,000
負債合計|60,000,000
資本金|38,945,678
剰余金
 当年度未処理欠損金|${held}
資本合計|32,345,678
負債資本合計|92,345,678
`,
  資金: `
令和6年度 ○○町簡易水道事業キャッシュ・フロー計算書
（単位：円）
当年度純損失|${flow}
減価償却費|4,000,000
業務活動によるキャッシュ・フロー|1,500,000
投資活動によるキャッシュ・フロー|△500,000
財務活動によるキャッシュ・フロー|△1,000,000
資金増減額|0
資金期首残高|2,345,678
資金期末残高|2,345,678
`,
});

describe("right sets of 公営企業", () => {
  test.each([
    ["all on one sheet, with the year before", { 決算: settlement() }],
    ["two bodies, form by form", twoBodies(["水道事業", "下水道事業"])],
    ["two bodies that nothing names", twoBodies(["", ""])],
    [
      "the income statement is that of the year before",
      {
        損益: income("水道事業", 600, 7),
        貸借: balance("水道事業", 3000, 800),
        資金: flows("水道事業", 700, 3000),
      },
    ],
    [
      "a body whose balance sheet is not in the book",
      {
        貸借: balance("水道事業", 3000, 800),
        資金: flows("工業用水道事業", 700, 5000),
      },
    ],
    ["the statement of surplus in yen, the others in thousands", surplus()],
    ["losses, one statement with a mark", losses({ held: "△6,600,000" })],
  ])("%s", (_, set) => {
    expect(toldOf(set)).toEqual([]);
  });
});

describe("wrong sets of 公営企業", () => {
  test.each([
    ["a loss in the balance sheet", losses({ held: "△6,060,000" }), ["error profit-to-appropriate 損益!B11"]],
    ["a loss among the flows", losses({ flow: "△2,050,000" }), ["error cash-flow-net-profit 資金!B3"]],
    [
      "cash at the end, on one sheet",
      { 決算: settlement({ end: "1,240" }) },
      ["error enterprise-cash-at-end 決算!B49"],
    ],
    [
      "profit of the year, on one sheet",
      { 決算: settlement({ flow: "381" }) },
      ["error cash-flow-net-profit 決算!B38"],
    ],
    [
      "cash at the end of the second body",
      twoBodies(["水道事業", "下水道事業"], { end: 4040 }),
      ["error enterprise-cash-at-end 資金2!B12"],
    ],
    [
      "two figures of a body that nothing names",
      twoBodies(["", ""], { end: 4040, appropriated: 1050 }),
      ["error enterprise-cash-at-end 資金2!B12", "error profit-to-appropriate 損益2!D14"],
    ],
    [
      "profit in the statement of surplus",
      surplus({ profit: "909,400" }),
      ["error enterprise-surplus-net-profit 損益!D12"],
    ],
    [
      "what is to be appropriated at the end",
      surplus({ end: "1,100,400" }),
      ["error enterprise-surplus-income-statement 損益!D14", "error enterprise-surplus-appropriated 貸借!D8"],
    ],
  ])("%s", (_, set, ties) => {
    expect(toldOf(set)).toEqual(expect.arrayContaining(ties));
  });
});
