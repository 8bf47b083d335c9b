import { testRule } from "../../rule-tester";

const property = `
  財産目録
  (単位:円)
  貸借対照表科目|取得価額|減価償却累計額|貸借対照表価額
  現金預金|－|－|54,812,695
  土地|－|－|88,000,000
  建物|320,118,000|118,787,560|201,330,440
  器具及び備品|61,330,118|23,126,000|38,204,118
  資産合計|||382,347,253`;

const assets = `
  固定資産明細書
  (単位:千円)
  資産の種類|期末取得原価|減価償却累計額|差引帳簿価額
  建物|40,210|13,118|27,092
  車両運搬具|5,330|5,329|1
  計|45,540|18,447|27,093`;

const endowment = `
  基本金明細表
  (単位:千円)
  事項|要組入高|組入高|未組入高
  第1号基本金
  前期繰越高|2,863,824|2,842,824|21,000
  当期組入高|0|3,000|△3,000
  当期末残高|2,863,824|2,845,824|18,000`;

/** 減損損失累計額 is taken off too: three columns, which the names do not settle. */
const impaired = `
  財産明細
  (単位:千円)
  科目|取得価額|減価償却累計額|減損損失累計額|価額
  建物|40,210|13,118|2,000|25,092
  車両|5,330|1,329|0|4,001`;

testRule("change", {
  ties: [
    { name: "the value of what is written off, beside cash and land", sheets: [property] },
    { name: "net book value of two assets and their total", sheets: [assets] },
    { name: "what is still to be endowed, less than nothing in a year", sheets: [endowment] },
  ],
  breaks: [
    {
      name: "one of two assets",
      sheets: [property.replace("320,118,000", "302,118,000")],
      at: ["D6"],
    },
    {
      name: "what is written off of one asset",
      sheets: [assets.replace("5,330|5,329", "5,330|529")],
      at: ["D5"],
    },
    { name: "what is still to be endowed", sheets: [endowment.replace("|21,000", "|12,000")], at: ["D5"] },
  ],
  silent: [{ name: "three columns of which one is no part of the names", sheets: [impaired] }],
});
