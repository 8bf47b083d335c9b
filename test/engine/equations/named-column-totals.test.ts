import { testRule } from "../../rule-tester";
import { toldOf } from "./forms/told";

/** 株主資本等変動計算書: of the year only 利益剰余金 moves, so that in most lines 株主資本合計 is 利益剰余金合計 too. */
const equity = (closing: string, surplus = "33,704") => `
  株主資本等変動計算書
  ||||||||（単位：千円）
  |資本金|資本準備金|資本剰余金合計|利益準備金|繰越利益剰余金|利益剰余金合計|株主資本合計|純資産合計
  当期首残高|50,000|10,000|10,000|2,500|31,204|${surplus}|93,704|93,704
  剰余金の配当|0|0|0|300|△3,300|△3,000|△3,000|△3,000
  当期純利益|0|0|0|0|8,120|8,120|8,120|8,120
  当期変動額合計|0|0|0|300|4,820|5,120|5,120|5,120
  当期末残高|50,000|10,000|10,000|2,800|36,024|38,824|${closing}|98,824`;

/** A public enterprise: two groups of surplus, 資本合計 at the end; lines down. */
const surplus = (total: string) => `
  剰余金の状況
  ||||||||（単位：円）
  区分|自己資本金|受贈財産評価額|国庫補助金|資本剰余金合計|減債積立金|未処分利益剰余金|利益剰余金合計|資本合計
  前年度末残高|4,100,330|31,240|120,330|151,570|210,000|290,440|500,440|4,752,340
  当年度純利益|0|0|0|0|0|253,251|253,251|253,251
  積立金の積立て|0|0|0|0|90,000|△90,000|0|0
  当年度末残高|4,100,330|31,240|120,330|151,570|300,000|453,691|753,691|${total}`;

/** Net assets of a corporation by fund, each with its 小計. */
const funds = (small: string) => `
  正味財産の内訳
  |||||||（単位：円）
  区分|基金|寄附金|補助金|指定正味財産小計|一般正味財産|正味財産合計
  期首残高|3,000|1,204|8,330|12,534|4,118|16,652
  受入額|500|2,000|0|2,500|1,041|3,541
  取崩額|△100|△310|△4,000|${small}|△220|△4,630
  期末残高|3,400|2,894|4,330|10,624|4,939|15,563`;

/** 資本剰余金合計 is no sum of 資本金, though both are one amount throughout. */
const alike = `
  剰余金の推移
  ||||||（単位：百万円）
  区分|資本金|資本剰余金合計|利益積立金|未処分利益剰余金|利益剰余金合計|資本合計
  前年度末残高|90|90|98|66|164|344
  前年度処分額|0|0|11|△59|△48|△48
   積立て|0|0|11|△59|△48|△48
  処分後残高|90|90|109|7|116|296
  当年度変動額|0|0|0|121|121|121
   当年度純利益|0|0|0|121|121|121
  当年度末残高|90|90|109|128|237|417`;

/** No 資本剰余金 at all, and 資本金 moves in no line of the year. */
const without = `
  剰余金の推移
  ||||||（単位：千円）
  区分|資本金|資本剰余金合計|利益積立金|未処分利益剰余金|利益剰余金合計|資本合計
  前年度末残高|3,986|0|271|102|373|4,359
  前年度処分額|0|0|0|△41|△41|△41
   積立て|0|0|0|△41|△41|△41
  処分後残高|3,986|0|271|61|332|4,318
  当年度変動額|0|0|0|375|375|375
   当年度純利益|0|0|0|375|375|375
  当年度末残高|3,986|0|271|436|707|4,693`;

testRule("cross-footing", {
  ties: [
    { name: "totals of totals among the columns", sheets: [equity("98,824")] },
    { name: "of a public enterprise", sheets: [surplus("5,005,591")] },
    { name: "of funds", sheets: [funds("△4,410")] },
    { name: "資本金 and 資本剰余金合計 of one amount", sheets: [alike] },
    { name: "a 合計 without a figure", sheets: [without] },
  ],
  breaks: [
    { name: "a total of totals", sheets: [equity("89,824")], at: ["H8", "I8"] },
    { name: "資本合計 of a public enterprise", sheets: [surplus("5,050,591")], at: ["I7"] },
    { name: "a 小計", sheets: [funds("△4,140")], at: ["E6", "G6"] },
  ],
});

test("what holds in most lines because the others are 0 is no sum", () => {
  expect(toldOf({ 変動: equity("98,824") })).toEqual([]);
});

test("taxes of a 医療法人, current and deferred, are taken off together", () => {
  const statement = (profit: string) => `
損益計算書
医療法人○○会
||（単位：千円）
1 事業収益||804,200
2 事業費用||760,100
事業利益||44,100
経常利益||44,100
税引前当期純利益||44,100
法人税・住民税及び事業税|12,000
法人税等調整額|△1,713|10,287
当期純利益||${profit}
`;
  expect(toldOf({ 損益: statement("33,813") })).toEqual([]);
  expect(toldOf({ 損益: statement("38,313") })).toEqual(["error footing 損益!C11"]);
});
