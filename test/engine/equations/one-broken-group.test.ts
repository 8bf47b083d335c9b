import { testRule } from "../../rule-tester";

/** 款 and 項 flush left in one column: whichever figure of a group is wrong, it is that group and no other reading. */
const expenditure = (own = "2,604,118", part = "1,377,025") => `
  令和7年度一般会計予算 歳出
  |（単位：千円）
  款・項|予算額
  議会費|141,200
  議会費|141,200
  総務費|1,250,714
  総務管理費|901,306
  徴税費|214,770
  戸籍住民基本台帳費|134,638
  民生費|${own}
  社会福祉費|${part}
  児童福祉費|1,227,093
  土木費|1,480,311
  道路橋りょう費|1,100,442
  住宅費|379,869
  公債費|834,218
  公債費|834,218
  歳出合計|6,310,561`;

const association = (grants: string, county: string) => `
  収支の見込み
  |（単位：円）
  科目|金額
  会費|4,210,000
  正会員会費|3,900,000
  賛助会員会費|310,000
  補助金|${grants}
  県補助金|${county}
  市補助金|2,318,400
  事業収入|7,733,028
  講習会収入|5,120,700
  頒布収入|2,612,328
  合計|18,511,428`;

const years = (own: string) => `
  収入の状況
  ||（単位：円）
  区分|前年度|本年度
  使用料|12,044,100|12,310,900
  施設使用料|11,730,000|11,998,200
  設備使用料|314,100|312,700
  負担金|8,417,250|${own}
  構成市負担金|5,310,150|5,512,640
  構成町負担金|3,107,100|3,120,070
  総額|20,461,350|20,943,610`;

/** What is too much by the lines below 諸収入 by chance is not: two runs would do. */
const twoWays = `
  会計の収入
  |（単位：円）
  区分|金額
  分担金|5,120
  市分担金|3,000
  町分担金|2,120
  諸収入|900
  利子|300
  雑入|300
  繰入金|800
  基金|300
  積立金|300
  合計|6,820`;

testRule("footing", {
  ties: [
    { name: "款 and 項", sheets: [expenditure()] },
    { name: "three groups", sheets: [association("6,568,400", "4,250,000")] },
    { name: "two years", sheets: [years("8,632,710")] },
  ],
  breaks: [
    { name: "a part of 民生費", sheets: [expenditure("2,604,118", "6,021,334")], at: ["B10"] },
    { name: "民生費 itself", sheets: [expenditure("1,700,459")], at: ["B10", "B18"] },
    { name: "a part of grants", sheets: [association("6,568,400", "977,113")], at: ["B7"] },
    { name: "the total of a group in one of two years", sheets: [years("4,771,905")], at: ["C7", "C10"] },
    { name: "two groups of which each may be the one", sheets: [twoWays], at: ["B13"] },
  ],
});
