import { findAll } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { testRule } from "../../rule-tester";

/** 収支計算書: 差異 is 決算 − 予算 of what comes in and of the result, 予算 − 決算 of what goes out. */
const association = ({ result = "△1,745,402", spent = "△215,851" } = {}) => `
  令和6年度 収支計算書
  (単位：円)
  科目|予算額|決算額|差異
  収入の部
   会費収入|7,604,118|5,440,870|△2,163,248
   補助金収入|612,004|615,999|3,995
   雑収入|87,230|88,468|1,238
   収入合計|8,303,352|6,145,337|△2,158,015
  支出の部
   事業費|731,550|135,577|595,973
   管理費|438,980|654,831|${spent}
   予備費|32,491|0|32,491
   支出合計|1,203,021|790,408|412,613
  当期収支差額|7,100,331|5,354,929|${result}`;

/** The same in English, with the budget before and after its amendment. */
const fund = (net: string) => `
  Budgetary Comparison Schedule - General Fund
  Item|Original Budget|Final Budget|Actual|Variance with Final Budget
  Revenues
  Taxes|40,644,334|24,555,273|28,424,779|3,869,506
  Licenses and permits|392,664|149,246|999,636|850,390
  Fines|21,764|22,752|17,311|△5,441
  Total revenues|41,058,762|24,727,271|29,441,726|4,714,455
  Expenditures
  General government|4,802,728|7,027,301|3,946,937|3,080,364
  Public safety|2,233,148|9,061,795|8,901,318|160,477
  Public works|129,036|930,622|668,098|262,524
  Total expenditures|7,164,912|17,019,718|13,516,353|3,503,365
  Net change in fund balance|33,893,850|7,707,553|15,925,373|${net}`;

/** Of an enterprise, by what is favourable. */
const utility = (power: string) => `
  Revenues and Expenses - Budget and Actual
  Item|Budget|Actual|Variance Favorable (Unfavorable)
  Operating revenues
  Water sales|62,140,330|59,874,120|△2,266,210
  Connection fees|310,250|402,775|92,525
  Total revenues|62,450,580|60,276,895|△2,173,685
  Operating expenses
  Salaries|7,410,220|7,388,014|22,206
  Power|2,118,400|2,540,119|${power}
  Chemicals|604,120|580,377|23,743
  Total expenses|10,132,740|10,508,510|△375,770
  Net income|52,317,840|49,768,385|△2,549,455`;

testRule("change", {
  ties: [
    { name: "the result is compared as what comes in", sheets: [association({})] },
    { name: "Variance with Final Budget", sheets: [fund("8,217,820")] },
    { name: "Variance Favorable (Unfavorable)", sheets: [utility("△421,719")] },
  ],
  breaks: [
    { name: "a lost △ of the result", sheets: [association({ result: "1,745,402" })], at: ["D14"] },
    { name: "and of what was overspent", sheets: [association({ spent: "215,851" })], at: ["D11"] },
    { name: "a wrong variance of the result", sheets: [fund("8,271,820")], at: ["E13"] },
    { name: "a lost △ among the expenses", sheets: [utility("421,719")], at: ["D9"] },
  ],
});

test.each([association({}), fund("8,217,820"), utility("△421,719")])(
  "nothing else is told of them",
  (table) => {
    const { findings } = findAll(workbookOf(printedSheet(table)));
    expect(findings.filter(({ severity }) => severity === "error" || severity === "warning")).toEqual([]);
  },
);

/** 実質単年度収支 of a body that prints no 繰上償還金. */
const years = (last: string) => `
  決算収支の推移
  (単位：千円)
  年度|歳入総額|歳出総額|歳入歳出差引額|翌年度へ繰り越すべき財源|実質収支|単年度収支|積立金|積立金取崩し額|実質単年度収支
  令和4年度|45,120,330|44,518,221|602,109|33,411|568,698|41,220|4,558|67,002|△21,224
  令和5年度|46,004,118|45,311,870|692,248|28,010|664,238|95,540|5,120|0|100,660
  令和6年度|47,330,005|46,690,441|639,564|41,226|598,338|△65,900|3,004|40,000|${last}`;

testRule("footing", {
  ties: [{ name: "a year-end balance without 繰上償還金", sheets: [years("△102,896")] }],
  breaks: [{ name: "and one that is wrong", sheets: [years("△102,986")], at: ["J6"] }],
});
