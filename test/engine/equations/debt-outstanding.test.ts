import { testRule } from "../../rule-tester";

const balance = (title: string, debt: string, due: string, rest: string, name = "地方債") => `
  ${title}
  |(単位：百万円)
  科目|金額
  固定資産|462,100
  流動資産|24,500
  資産合計|486,600
  固定負債
   ${name}|${debt}
   その他|8,930
  流動負債
   1年内償還予定${name}|${due}
   その他|${rest}
  負債合計|132,030
  純資産合計|354,570
  負債・純資産合計|486,600`;

const ratio = (debt: string, label = "地方債残高（翌年度償還予定も含む）【B】") => `
  社会資本形成の将来世代負担比率
  |(単位：百万円)
  区分|金額
  有形・無形固定資産【A】|482,900
  ${label}|${debt}`;

const RIGHT = ["101,700", "10,320", "11,080"] as const;

testRule("tie-out", {
  ties: [
    {
      name: "all debt, be it due within the year or later",
      sheets: [balance("貸借対照表", ...RIGHT), ratio("112,020")],
    },
    {
      name: "the same under other names, before the balance sheet",
      sheets: [
        ratio("112,020", "地方債等の残高（1年以内償還予定を含む）"),
        balance("貸借対照表", ...RIGHT, "地方債等"),
      ],
    },
  ],
  breaks: [
    {
      name: "debt and something else changed places",
      sheets: [balance("貸借対照表", ...RIGHT), ratio("118,360")],
      at: ["表2!B5"],
    },
    {
      name: "what is due within the year left out",
      sheets: [
        ratio("101,700", "地方債等残高（1年内償還予定を含む）"),
        balance("貸借対照表", ...RIGHT, "地方債等"),
      ],
      at: ["表1!B5"],
    },
    {
      name: "of two scopes that titles name, one",
      sheets: [
        balance("一般会計等 貸借対照表", ...RIGHT),
        balance("連結 貸借対照表", "91,700", "20,320", "11,080"),
        ratio("120,120").replace("社会", "一般会計等 社会"),
      ],
      at: ["表3!B5"],
    },
  ],
  silent: [
    {
      name: "debt without what is due within the year",
      sheets: [balance("貸借対照表", ...RIGHT), ratio("101,700", "地方債残高")],
    },
    {
      name: "two balance sheets whose titles do not say of what",
      sheets: [
        balance("貸借対照表", ...RIGHT),
        balance("貸借対照表 その2", "91,900", "20,320", "10,880")
          .replace("462,100", "461,008")
          .replaceAll("486,600", "485,508")
          .replace("24,500", "24,499")
          .replace("354,570", "353,478")
          .replace("8,930", "8,931"),
        ratio("120,120"),
      ],
    },
  ],
});
