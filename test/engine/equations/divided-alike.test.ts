import { testRule } from "../../rule-tester";

/** 決算報告書 flush left: 人件費 and 物件費 divide two lines, and many figures are nothing. */
const agency = (contracts: string) => `
  決算報告書
  (単位：百万円)
  区分|予算額|決算額|差額（決算額－予算額）
  支出
  業務経費|0|5,564|5,564
  人件費|0|5,564|5,564
  物件費|0|0|0
  施設整備費|46|44|△2
  一般管理費|554|0|△554
  人件費|0|0|0
  物件費|554|0|△554
  受託経費|${contracts}|0|△97
  計|697|5,608|4,911`;

/** Two clinics, each with one of its two lines. */
const clinics = (total: string) => `
  診療所の費用
  (単位：円)
  区分|令和6年度
  本町診療所|8,120,440
  給与費|8,120,440
  材料費|0
  港町診療所|2,004,318
  給与費|0
  材料費|2,004,318
  共通経費|611,020
  合計|${total}`;

/** The same figure twice in a column without such names is one that was carried down. */
const carriedDown = `
  流動負債の内訳
  (単位：千円)
  科目|金額
  未払金|36,457,177
  預り金|9,805
  前受金|9,805
  賞与引当金|95,590
  流動負債合計|36,562,572`;

testRule("footing", {
  ties: [
    { name: "lines that are divided alike, in few columns", sheets: [agency("97")] },
    { name: "and in one", sheets: [clinics("10,735,778")] },
  ],
  breaks: [{ name: "a figure carried down has no namesake elsewhere", sheets: [carriedDown], at: ["B8"] }],
});
