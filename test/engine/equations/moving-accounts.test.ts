import { testRule } from "../../rule-tester";

/** Balances in one column each: what an account grows by depends on its side. */
const monthly = ({ payable = "535,000", cash = "1,250,000" } = {}) => `
  月次残高試算表
  （単位：円）
  勘定科目|前月残高|当月借方|当月貸方|当月残高
  現金預金|1,025,000|640,000|415,000|${cash}
  未収金|590,000|210,000|180,000|620,000
  備品|2,400,000|||2,400,000
  資産合計|4,015,000|850,000|595,000|4,270,000
  未払金|410,000|120,000|245,000|${payable}
  資本金|3,000,000|||3,000,000
  負債・純資産合計|3,410,000|120,000|245,000|3,535,000`;

/** Two columns for each; the groups' headings are not merged. */
const sides = ({ payable = "535", credit = "410" } = {}) => `
  試算表（令和7年9月末）
  （単位：千円）
  勘定科目|前月末残高||当月取引||当月末残高|
  |借方|貸方|借方|貸方|借方|貸方
  現金預金|1,025||640|415|1,250|
  未収金|590||210|180|620|
  備品|2,400||||2,400|
  未払金||410|120|245||${payable}
  資本金||3,000||||3,000
  売上||2,325||${credit}||2,735
  仕入|1,390||230||1,620|
  給料|330||50||380|
  合計|5,735|5,735|1,250|1,250|6,270|6,270`;

/** A ledger that is no 試算表. */
const ledger = (deposit = "1,820") => `
  勘定科目別残高一覧
  （単位：千円）
  科目|期首残高|借方発生|貸方発生|期末残高
  普通預金|4,210|9,860|8,135|5,935
  未収使用料|1,130|7,420|7,015|1,535
  貯蔵品|262|90|118|234
  企業債|36,400|2,900|1,500|35,000
  預り金|1,745|310|385|${deposit}
  未払金|2,208|2,208|1,964|1,964`;

testRule("roll-forward", {
  ties: [
    { name: "a monthly trial balance", sheets: [monthly()] },
    { name: "both sides of each", sheets: [sides()] },
    { name: "a ledger of any name", sheets: [ledger()] },
  ],
  breaks: [
    { name: "an account of the credit side", sheets: [monthly({ payable: "553,000" })], at: ["E8"] },
    { name: "an account of the debit side", sheets: [monthly({ cash: "1,502,000" })], at: ["E4"] },
    { name: "a balance on the credit side", sheets: [sides({ payable: "553" })], at: ["G8"] },
    { name: "what a month brought", sheets: [sides({ credit: "140" })], at: ["G10"] },
    { name: "deposits", sheets: [ledger("1,280")], at: ["E8"] },
  ],
});

const outside = (balance = "535,000", month = "640,000") => `
  合計残高試算表
  令和7年10月分（単位：円）
  借方残高|借方累計|当月借方|勘定科目|当月貸方|貸方累計|貸方残高
  1,250,000|3,840,000|${month}|現金預金|415,000|2,590,000|
  620,000|1,910,000|210,000|未収金|180,000|1,290,000|
  2,400,000|2,400,000||備品|||
  |810,000|120,000|未払金|245,000|1,345,000|${balance}
  |||資本金||3,000,000|3,000,000
  |||売上|410,000|2,735,000|2,735,000
  1,620,000|1,620,000|230,000|仕入|||
  380,000|380,000|50,000|給料|||
  6,270,000|10,960,000|1,250,000|合計|1,250,000|10,960,000|6,270,000`;

testRule("change", {
  ties: [{ name: "balances of sums beside a month on both sides of 科目", sheets: [outside()] }],
  breaks: [{ name: "a balance beside them", sheets: [outside("553,000")], at: ["G7"] }],
});

testRule("footing", {
  ties: [{ name: "three columns left of 科目", sheets: [outside()] }],
  breaks: [{ name: "the innermost of three", sheets: [outside("535,000", "460,000")], at: ["C12"] }],
});
