import { checkedEquations } from "../../checked";
import { testRule } from "../../rule-tester";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const provisions = (closing: string) => `
  引当金の明細
  (単位:千円)
  区分|期首残高|当期増加額|目的使用|その他|期末残高
  賞与引当金|4,120|4,310|4,015|105|4,310
  退職給付引当金|61,800|3,275|2,190|0|62,885
  貸倒引当金|912|77|38|0|951
  環境対策引当金|2,400|0|640|0|${closing}`;

const grants = (closing: string) => `
  運営費交付金債務の増減の明細
  (単位:百万円)
  交付年度|期首残高|交付金当期交付額|運営費交付金収益|資産見返運営費交付金|小計|期末残高
  令和5年度|660|－|228|35|263|397
  令和6年度|183|－|19|20|39|144
  令和7年度|－|5,244|2,246|1,127|3,373|${closing}
  合計|843|5,244|2,493|1,182|3,675|2,412`;

const unmoved = `
  基金の状況
  (単位:千円)
  区分|前年度末残高|運用益|評価損|年度末残高
  教育基金|1,200|0|0|1,200
  福祉基金|3,400|0|0|3,400
  緑化基金|560|0|0|560
  財政調整基金|8,150|31|12|8,244`;

const goods = (closing: string) => `
  ２ 物品
  区分|単位|前年度末現在高|決算年度中増減高|決算年度末現在高
  普通自動車|台|12|△1|11
  塵芥車|台|21|2|${closing}
  ホイールローダー|台|3|0|3`;

const newestFirst = (now: string) => `
  基金の現在高
  (単位:円)
  基金|令和６年度末現在高|増減額|令和５年度末現在高
  財政調整基金|${now}|△30,000|940,000
  減債基金|45,120|120|45,000`;

const oneBalance = (closing: string) => `
  出資による権利
  (単位:千円)
  区分|前年度末現在高|年度中増減額|年度末現在高
  土地開発公社出資金|5,000|△250|${closing}`;

testRule("roll-forward", {
  ties: [
    { name: "figures say what moves a balance where names do not", sheets: [provisions("1,760")] },
    { name: "a movement alone between two balances, however few digits it has", sheets: [goods("23")] },
    { name: "the newer balance first", sheets: [newestFirst("910,000")] },
    { name: "a single line", sheets: [oneBalance("4,750")] },
    { name: "a subtotal stands for what it adds up", sheets: [grants("1,871")] },
  ],
  breaks: [
    { name: "one of three goods", sheets: [goods("24")], at: ["E4"] },
    { name: "the newer balance", sheets: [newestFirst("970,000")], at: ["D4"] },
    { name: "the only line", sheets: [oneBalance("5,250")], at: ["D4"] },
    { name: "a closing balance of four that was mistyped", sheets: [provisions("1,670")], at: ["F7"] },
    { name: "a closing balance whose 合計 is right", sheets: [grants("1,971")], at: ["G6"] },
  ],
  silent: [{ name: "balances that do not move say nothing about the one that does", sheets: [unmoved] }],
});

const compared = `
  予算総括表
  (単位:千円)
  区分|本年度予算額|前年度予算額|比較
  総務費|41,230|39,815|1,415
  民生費|88,417|90,228|△1,811
  土木費|23,904|21,377|2,527
  教育費|35,116|36,004|△888`;

test.each([
  ["a closing balance is no difference of two other columns", grants("1,871"), "change"],
  ["what a difference declares is not found again as a sum", compared, "inferred-sum"],
])("%s", (_, table, rule) => {
  const rules = checkedEquations(workbookOf(printedSheet(table))).map((equation) => equation.rule);
  expect(rules).toContain(rule === "change" ? "roll-forward" : "change");
  expect(rules).not.toContain(rule);
});
