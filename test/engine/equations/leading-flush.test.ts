import { testRule } from "../../rule-tester";

/** Groups flush left, each with one part, and a section of noughts only: 経常外費用計 with 固定資産除却損. */
const activities = `
  正味財産増減計算書
  (単位:円)
  科目|当年度|前年度|増減
  (1) 経常収益
  基本財産運用益|0|1,678,586|△1,678,586
  基本財産受取利息|0|1,678,586|△1,678,586
  事業収益|25,206,002|20,548,031|4,657,971
  講座受講料収益|25,206,002|20,548,031|4,657,971
  出版物売上収益|0|0|0
  雑収益|142,114|145,128|△3,014
  雑収益|142,114|145,128|△3,014
  経常収益計|25,348,116|22,371,745|2,976,371
  (2) 経常外費用
  固定資産除却損|0|0|0
  経常外費用計|0|0|0`;

const school = `
  事業活動収支計算書
  (単位:円)
  科目|予算|決算|差異
  (1) 教育活動収入
  学生生徒等納付金|41,200,000|41,350,400|△150,400
  授業料収入|41,200,000|41,350,400|△150,400
  寄付金|900,000|870,000|30,000
  特別寄付金|900,000|870,000|30,000
  雑収入|0|12,345|△12,345
  雑収入|0|12,345|△12,345
  教育活動収入計|42,100,000|42,232,745|△132,745
  (2) 教育活動外収入
  受取利息・配当金|0|0|0
  教育活動外収入計|0|0|0
  (3) 特別収入
  その他の特別収入|0|0|0
  特別収入計|0|0|0`;

/** Two digits: 建物 comes to the two lines below it by chance, and 賞与等引当金 to the one below it. */
const shortFigures = `
  貸借対照表
  (単位:百万円)
  科目|金額
  【資産の部】
  固定資産|273
  有形固定資産|217
  事業用資産|133
  土地|87
  建物|2
  建物減価償却累計額|△1
  工作物|3
  工作物減価償却累計額|△57
  建設仮勘定|99
  物品|84
  車両|4
  備品|80
  無形固定資産|4
  ソフトウェア|56
  減価償却累計額|△52
  投資その他の資産|52
  基金|52
  減債基金|50
  その他|2
  流動資産|85
  現金預金|19
  未収金|66
  資産合計|358
  【負債の部】
  固定負債|126
  地方債|78
  退職手当引当金|31
  その他|17
  流動負債|185
  1年内償還予定地方債|59
  未払金|30
  賞与等引当金|39
  預り金|39
  その他|18
  負債合計|311
  【純資産の部】
  余剰分|47
  純資産合計|47
  負債及び純資産合計|358`;

/** 74 as 97 + 31 + 78 − 37 − 53 − 42: 貸付 and the section before it make it by chance, in figures so short. */
const cashFlows = (interest: string) =>
  `
  活動区分資金収支計算書
  (単位:百万円)
  科目|金額
  施設整備等活動による資金収支
  >収入
  >>施設設備補助金収入|97
  >>施設整備等活動資金収入計|97
  >支出
  >>施設関係支出|3
  >>設備関係支出|28
  >>施設整備等活動資金支出計|31
  >差引|66
  >調整勘定等|△37
  施設整備等活動資金収支差額|29
  その他の活動による資金収支
  >収入
  >>受取利息・配当金収入|78
  >>その他の活動資金収入計|78
  >支出
  >>借入金等返済支出|53
  >>借入金等利息支出|${interest}
  >>その他の活動資金支出計|74
  >差引|4
  >調整勘定等|55
  その他の活動資金収支差額|59`.replaceAll(">", "\u3000");

testRule("footing", {
  ties: [
    { name: "single parts of groups flush left beside a section of noughts", sheets: [activities] },
    { name: "the same with two sections of noughts", sheets: [school] },
    { name: "sections that short figures make alike", sheets: [cashFlows("21")] },
    { name: "lines of both sides that lead others by chance", sheets: [shortFigures] },
  ],
  breaks: [
    { name: "a part that another section makes good by chance", sheets: [cashFlows("42")], at: ["B22"] },
    {
      name: "a part of one of these groups",
      sheets: [activities.replace("経常収益計|25,348,116", "経常収益計|25,384,116")],
      at: ["B12"],
    },
    {
      name: "a total of noughts that is none any more",
      sheets: [school.replace("特別収入計|0|0", "特別収入計|0|5,000")],
      at: ["C17"],
    },
  ],
});
