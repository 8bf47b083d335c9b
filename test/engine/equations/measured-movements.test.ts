import { testRule } from "../../rule-tester";

/** 公有用地明細表 of a 土地開発公社: 面積 and 金額 by turns, the heads above them written once and not merged. */
const land = (area: string, amount: string) => `
  公有用地明細表
  ||||||||（単位：㎡、円）
  事業名|期首残高||当期増加||当期減少||期末残高|
  |面積|金額|面積|金額|面積|金額|面積|金額
  中央線用地|3,690|502,586,339|552|6,512,376|734|178,099,046|${area}|330,999,669
  運動公園用地|8,749|310,798,605|219|65,157,816|1,816|57,009,455|7,152|${amount}
  小学校用地|5,890|275,063,941|448|25,942,492|288|43,235,980|6,050|257,770,453`;

/** 物品 and their values, each named in one cell; 期首 and 期末 alone. */
const goods = (count: string, value: string) => `
  重要物品増減表
  品目|期首台数|期首価額|増加台数|増加価額|減少台数|減少価額|期末台数|期末価額
  車両|42|118,310|3|9,480|5|11,270|${count}|116,520
  機械器具|17|64,905|0|0|2|3,150|15|${value}
  美術品|8|31,000|1|2,400|0|0|9|33,400`;

/** Loans: 件数 beside the balances alone, which moves by nothing that is printed. */
const loans = (closing: string) => `
  貸付金の状況
  区分|前年度末残高件数|前年度末残高金額|新規増加額|償還額|当年度末残高件数|当年度末残高金額
  奨学金|210|84,300|12,000|9,150|219|87,150
  住宅|35|51,720|0|6,340|31|${closing}`;

testRule("roll-forward", {
  ties: [
    { name: "areas and amounts by turns", sheets: [land("3,508", "318,946,966")] },
    { name: "numbers and values", sheets: [goods("40", "61,755")] },
    { name: "numbers that have no movements", sheets: [loans("45,380")] },
  ],
  breaks: [
    { name: "a balance beside numbers", sheets: [loans("45,830")], at: ["G4"] },
    { name: "an area", sheets: [land("3,580", "318,946,966")], at: ["H5"] },
    { name: "an amount", sheets: [land("3,508", "318,964,966")], at: ["I6"] },
    { name: "a number", sheets: [goods("41", "61,755")], at: ["H3"] },
    { name: "a value", sheets: [goods("40", "67,155")], at: ["I4"] },
  ],
});
