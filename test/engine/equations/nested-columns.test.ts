import { testRule } from "../../rule-tester";

/** 公益目的事業 in three columns with their 小計, then what stands beside it. */
const byBusiness = (subtotal: string, { total = "4,000,000", settled = "26,400,000" } = {}) => `
  収支予算書（事業別内訳）
  （単位：円）
  科目|公１|公２|共通|${subtotal}|収益事業|法人会計|内部取引消去|合計
  受取会費|0|0|3,000,000|3,000,000|0|1,000,000|0|${total}
  事業収益|12,000,000|8,500,000|0|20,500,000|6,200,000|0|△300,000|${settled}
  受取補助金等|5,000,000|2,000,000|0|7,000,000|0|0|0|7,000,000
  経常収益計|17,000,000|10,500,000|3,000,000|30,500,000|6,200,000|1,000,000|△300,000|37,400,000`;

/** Two totals whose own parts are not printed. */
const onlyTotals = (total: string) => `
  会計別の状況
  （単位：千円）
  区分|特別会計計|企業会計計|合計
  歳入|3,810,800|1,930,000|5,740,800
  歳出|3,700,100|1,905,500|${total}`;

/** Months and their total beside last year's, with a line of averages. */
const users = (total: string) => `
  施設別利用状況
  施設|4月|5月|6月|合計|前年度合計
  図書館|12,345|13,200|11,980|37,525|36,100
  体育館|8,210|9,105|8,750|${total}|27,300
  プール|0|1,230|6,540|7,770|7,010
  合計|20,555|23,535|27,270|71,360|70,410
  1日平均|685|759|909|784|774`;

testRule("cross-footing", {
  ties: [
    { name: "a total over a 小計 and the columns beside it", sheets: [byBusiness("小計")] },
    { name: "a 計 with the name of its group", sheets: [byBusiness("公益計")] },
    { name: "totals whose own columns are not printed", sheets: [onlyTotals("5,605,600")] },
    { name: "last year's total and averages are no sums across", sheets: [users("26,065")] },
  ],
  breaks: [
    { name: "a total beside a 小計", sheets: [byBusiness("小計", { total: "7,000,000" })], at: ["I4"] },
    {
      name: "one of a 計 with a name",
      sheets: [byBusiness("公益計", { settled: "26,700,000" })],
      at: ["I5"],
    },
    { name: "a total of totals", sheets: [onlyTotals("5,065,600")], at: ["D5"] },
    { name: "a total of months beside last year's", sheets: [users("26,605")], at: ["E4"] },
  ],
});
