import { testRule } from "../../rule-tester";

/** 自己収入 stands flush above its parts; of its two columns one is wrong, so that nothing but the other shows the group. */
const university = (fees: string, own = "902") => `
  平成17年度予算及び決算
  |||(単位:百万円)
  区分|予算額|決算額|差額(決算−予算)
  収入
  運営費交付金|3,467|3,467|0
  施設整備費補助金|0|36|36
  補助金等収入|0|38|38
  自己収入|837|${own}|65
  授業料、入学金及び検定料収入|747|${fees}|63
  財産処分収入|0|1|1
  雑収入|90|91|1
  産学連携等研究収入及び寄附金収入等|24|80|56
  計|4,328|4,523|195`;

const association = (grants: string) => `
  収支の実績
  ||（単位：円）
  科目|前年度|当年度
  受託収入|18,204,500|19,377,210
  補助金|6,120,000|${grants}
  県補助金|4,000,000|4,250,000
  市補助金|2,120,000|2,318,400
  雑収入|31,877|29,506
  計|24,356,377|25,975,116`;

const levy = (levied: string) => `
  組合の歳入
  ||（単位：千円）
  区分|令和6年度|令和7年度
  分担金及び負担金|914,208|930,551
  施設分担金|702,115|711,340
  負担金|212,093|${levied}
  使用料及び手数料|88,340|86,905
  組合債|120,000|94,300
  繰越金|35,018|28,277
  計|1,157,566|1,140,033`;

const foundation = (fees: string) => `
  経常収益の推移
  |||（単位：円）
  科目|令和5年度|令和6年度|増減
  事業収益|42,771,904|44,018,623|1,246,719
  受取会費|3,150,000|${fees}|△70,000
  正会員会費|2,650,000|2,590,000|△60,000
  賛助会員会費|500,000|490,000|△10,000
  雑収益|8,412|9,077|665
  合計|45,930,316|47,107,700|1,177,384`;

testRule("footing", {
  ties: [
    { name: "two columns and their difference", sheets: [university("810")] },
    { name: "two years", sheets: [association("6,568,400")] },
    { name: "a group that stands first", sheets: [levy("219,211")] },
    { name: "a group in the middle", sheets: [foundation("3,080,000")] },
  ],
  breaks: [
    { name: "a part, by anything", sheets: [university("1,013")], at: ["C8"] },
    {
      name: "the total of the group, so that the whole misses too",
      sheets: [university("810", "622")],
      at: ["C8", "C13"],
    },
    { name: "the total of a group of two years", sheets: [association("5,271,330")], at: ["C5", "C9"] },
    { name: "the total of a group, by ten times", sheets: [foundation("30,800,000")], at: ["C5", "C9"] },
    { name: "the part that stands last", sheets: [levy("148,604")], at: ["C4"] },
  ],
});
