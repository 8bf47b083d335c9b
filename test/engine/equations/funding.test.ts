import { testRule } from "../../rule-tester";

const sources = (general: string) => `
  歳出
  款|本年度予算額|前年度予算額|比較|国府支出金|地方債|その他|一般財源
  議会費|481|423|58|0|0|0|481
  総務費|4,986|4,849|137|449|0|405|4,132
  民生費|17,488|17,195|293|7,932|0|825|${general}`;

/** A list in which three of five lines hold sources carried down from the line above. */
const carriedDown = `
  目|本年度予算額|国県支出金|地方債|その他|一般財源
  一般管理費|900|100|200||600
  文書広報費|350|100|200||350
  財産管理費|720|40|200|80|600
  企画費|80|40|||80
  支所費|64||||64`;

testRule("funding", {
  ties: [
    { name: "財源内訳 adds up to the amount of the year", sheets: [sources("8,731")] },
    {
      name: "a total that prints no sources",
      sheets: [`${sources("8,731")}\n  歳出合計|22,955|22,467|488||||`],
    },
    {
      name: "an amount that is called otherwise",
      sheets: [sources("8,731").replace("本年度予算額|前年度予算額|比較", "事業費|決定額|差")],
    },
    {
      name: "an instalment is the sum of where its money comes from",
      sheets: [
        `
        継続費
        (単位:千円)
        年度|年割額|国県支出金|地方債|一般財源
        令和7年度|900|400|300|200
        令和8年度|1,100|500|350|250
        計|2,000|900|650|450`,
      ],
    },
  ],
  breaks: [
    { name: "a source that lacks", sheets: [sources("8,713")], at: ["B5"] },
    { name: "lines that tie without what was carried down", sheets: [carriedDown], at: ["B3", "B4", "B5"] },
  ],
  silent: [
    {
      name: "sources that are not those of the amount",
      sheets: [
        `
        款|前年度予算額|国県支出金|地方債|一般財源
        議会費|500|0|0|481
        総務費|4,849|449|0|4,537
        民生費|17,195|7,932|0|9,556`,
      ],
    },
  ],
});
