import { toldOf } from "./told";

/** An agency in yen, each statement on its sheet; deposits with a term are no funds. */
const agency = ({
  cost = "96,400",
  profit = "3,500",
  operations = "80,000",
  funds = "11,200",
  taxes = "400",
} = {}) => ({
  貸借: `
独立行政法人みらい機構 貸借対照表
令和8年3月31日
（単位：千円）
資産の部
 現金及び預金|12,000
 有形固定資産|50,000
資産合計|62,000
負債の部
 運営費交付金債務|4,000
負債合計|4,000
純資産の部
 政府出資金|54,500
 利益剰余金|3,500
 （うち当期総利益 ${profit === "3,500" ? "" : "）"}|${profit}
純資産合計|58,000
負債純資産合計|62,000
`.replace("（うち当期総利益 |", "（うち当期総利益|"),
  損益: `
独立行政法人みらい機構 損益計算書
令和7年4月1日～令和8年3月31日
（単位：千円）
経常費用
 業務費|80,000
 一般管理費|15,000
経常費用合計|95,000
経常収益
 運営費交付金収益|90,000
 手数料収入|9,400
経常収益合計|99,400
経常利益|4,400
臨時損失|1,000
税引前当期純利益|3,400
法人税、住民税及び事業税|${taxes}
当期純利益|3,000
前中期目標期間繰越積立金取崩額|500
当期総利益|3,500
`,
  行政コスト: `
独立行政法人みらい機構 行政コスト計算書
令和7年4月1日～令和8年3月31日
（単位：千円）
損益計算書上の費用
 業務費|${operations}
 一般管理費|15,000
 臨時損失|1,000
 法人税、住民税及び事業税|400
損益計算書上の費用合計|${cost}
その他行政コスト
 減価償却相当額|2,000
その他行政コスト合計|2,000
行政コスト|98,400
`,
  資金: `
独立行政法人みらい機構 キャッシュ・フロー計算書
（単位：千円）
業務活動によるキャッシュ・フロー|6,000
投資活動によるキャッシュ・フロー|△2,000
財務活動によるキャッシュ・フロー|0
資金増加額|4,000
資金期首残高|7,200
資金期末残高|${funds}
`,
});

/** A university in thousands beside yen, this year and the last, with the statement of appropriation. */
const university = ({ held = "1,234", appropriated = "1,234,567" } = {}) => ({
  財務諸表: `
国立大学法人○○大学 損益計算書
（令和7年4月1日～令和8年3月31日）
（単位：円）
科目|当事業年度|前事業年度
経常費用合計|9,000,000|8,800,000
経常収益合計|9,900,000|9,000,000
経常利益|900,000|200,000
当期純利益|900,000|200,000
目的積立金取崩額|334,567|0
当期総利益|1,234,567|200,000

利益の処分に関する書類
（単位：円）
当期未処分利益|${appropriated}
当期総利益|${appropriated}
利益処分額|${appropriated}

国立大学法人○○大学 貸借対照表
（令和8年3月31日）
（単位：千円）
科目|当事業年度|前事業年度
資産合計|40,234|39,200
負債合計|10,000|10,000
資本金|29,000|29,000
当期未処分利益|1,234|200
（うち当期総利益）|${held}|200
純資産合計|30,234|29,200
負債純資産合計|40,234|39,200
`,
});

const errorsOf = (set: Parameters<typeof toldOf>[0]) =>
  toldOf(set).filter((each) => each.startsWith("error"));

describe("right sets of 独立行政法人 and 国立大学法人", () => {
  test.each([
    ["an agency, each statement on its sheet", agency()],
    ["a university on one sheet, in two units", university()],
    ["an agency whose funds are all its cash", agency({ funds: "11,200" })],
  ])("%s", (_, set) => {
    expect(errorsOf(set)).toEqual([]);
  });

  test("deposits with a term are asked, no error", () => {
    expect(toldOf(agency())).toEqual(["warning cash-at-end 資金!B8"]);
  });
});

describe("wrong sets of 独立行政法人 and 国立大学法人", () => {
  test.each([
    ["the profit in the balance sheet", agency({ profit: "5,300" }), "error agency-profit 損益!B18"],
    [
      "a cost in the statement of costs",
      agency({ operations: "80,900" }),
      "error agency-cost-operations 行政コスト!B5",
    ],
    [
      "all costs in the statement of costs",
      agency({ cost: "94,600" }),
      "error agency-cost-in-income-statement 行政コスト!B9",
    ],
    ["the profit in thousands", university({ held: "1,324" }), "error agency-profit 財務諸表!B26"],
    [
      "the profit to be appropriated",
      university({ appropriated: "1,243,567" }),
      "error agency-appropriation-profit 財務諸表!B15",
    ],
  ])("%s", (_, set, tie) => {
    expect(toldOf(set)).toContain(tie);
  });
});
