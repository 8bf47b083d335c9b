import { testRule } from "../../rule-tester";

/** 決算書 whose 歳入 and 歳出 stand on sheets of their own, as most bodies keep them. */
const revenue = (name = "一般会計") => `
  ${name}歳入歳出決算書
  歳入||||（単位：円）
  款|予算現額|調定額|収入済額|収入未済額
  1 町税|30,000,000|31,412,200|30,908,150|504,050
  2 諸収入|10,000,000|10,811,307|10,811,307|0
  歳入合計|40,000,000|42,223,507|41,719,457|504,050`;

const expenditure = (balance: string, name = "一般会計") => `
  ${name}歳入歳出決算書
  歳出||||（単位：円）
  款|予算現額|支出済額|翌年度繰越額|不用額
  1 総務費|25,000,000|24,118,620|0|881,380
  2 教育費|15,000,000|14,202,914|500,000|297,086
  歳出合計|40,000,000|38,321,534|500,000|1,178,466
  歳入歳出差引残額||${balance}`;

const fundRevenue = `
  国民健康保険特別会計
  （単位：円）
  款|予算現額|調定額|収入済額|不納欠損額|収入未済額
  国民健康保険税|8,400,000|9,002,700|8,511,100|81,600|410,000
  県支出金|21,000,000|20,877,432|20,877,432|0|0
  歳入合計|29,400,000|29,880,132|29,388,532|81,600|410,000`;

const fundExpenditure = (balance: string) => `
  国民健康保険特別会計
  （単位：円）
  款|予算現額|支出済額|不用額
  保険給付費|20,300,000|19,944,018|355,982
  事業費納付金|9,100,000|9,100,000|0
  歳出合計|29,400,000|29,044,018|355,982
  差引残額||${balance}`;

const [right, ofFund] = ["3,397,923", "344,514"];

testRule("footing", {
  ties: [
    { name: "a sheet of 歳入 and a sheet of 歳出", sheets: [revenue(), expenditure(right)] },
    {
      name: "two accounts, each with both sheets",
      sheets: [revenue(), expenditure(right), fundRevenue, fundExpenditure(ofFund)],
    },
    {
      name: "two accounts, 歳入 of both first",
      sheets: [revenue(), fundRevenue, expenditure(right), fundExpenditure(ofFund)],
    },
    { name: "no 歳入 at all", sheets: [expenditure("1,234,567")] },
    { name: "more of one than of the other", sheets: [revenue(), fundRevenue, expenditure("1,234,567")] },
  ],
  breaks: [
    { name: "the balance of another sheet", sheets: [revenue(), expenditure("3,400,923")], at: ["表2!C7"] },
    {
      name: "the balance of the second account",
      sheets: [revenue(), expenditure(right), fundRevenue, fundExpenditure("433,514")],
      at: ["表4!C7"],
    },
    {
      name: "the balance of the first account, 歳入 of both first",
      sheets: [revenue(), fundRevenue, expenditure("9,397,923"), fundExpenditure(ofFund)],
      at: ["表3!C7"],
    },
  ],
});
