import { testRule } from "../../rule-tester";

/** 歳入 of a 事項別明細書 in which each 目 has one 節, which stands in its line. */
const revenue = (item: string, other = "1,200") => `
  （款）２ 国庫支出金 （項）２ 国庫補助金
  （単位：千円）
  目|本年度|前年度|比較|節||説明
  ||||区分|金額
  調整交付金|726,149|858,852|△132,703|１ 調整交付金|${item}|普通調整
  事業費補助金|1,200|900|300|１ 現年度分|${other}|健診
  計|727,349|859,752|△132,403||`;

/** One 目 alone, its 節 headed in one cell. */
const single = (item: string) => `
  （款）５ 繰入金 （項）１ 基金繰入金
  目|予算額|前年度|比較|節区分|節金額
  財政調整基金繰入金|88,200|76,650|11,550|１ 財政調整基金繰入金|${item}
  計|88,200|76,650|11,550||`;

/** The second 節 of a 目 in a row of its own, its head not merged. */
const several = (item: string) => `
  （款）１ 使用料 （項）１ 使用料
  目|本年度|前年度|比較|節|
  ||||区分|金額
  総務使用料|4,870|4,700|170|１ 庁舎使用料|3,550
  ||||２ 駐車場使用料|${item}
  民生使用料|910|880|30|１ 保育所使用料|910
  計|5,780|5,580|200||`;

/** A list that says the figures of its 目 again beside each of several 節. */
const list = `
  歳出
  目|予算額|前年度|節|節金額
  一般管理費|4,870|4,700|報酬|3,550
  一般管理費|4,870|4,700|旅費|1,320
  文書費|1,910|1,880|需用費|1,200
  文書費|1,910|1,880|委託料|710`;

testRule("footing", {
  ties: [
    { name: "one 節 in the line of each 目", sheets: [revenue("726,149")] },
    { name: "one 目 alone", sheets: [single("88,200")] },
    { name: "節 in rows of their own below a head that is not merged", sheets: [several("1,320")] },
  ],
  breaks: [
    { name: "a 節 that is not what its 目 is", sheets: [revenue("762,149")], at: ["B5"] },
    { name: "the second", sheets: [revenue("726,149", "1,020")], at: ["B6"] },
    { name: "the only one", sheets: [single("82,800")], at: ["B3"] },
    { name: "one of two in rows of their own", sheets: [several("1,230")], at: ["B4"] },
  ],
  silent: [{ name: "目 that are said again beside each 節", sheets: [list] }],
});

/** 第1表 of a special account: most 款 have one 項. */
const articles = (administration: string, reserve: string) => `
  第１表 歳出
  |||（単位：千円）
  款||項|金額
  1|総務費||535,683
  ||1 総務管理費|${administration}
  2|保険給付費||75,471,140
  ||1 療養諸費|73,825,393
  ||2 高額療養諸費|1,263,643
  ||3 その他医療給付費|382,104
  3|保健事業費||559,969
  ||1 健康保持増進事業費|559,969
  4|諸支出金||780,757
  ||1 償還金及び還付加算金|780,757
  5|予備費||702,160
  ||1 予備費|${reserve}
  歳出合計|||78,049,709`;

testRule("footing", {
  ties: [{ name: "款 of one 項 each", sheets: [articles("535,683", "702,160")] }],
  breaks: [
    { name: "the only 項 of a 款", sheets: [articles("894,607", "702,160")], at: ["D4"] },
    { name: "the 項 that is named as its 款", sheets: [articles("535,683", "720,160")], at: ["D14"] },
  ],
});
