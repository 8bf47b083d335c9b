import { testRule } from "../../rule-tester";

const NAMES = ["合計（千円）", "＜合計＞", "合計①", "合計 A", "合計(税込)", "【計】", "合計額"];

const departments = (name: string, total: string) => `
  部局別予算
  科目|金額
  総務部|194,582
  企画部|510,882
  民生部|1,326,358
  衛生部|484,881
  ${name}|${total}`;

const numbered = (second: string) => `
  部局別予算
  科目|本年度|前年度
  総務部|194,582|190,000
  企画部|510,882|505,120
  小計－1|705,464|695,120
  民生部|1,326,358|1,300,400
  衛生部|484,881|480,300
  小計－2|${second}|1,780,700
  合計 A|2,516,703|2,475,820`;

testRule("footing", {
  ties: [
    ...NAMES.map((name) => ({ name, sheets: [departments(name, "2,516,703")] })),
    { name: "subtotals with numbers", sheets: [numbered("1,811,239")] },
  ],
  breaks: [
    ...NAMES.map((name) => ({
      name: `${name} that misses by anything`,
      sheets: [departments(name, "9,038,114")],
      at: ["B7"],
    })),
    { name: "a subtotal with a number", sheets: [numbered("1,118,239")], at: ["B8", "B9"] },
  ],
});
