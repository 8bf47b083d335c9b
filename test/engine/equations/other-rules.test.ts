import { testRule } from "../../rule-tester";

const cashPlan = (closing: string) => `
  資金計画
  (平成28年4月1日から平成29年3月31日まで)
  (単位:千円)
  営業収益|500
  前期末未収金|40
  当期末未収金|60
  資金収入合計|480
  資金支出合計|400
  資金収支差額|80
  前期末現金及び預金|20
  当期末現金及び預金|${closing}`;

const appropriation = (label: string, carried: string) =>
  `損益計算書\n経常利益|944,754\n当年度純利益|944,754\n${label}|${carried}\n当年度未処分利益剰余金|1,015,722`;

testRule("roll-forward", {
  ties: [{ name: "opening plus movement is closing", sheets: [cashPlan("100")] }],
  breaks: [
    { name: "last year's closing figure left in", sheets: [cashPlan("20")], at: ["B11"] },
    {
      name: "profits below each other, whatever the figures say",
      sheets: [appropriation("前年度繰越利益剰余金", "41,307")],
      at: ["B5"],
    },
  ],
  silent: [
    {
      name: "a deficit may be printed with or without a mark",
      sheets: [appropriation("前年度繰越欠損金", "41,307")],
    },
    {
      name: "what a line between does to the profit is not known",
      sheets: [appropriation("前年度繰越利益剰余金|29,661\n建設改良積立金取崩額", "41,307")],
    },
    {
      name: "without an opening line there is no comparison",
      sheets: ["資金計画\n資金収入合計|5\n資金支出合計|5\n当期末現金及び預金|7"],
    },
  ],
});

testRule("balance", {
  ties: [
    {
      name: "assets and the other side",
      sheets: ["貸借対照表\n資産合計|10\n負債合計|4\n純資産合計|6\n負債純資産合計|10"],
    },
    {
      name: "without a total of the other side, its parts",
      sheets: ["貸借対照表\n資産合計|10\n負債合計|4\n純資産合計|6"],
    },
  ],
  breaks: [
    {
      name: "the sides differ",
      sheets: ["貸借対照表\n資産合計|11\n負債合計|4\n純資産合計|6\n負債純資産合計|10"],
      at: ["B2"],
    },
  ],
});

testRule("cross-footing", {
  ties: [
    {
      name: "合計 stands last",
      sheets: ["損益計算書\n科目|甲事業|乙事業|合計\n営業収益|10|20|30\n営業費用|5|6|11\n営業利益|5|14|19"],
    },
    {
      name: "合計 stands first",
      sheets: ["損益計算書\n科目|合計|甲事業|乙事業\n営業収益|30|10|20\n営業費用|11|5|6\n営業利益|19|5|14"],
    },
    {
      name: "a line of a table of unknown kind that prints its total alone",
      sheets: ["区分|甲|乙|計\n市税|1|2|3\n使用料|4|5|9\n雑入|||70"],
    },
    {
      name: "計 of a group, then 合計 of all",
      sheets: ["区分|甲|乙|計|丙|丁|計\n市税|1|2|3|30|40|70\n使用料|4|5|9|10|20|30"],
    },
    {
      name: "yearly instalments that add up",
      sheets: ["区分|平成28年度|平成29年度|合計\n甲|10|20|30\n乙|5|6|11"],
    },
  ],
  breaks: [
    {
      name: "one segment is wrong in one line",
      sheets: ["損益計算書\n科目|甲事業|乙事業|合計\n営業収益|10|20|30\n営業費用|5|9|11\n営業利益|5|14|19"],
      at: ["D4"],
    },
  ],
  silent: [
    { name: "two years are no segments", sheets: ["区分|28年度|27年度\n甲|10|20\n乙|5|6"] },
    {
      name: 'a column "Total" that counts something else',
      sheets: ["Visitors\nSite|Adults|Children|Total\nNorth|120|30|7\nSouth|80|25|6\nWest|90|40|9"],
    },
  ],
});

testRule("change", {
  ties: [
    { name: "this year minus last year", sheets: ["区分|28年度|27年度|増減\n甲|10|20|△10\n乙|5|4|1"] },
    {
      name: "the order of the years is read, not assumed",
      sheets: ["区分|27年度|28年度|増減\n甲|20|10|△10\n乙|4|5|1"],
    },
    { name: "予算額 − 決算額 as printed", sheets: ["区分|予算額|決算額|差異\n甲|20|10|10\n乙|4|5|△1"] },
    {
      name: "決算額 − 予算額 where the lines say so",
      sheets: ["区分|予算額|決算額|差異\n甲|20|10|△10\n乙|4|5|1\n丙|7|9|2"],
    },
  ],
  breaks: [
    {
      name: "lost △, even in most lines",
      sheets: ["区分|28年度|27年度|増減\n甲|10|20|10\n乙|5|9|4\n丙|3|1|2"],
      at: ["D2", "D3"],
    },
  ],
});

testRule("tie-out", {
  ties: [
    {
      name: "cash at the end is cash in the balance sheet",
      sheets: [
        cashPlan("100"),
        "貸借対照表\n(平成29年3月31日現在)\n(単位:千円)\n現金及び預金|100\n未収金|60\n資産合計|160",
      ],
    },
    {
      name: "百万円 is 千円 rounded half up",
      sheets: [
        "予定貸借対照表\n(平成29年3月31日現在)\n(単位:千円)\n資産合計|1,500\n負債合計|400\n純資産合計|1,100",
        "予算の概要\n(単位:百万円)\n区分|28年度\n資産|2\n負債|0\n純資産|1\n(注)四捨五入している。",
      ],
    },
  ],
  breaks: [
    {
      name: "the balance sheet has another figure",
      sheets: [
        cashPlan("100"),
        "貸借対照表\n(平成29年3月31日現在)\n(単位:千円)\n現金及び預金|10\n未収金|60\n資産合計|70",
      ],
      at: ["表1!B11"],
    },
    {
      name: "a figure in 百万円 that no rounding explains",
      sheets: [
        "予定貸借対照表\n(平成29年3月31日現在)\n(単位:千円)\n資産合計|1,500\n負債合計|400\n純資産合計|1,100",
        "予算の概要\n(単位:百万円)\n区分|28年度\n資産|1\n負債|0\n純資産|1\n(注)四捨五入している。",
      ],
      at: ["表2!B4"],
    },
  ],
  silent: [
    {
      name: "statements of two different years",
      sheets: [
        cashPlan("100"),
        "貸借対照表\n(平成28年3月31日現在)\n(単位:千円)\n現金及び預金|10\n未収金|60\n資産合計|70",
      ],
    },
    {
      name: "a cash plan by payments repeats no figure of the income statement",
      sheets: [
        "資金計画\n営業収益|550\n雑収入|3\n資金収入合計|553",
        "損益計算書\n営業収益合計|500\n営業費用合計|400\n営業利益|100",
      ],
    },
  ],
});
