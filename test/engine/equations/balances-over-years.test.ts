import { testRule } from "../../rule-tester";

const fund = (end: string, taken = "140") => `
  基金残高の推移
  |||||（単位：百万円）
  区分|R3|R4|R5|R6|R7
  前年度末残高|5,230|5,481|5,790|5,668|5,104
  積立額|412|520|18|16|12
  取崩額|161|211|${taken}|580|900
  年度末残高|5,481|5,790|5,668|5,104|${end}`;

const bonds = (fourth: string) => `
  県債残高の推移
  ||||（単位：億円）
  区分|令和3年度|令和4年度|令和5年度|令和6年度
  県債発行額|812|790|655|640
  元金償還額|745|760|771|780
  年度末残高|10,481|10,511|10,395|${fourth}`;

const twoKinds = (special: string) => `
  市債現在高の見込み
  |||（単位：千円）
  区分|2023年度|2024年度|2025年度
  一般会計
   発行額|1,204,500|980,300|1,110,000
   償還額|1,330,118|1,341,007|1,352,440
   年度末現在高|15,880,201|15,519,494|15,277,054
  特別会計
   発行額|90,000|80,000|70,000
   償還額|55,120|56,004|57,310
   年度末現在高|802,330|826,326|${special}`;

const outlook = (reserve: string) => `
  中期的な財政収支見通し
  ||||||（単位：億円）
  区分|R7|R8|R9|R10|R11|R12
  歳入合計（Ａ）|6,120|6,085|6,133|6,190|6,204|6,230
  歳出合計（Ｂ）|6,204|6,171|6,180|6,244|6,239|6,251
  収支差（Ａ－Ｂ）|△84|△86|△47|△54|△35|△21
  財政調整基金残高|512|426|379|${reserve}|290|269`;

const withInterest = `
  市債残高と公債費
  |||（単位：億円）
  区分|令和4年度|令和5年度|令和6年度
  市債発行額|412|390|377
  元利償還額|455|460|448
  市債残高|5,120|5,093|5,067`;

testRule("roll-forward", {
  ties: [
    { name: "what is named as added and taken, years without an era", sheets: [fund("4,216")] },
    { name: "no line for what a year began with", sheets: [bonds("10,255")] },
    { name: "two kinds of bonds below each other", sheets: [twoKinds("839,016")] },
    { name: "a reserve that makes good what is lacking", sheets: [outlook("325")] },
  ],
  breaks: [
    { name: "the last balance of a fund", sheets: [fund("4,261")], at: ["F7"] },
    { name: "what was taken", sheets: [fund("4,216", "104")], at: ["D7"] },
    { name: "a balance of bonds", sheets: [bonds("10,225")], at: ["E6"] },
    { name: "one of two kinds", sheets: [twoKinds("839,106")], at: ["D11"] },
    { name: "a reserve", sheets: [outlook("352")], at: ["E7", "F7"] },
  ],
  silent: [{ name: "payments with their interest say nothing of the balance", sheets: [withInterest] }],
});
