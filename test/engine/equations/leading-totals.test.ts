import { testRule } from "../../rule-tester";

/** ">" stands for one step of indentation. */
const indented = (table: string) => table.replaceAll(">", "\u3000");

const balanceSheet = indented(`
  予定貸借対照表
  (単位:千円)
  科目|金額
  資産|4,890,940
  >流動資産|4,189,303
  >>現金及び預金|3,491,016
  >>未収金|698,287
  >固定資産|701,637
  >>備品|638,697
  >>電話加入権|62,940
  負債|4,554,105
  >流動負債|3,869,988
  >>未払金|3,645,717
  >>預り金|224,271
  >固定負債|684,117
  >>リース債務|522,740
  >>退職給付引当金|161,377
  純資産|336,835
  >積立金|313,434
  >出資金|23,401
  負債純資産合計|4,890,940`);

/** Two of its four totals are wrong, by more than a slip of the pen. */
const incomeStatement = indented(`
  予定損益計算書
  (単位:千円)
  科目|金額
  営業収益|5,181,496
  >負担金収入|3,306,852
  >事業収入|1,123,456
  営業費用|5,162,627
  >事業費|5,090,031
  >一般管理費|72,596
  営業外収益|37,030
  >受取利息|12,580
  >雑収入|24,450
  営業外費用|68,904
  >支払利息|50,000
  >雑支出|7,123`);

testRule("footing", {
  ties: [
    { name: "totals above what is indented below them", sheets: [balanceSheet] },
    {
      name: "what is named a total above its parts, the last of them without any",
      sheets: [
        `
        連結貸借対照表の要約
        (単位：百万円)
        科目|一般会計|水道|相殺消去|計
        資産合計|52,000|9,800|△600|61,200
        固定資産|48,500|9,000|△500|57,000
        流動資産|3,500|800|△100|4,200
        負債合計|21,000|4,100|△600|24,500
        固定負債|18,500|3,700|△500|21,700
        流動負債|2,500|400|△100|2,800
        純資産合計|31,000|5,700|0|36,700
        負債及び純資産合計|52,000|9,800|△600|61,200`,
      ],
    },
  ],
  breaks: [
    {
      name: "half of them, where another statement of the body shows that they are totals",
      sheets: [incomeStatement, balanceSheet],
      at: ["表1!B4", "表1!B13"],
    },
  ],
});
