import { toldOf } from "./told";

/** 剰余金計算書 with two kinds of surplus, in the layouts that bodies print. */
const surplus = ({ after = "700", end = "950", use = "50" } = {}) => ({
  剰余金: `
令和7年度 ○○市病院事業剰余金計算書
（単位：千円）
|資本金|減債積立金|未処分利益剰余金|利益剰余金合計|資本合計
前年度末残高|9,000|200|${after}|900|9,900
前年度処分額|0|100|△100|0|0
議会の議決による処分額|0|100|△100|0|0
減債積立金の積立て|0|100|△100|0|0
処分後残高|9,000|300|600|900|9,900
当年度変動額|0|△50|350|300|300
減債積立金の取崩し|0|△50|${use}|0|0
当年度純利益|0|0|300|300|300
当年度末残高|9,000|250|${end}|1,200|10,200
`,
});

/** Without a disposal: the movements follow the opening balance. */
const deficit = ({ closing = "△640" } = {}) => ({
  欠損金: `
○○町簡易水道事業 欠損金計算書
||||（単位：円）
|資本金|資本剰余金|未処理欠損金|資本合計
当年度期首残高|5,000|120|△400|4,720
当年度変動額|30|0|△240|△210
 他会計出資金の受入|30|0|0|30
 当年度純損失|0|0|△240|△240
当年度末残高|5,030|120|${closing}|4,510
`,
});

const disposal = ({ left = "0", disposed = "△950" } = {}) => ({
  ...surplus(),
  処分: `
令和7年度 ○○市病院事業剰余金処分計算書（案）
|||（単位：千円）
|資本金|資本剰余金|未処分利益剰余金
当年度末残高|9,000|0|950
議会の議決による処分額|500|0|${disposed}
 減債積立金の積立て|0|0|△450
 資本金への組入れ|500|0|△500
処分後残高|9,500|0|${left}
`,
});

/** The same of a deficit, dated when it was decided. */
const treatment = ({ held = "△640" } = {}) => ({
  欠損金: deficit().欠損金.replace("欠損金計算書\n", "欠損金計算書\n令和7年4月1日から令和8年3月31日まで\n"),
  処理: `
○○町簡易水道事業 欠損金処理計算書（案）
（令和8年9月20日）
|||（単位：円）
|資本金|資本剰余金|未処理欠損金
当年度末残高|5,030|120|${held}
議会の議決による処理額|0|△120|120
 資本剰余金の取崩し|0|△120|120
処理後残高|5,030|0|${held === "△640" ? "△520" : "△284"}
`,
});

/** Decided in summer for the year before; totals stand above their parts, one column further out. */
const agency = ({ reserves = "1,200", profit = "3,000" } = {}) => ({
  損益: `
損益計算書
（令和7年4月1日～令和8年3月31日）
（単位：千円）
経常費用合計|40,000
経常収益合計|43,000
経常利益|3,000
当期純利益|3,000
当期総利益|3,000
`,
  処分: `
利益の処分に関する書類
（令和8年8月31日）
||（単位：千円）
Ⅰ 当期未処分利益||2,000
 当期総利益|${profit}
 前期繰越欠損金|1,000
Ⅱ 利益処分額||2,000
 積立金|${reserves}
 独立行政法人通則法第44条第3項により主務大臣の承認を受けようとする額|800
`,
});

describe("right statements of surplus and of its appropriation", () => {
  test.each([
    ["flush left", surplus()],
    ["a deficit, without a disposal", deficit()],
    ["with the proposal of its disposal", disposal()],
    ["of an agency, dated after the year", agency()],
    ["the treatment of a deficit, dated after the year", treatment()],
  ])("%s", (_, set) => {
    expect(toldOf(set)).toEqual([]);
  });
});

describe("wrong ones", () => {
  test.each([
    ["an opening balance", surplus({ after: "760" }), "roll-forward 剰余金!D8"],
    ["a closing balance", surplus({ end: "905" }), "roll-forward 剰余金!D12"],
    ["a part of the movements, flush left", surplus({ use: "5" }), "footing 剰余金!D9"],
    ["a closing deficit", deficit({ closing: "△604" }), "roll-forward 欠損金!D8"],
    ["what is left after the disposal", disposal({ left: "50" }), "roll-forward 処分!D8"],
    ["a disposal", disposal({ disposed: "△590" }), "footing 処分!D5"],
    ["a deficit that is treated", treatment({ held: "△404" }), "enterprise-surplus-to-appropriate 処理!D5"],
    ["a reserve of an agency", agency({ reserves: "12,000" }), "footing 処分!C7"],
    [
      "the profit that an agency disposes of",
      agency({ profit: "3,300" }),
      "agency-appropriation-profit 処分!B5",
    ],
  ])("%s", (_, set, told) => {
    expect(toldOf(set)).toContain(`error ${told}`);
  });
});
