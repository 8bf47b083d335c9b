import { testRule } from "../../rule-tester";

const limits = (roads: string, total: string) => `
  第3表 債務負担行為
  ||(単位：千円)
  事項|期間|限度額
  地域子育て支援事業費|令和6年度から令和10年度まで|45,000
  道路新設改良事業費|令和6年度から令和7年度まで|${roads}
  庁舎管理業務委託|令和6年度から令和8年度まで|32,400
  合計||${total}`;

const statement = (roads: string, total: string) => `
  債務負担行為で令和7年度以降にわたるものについての支出予定額等に関する調書
  ||(単位：千円)
  事項|限度額|当該年度以降の支出予定額
  地域子育て支援事業費|45,000|45,000
  道路新設改良事業費|${roads}|60,000
  庁舎管理業務委託|32,400|32,400
  合計|${total}|137,400`;

/** A change of the year: the same matters, in another order and without a total. */
const changed = (library: string) => `
  債務負担行為補正
  |||(単位：円)
  事項|期間|補正前限度額|限度額
  図書館システム賃借|令和6～10年度|20,000,000|${library}
  給食調理業務委託|令和6～8年度|81,200,000|84,360,000`;

const after = (library: string) => `
  債務負担行為補正後の支出予定額
  |(単位：円)
  事項|限度額
  給食調理業務委託|84,360,000
  学校用務業務委託|12,106,500
  図書館システム賃借|${library}`;

testRule("tie-out", {
  ties: [
    {
      name: "the limits of both tables",
      sheets: [limits("60,000", "137,400"), statement("60,000", "137,400")],
    },
    { name: "the limits in another order", sheets: [after("24,640,000"), changed("24,640,000")] },
  ],
  breaks: [
    {
      name: "a limit and its total differ",
      sheets: [limits("100,000", "177,400"), statement("60,000", "137,400")],
      at: ["表2!B5", "表2!B7"],
    },
    {
      name: "the statement comes first",
      sheets: [statement("60,000", "137,400"), limits("61,500", "138,900")],
      at: ["表2!C5", "表2!C7"],
    },
  ],
  silent: [
    {
      name: "limits of other years",
      sheets: [after("24,640,000"), changed("24,460,000").replace("84,360,000", "83,000,000")],
    },
  ],
});

testRule("footing", {
  ties: [{ name: "limits beside how long they hold", sheets: [limits("60,000", "137,400")] }],
  breaks: [{ name: "a limit that was raised", sheets: [limits("68,000", "137,400")], at: ["C7"] }],
});
