import { testRule } from "../../rule-tester";

const cashFlow = (movement: string, closing: string) => `
  予定キャッシュ・フロー計算書
  |(単位:千円)
  1 業務活動によるキャッシュ・フロー
   当年度純利益|500
   減価償却費|300
   未収金の増減額(△は増加)|△40
     小計|760
   利息の支払額|△60
   業務活動によるキャッシュ・フロー|700
  2 投資活動によるキャッシュ・フロー
   有形固定資産の取得による支出|△900
   国庫補助金による収入|350
   投資活動によるキャッシュ・フロー|△550
  3 財務活動によるキャッシュ・フロー
   企業債による収入|200
   企業債の償還による支出|△120
   財務活動によるキャッシュ・フロー|80
  資金増加額(又は減少額)|${movement}
  資金期首残高|1,000
  資金期末残高|${closing}`;

testRule("footing", {
  ties: [
    {
      name: "a cash flow statement with a 小計 among the operating flows",
      sheets: [cashFlow("230", "1,230")],
    },
  ],
  breaks: [
    {
      name: "a movement that is not the sum of the three flows",
      sheets: [cashFlow("290", "1,290")],
      at: ["B18"],
    },
  ],
});

testRule("roll-forward", {
  ties: [
    { name: "cash at the end is cash at the beginning and the movement", sheets: [cashFlow("230", "1,230")] },
  ],
  breaks: [{ name: "a wrong cash at the end", sheets: [cashFlow("230", "1,320")], at: ["B20"] }],
});
