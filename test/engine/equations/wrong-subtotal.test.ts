import { testRule } from "../../rule-tester";

/** 中期財政計画: a 小計 among the lines of 歳出合計, of which one figure may be wrong. */
const plan = (subtotal: string) => `
  中期財政計画
  (単位：千円)
  区分|R5決算|R6見込|R7計画|R8計画
  市税|24,810|31,000|32,000|32,011
  地方交付税|25,111|26,111|27,111|29,876
  歳入合計|49,921|57,111|59,111|61,887
  人件費|4,123|4,456|4,879|4,912
  扶助費|17,001|18,021|19,031|19,777
  公債費|6,001|6,021|6,031|6,199
  義務的経費 小計|27,125|28,498|29,941|${subtotal}
  投資的経費|3,123|3,456|3,879|3,555
  その他経費|7,001|8,021|9,031|9,111
  歳出合計|37,249|39,975|42,851|43,554`;

/** 計 of the teaching posts among others, in one sheet of posts. */
const posts = (teachers: string) => `
  学校職員の給与
  (単位：千円)
  区分|小学校|中学校|高等学校
  校長|12,044|6,310|2,118
  教諭|188,230|120,551|64,020
  教員計|${teachers}|126,861|66,138
  事務職員|20,115|11,408|9,036
  栄養職員|8,904|4,410|0
  合計|229,293|142,679|75,174`;

/** Fixed costs before variable ones, as a hospital prints them. */
const costs = (fixed: string) => `
  費用の内訳
  (単位：円)
  科目|入院|外来|健診
  給与費|88,120,455|40,221,008|6,114,230
  減価償却費|12,500,010|4,118,770|880,114
  固定費小計|100,620,465|${fixed}|6,994,344
  材料費|41,008,226|31,770,140|1,204,008
  委託料|9,301,155|4,002,318|553,207
  経費|3,114,900|1,880,006|227,431
  費用合計|154,044,746|81,992,242|8,978,990`;

testRule("footing", {
  ties: [{ name: "a 小計 among the lines of a total", sheets: [plan("30,888")] }],
  breaks: [
    {
      name: "one wrong 小計 changes nothing of what 歳出合計 adds up",
      sheets: [plan("30,000")],
      at: ["E10", "E13"],
    },
    { name: "nor one 計 what 合計 adds up", sheets: [posts("200,724")], at: ["B6", "B9"] },
    { name: "nor one 固定費小計 what 費用合計 adds up", sheets: [costs("44,939,778")], at: ["C6", "C10"] },
  ],
});

/** 損益計算書 of which the sections of single lines print no total. */
const income = ({ loss = "2,470", profit = "11,371,041" } = {}) => `
  損益計算書
  (単位：千円)
  科目|金額
  経常費用
   業務費|3,789,036
   一般管理費|742,902
   財務費用|1,511
   経常費用合計|4,533,449
  経常収益
   運営費交付金収益|7,090,685
   授業料収益|8,766,094
   雑益|48,396
   経常収益合計|15,905,175
  経常利益|11,371,726
  臨時損失
   固定資産除却損|${loss}
  臨時利益
   資産見返戻入|1,785
  当期純利益|${profit}`;

/** The same of an enterprise, flush left, with two lines in one of the sections. */
const flush = (relief: string) => `
  損益計算書
  (単位：円)
  科目|金額
  営業収益
  給水収益|52,114,380
  受託工事収益|1,204,556
  営業収益合計|53,318,936
  営業費用
  原水費|20,118,004
  減価償却費|25,007,311
  営業費用合計|45,125,315
  営業利益|8,193,621
  営業外収益
  受取利息|20,115
  営業外収益合計|20,115
  経常利益|8,213,736
  特別損失
  過年度損益修正損|118,230
  災害による損失|${relief}
  当年度純利益|7,591,000`;

testRule("footing", {
  ties: [
    { name: "the lines of 臨時損失 and 臨時利益 are what they come to", sheets: [income({})] },
    { name: "two lines of 特別損失, flush left", sheets: [flush("504,506")] },
  ],
  breaks: [
    { name: "one of these lines", sheets: [income({ loss: "2,740" })], at: ["B19"] },
    { name: "the profit below them", sheets: [income({ profit: "11,371,726" })], at: ["B19"] },
    { name: "one of two", sheets: [flush("405,506")], at: ["B20"] },
  ],
});
