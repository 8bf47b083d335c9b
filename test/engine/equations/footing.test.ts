import { testRule } from "../../rule-tester";

const balanceSheet = (total: string) => `
  予定貸借対照表
  (単位:千円)
  科目|金額
  資産の部
  流動資産
   現金及び預金|100
   未収金|20
   流動資産合計|120
  固定資産
   建物|30
   固定資産合計|30
  資産合計|${total}`;

testRule("footing", {
  ties: [
    {
      name: "a total closes the heading of its name, and its heading's total the next",
      sheets: [balanceSheet("150")],
    },
    {
      name: "lines of a heading without a total of its own go to the total outside",
      sheets: [
        `
        貸借対照表
        純資産の部
        出資金|100
        利益剰余金
         積立金|20
         準備金|3
        純資産合計|123`,
      ],
    },
    {
      name: "当期末未収金 is deducted though printed without △",
      sheets: [
        `
        資金計画
        営業収益|500
        前期末未収金|40
        当期末未収金|60
        資金収入合計|480`,
      ],
    },
    {
      name: "当期末未収金 printed with △ is added",
      sheets: [
        `
        資金計画
        営業収益|500
        前期末未収金|40
        当期末未収金|△60
        資金収入合計|480`,
      ],
    },
    {
      name: "profits follow from revenue and expense",
      sheets: [
        `
        損益計算書
        営業収益合計|500
        営業費用合計|520
        営業損失|△20
        営業外収益合計|5
        経常損失|△15
        特別利益合計|1
        当期純損失|△14`,
      ],
    },
    {
      name: "losses printed by their size",
      sheets: [
        `
        損益計算書
        営業収益合計|500
        営業費用合計|520
        営業損失|20
        営業外収益合計|5
        経常損失|15
        特別利益合計|45
        当期純利益|30`,
      ],
    },
    {
      name: "小計 takes the lines since the last total, 合計 all that is left",
      sheets: [
        `
        区分|金額
        甲|1,000
        乙|2,000
        小計|3,000
        丙|400
        丁|500
        小計|900
        合計|3,900`,
      ],
    },
    {
      name: "a total stands before the deeper lines that it adds up",
      sheets: [
        `
        区分|前年度|当年度
        市税|300|330
         市民税|100|110
         固定資産税|200|220
        地方交付税|50|60`,
      ],
    },
    {
      name: "△ and figures typed as text count as amounts",
      sheets: ["損益計算書\n営業収益合計|'1,000\n営業費用合計|'１，２００\n営業損失|'△ 200"],
    },
    {
      name: "a dash is zero",
      sheets: ["貸借対照表\n固定負債\n長期前受金|'－\n長期未払金|5\n固定負債合計|5"],
    },
  ],
  breaks: [
    { name: "a total that misses by one", sheets: [balanceSheet("151")], at: ["B12"] },
    {
      name: "a lost △ breaks both equations in which the profit stands",
      sheets: ["損益計算書\n営業収益合計|500\n営業費用合計|520\n営業損失|20\n経常損失|△20"],
      at: ["B4", "B5"],
    },
    {
      name: "a total left blank in a known statement",
      sheets: [
        `
        貸借対照表
        科目|全体|本部
        流動資産
        現金及び預金|100|60
        未収金|20|10
        流動資産合計|120|`,
      ],
      at: ["C6"],
    },
    {
      name: "one digit is wrong in the only column of an unknown table",
      sheets: ["区分|金額\n甲|1,234\n乙|2,345\n丙|100\n合計|3,689"],
      at: ["B5"],
    },
  ],
  silent: [
    {
      name: "うち repeats a part and is no addend",
      sheets: ["区分|金額|前年度\n市税|300|310\n うち個人分|120|100"],
    },
    {
      name: "parts that are fewer than the whole prove no structure",
      sheets: ["区分|金額\n材料費|900\n 薬品費|500\n 診療材料費|300"],
    },
    { name: "a list of limits without a total", sheets: ["債務負担行為\n事項|限度額\nリース|700\n保守|60"] },
  ],
});
