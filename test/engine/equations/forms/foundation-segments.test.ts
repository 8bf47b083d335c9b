import { toldOf } from "./told";

const whole = `
収支予算書（損益計算ベース）
令和7年4月1日から令和8年3月31日まで
科目|予算額|前年度予算額|増減
||（単位：千円）
経常収益
 受取会費|3,120|3,100|20
 事業収益|13,712|13,400|312
 雑収益|126|120|6
経常収益計|16,958|16,620|338
経常費用
 事業費|15,792|15,500|292
 管理費|2,134|2,100|34
経常費用計|17,926|17,600|326
当期経常増減額|△968|△980|12
当期一般正味財産増減額|△968|△980|12
一般正味財産期首残高|5,020|6,000|△980
一般正味財産期末残高|4,052|5,020|△968
`;

/** By the three accounts of 公益法人会計基準, with what they have to do with each other taken off. */
const segments = (change: string) => `
収支予算書内訳表
|||||（単位：千円）
科目|公益目的事業会計|収益事業等会計|法人会計|内部取引消去|合計
経常収益
 受取会費|1,000|200|1,920||3,120
 事業収益|9,400|4,612||△300|13,712
 雑収益|100|20|6||126
経常収益計|10,500|4,832|1,926|△300|16,958
経常費用
 事業費|11,592|4,200||△300|15,492
 管理費||300|2,134||2,434
経常費用計|11,592|4,500|2,134|△300|17,926
当期経常増減額|△1,092|${change}|△208|0|△968
`;

test("the breakdown by accounts is a statement of changes in net assets, in every account", () => {
  expect(toldOf({ 内訳: segments("332") })).toEqual([]);
  expect(toldOf({ 内訳: segments("323") })).toContain("error footing 内訳!C13");
});

test("and ties to the whole", () => {
  const told = toldOf({ 全体: whole, 内訳: segments("332") });
  expect(told).toEqual(expect.arrayContaining(["error tie-out 全体!B11", "error tie-out 全体!B12"]));
});

test("a profit and loss account of the same sums stays one", () => {
  const account = (profit: string) => `
損益計算書
|（単位：円）
経常収益
 運営費交付金収益|8,200
 雑益|100
経常収益合計|8,300
経常費用
 業務費|7,000
 一般管理費|900
経常費用合計|7,900
経常利益|${profit}
`;
  expect(toldOf({ 損益: account("400") })).toEqual([]);
  expect(toldOf({ 損益: account("500") })).toEqual(["error footing 損益!B11"]);
});
