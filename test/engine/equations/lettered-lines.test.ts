import { testRule } from "../../rule-tester";

/** 経営戦略「投資・財政計画」 (総務省): 特別損益 stands between 経常損益 and 純利益, and letters say what is added. */
const plan = (net: string, extraordinary = "△326") => `
  投資・財政計画（収支計画）
  （単位：千円）
  区分|令和６年度|令和７年度
  収益的収入
  １．営業収益(A)|495,440|514,850
  ２．営業外収益|55,929|59,185
  収入計(C)|551,369|574,035
  収益的支出
  １．営業費用|310,133|314,924
  ２．営業外費用|30,608|31,753
  支出計(D)|340,741|346,677
  経常損益 (C)-(D) (E)|210,628|227,358
  特別利益 (F)|43|38
  特別損失 (G)|369|343
  特別損益 (F)-(G) (H)|${extraordinary}|△305
  当年度純利益（又は純損失）(E)+(H)|${net}|227,053`;

/** The same without 特別損益, numbered, in one column. */
const numbered = (net: string) => `
  収支計算書
  （単位：円）
  科目|金額
  営業収益 ①|8,214,300
  営業費用 ②|7,903,150
  営業利益 ③＝①－②|311,150
  営業外収益 ④|45,020
  営業外費用 ⑤|81,310
  経常利益 ⑥＝③＋④－⑤|274,860
  特別損益 ⑦|△20,000
  当期純利益 ⑧＝⑥＋⑦|${net}`;

testRule("footing", {
  ties: [
    { name: "a profit that its letters add up of other lines than its kind", sheets: [plan("210,302")] },
    { name: "numbers in circles", sheets: [numbered("254,860")] },
  ],
  breaks: [
    { name: "the profit", sheets: [plan("210,628")], at: ["B16"] },
    { name: "the balance between", sheets: [plan("210,302", "△362")], at: ["B16", "B15"] },
    { name: "the profit below numbers in circles", sheets: [numbered("264,860")], at: ["B11"] },
  ],
});

/** 土地開発公社 and other 地方公社 call what others call 営業 their 事業. */
const corporation = (gross: string, profit: string, ordinary: string) => `
  損益計算書
  （単位：円）
  科目|金額||
  １ 事業収益
  （１）公有地取得事業収益|518,407,427
  （２）附帯等事業収益|6,789,596|525,197,023
  ２ 事業原価
  （１）公有地取得事業原価|487,407,427
  （２）附帯等事業原価|1,747,934|489,155,361
  事業総利益|||${gross}
  ３ 販売費及び一般管理費
  （１）人件費|9,099,181
  （２）経費|3,367,309|12,466,490
  事業利益|||${profit}
  ４ 事業外収益
  （１）受取利息|21,102
  （２）雑収益|37,262|58,364
  ５ 事業外費用
  （１）支払利息|453,762
  （２）雑損失|23,803|477,565
  経常利益|||${ordinary}
  ６ 特別損失
  （１）固定資産除却損|4,650|4,650
  当期純利益|||23,151,321`;

/** 住宅供給公社 and 道路公社: 一般管理費 apart, and その他経常収益・費用 in place of 事業外. */
const housing = (profit: string, ordinary: string) => `
  損益計算書
  （単位：千円）
  科目|当期
  事業収益|2,946,210
  分譲事業収益|1,210,400
  賃貸管理事業収益|1,735,810
  事業原価|2,511,930
  分譲事業原価|1,101,730
  賃貸管理事業原価|1,410,200
  一般管理費|181,420
  事業利益|${profit}
  その他経常収益|31,200
  その他経常費用|96,750
  経常利益|${ordinary}
  特別利益|4,000
  当期純利益|191,310`;

testRule("footing", {
  ties: [
    {
      name: "profits of a 土地開発公社",
      sheets: [corporation("36,041,662", "23,575,172", "23,155,971")],
    },
    { name: "profits of a 住宅供給公社", sheets: [housing("252,860", "187,310")] },
  ],
  breaks: [
    {
      name: "事業総利益",
      sheets: [corporation("36,041,626", "23,575,172", "23,155,971")],
      at: ["D14", "D10"],
    },
    {
      name: "事業利益",
      sheets: [corporation("36,041,662", "23,575,712", "23,155,971")],
      at: ["D14", "D21"],
    },
    { name: "事業利益 after 一般管理費", sheets: [housing("252,680", "187,310")], at: ["B11", "B14"] },
  ],
});
