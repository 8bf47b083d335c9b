import { findAll } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { testRule } from "../../rule-tester";

const checkedTable = (table: string) => findAll(workbookOf(printedSheet(table)));

testRule("footing", {
  ties: [
    {
      name: "flush groups of one line and of short figures under one total",
      sheets: [
        `
        歳出予算の内訳
        （単位：千円）
        区分|本年度
        農林水産業費|127
        委託料|93
        報償費|34
        介護費|70
        委託料|70
        教育費|44
        旅費|△84
        委託料|82
        工事請負費|46
        予備費|12
        備品購入費|12
        合計|253`,
        `
        事業別の支出
        （単位：円）
        区分|本年度|前年度
        商工費|46,000|30,000
        報償費|46,000|30,000
        土木費|12,000|0
        工事請負費|12,000|0
        消防費|61,000|25,000
        負担金|40,000|25,000
        旅費|21,000|0
        衛生費|17,000|9,000
        委託料|17,000|9,000
        合計|136,000|64,000`,
      ],
    },
    {
      name: "what completes a うち is no part of the total, indented or not",
      sheets: [
        `
        支出予算
        （単位：百万円）
        区別|研究開発|人材育成
        支出||
        業務経費|78|26
        うち人件費|49|7
        物件費|29|19
        施設整備費|59|80
        一般管理費|66|55
        計|203|161`,
      ],
    },
    {
      name: "a heading and the line of its name, flush, lines that lead by chance among them",
      sheets: [
        `
        資金収支計算書
        （単位：千円）
        科目|金額
        【業務活動収支】|
        業務支出|300,000
        業務費用支出|168,000
        人件費支出|74,000
        物件費等支出|94,000
        移転費用支出|132,000
        補助金等支出|132,000
        業務収入|176,000
        税収等収入|92,000
        使用料及び手数料収入|80,000
        その他の収入|4,000
        臨時支出|4,000
        災害復旧事業費支出|4,000
        臨時収入|72,000
        業務活動収支|△56,000`,
      ],
    },
    {
      name: "収入計 is of the month alone, though nothing was carried into one month",
      sheets: [
        `
        資金繰表
        （単位：千円）
        区分|4月|5月|6月|計
        前月繰越|0|△80|17|0
        料金収入|0|76|0|76
        補助金|28|21|45|94
        収入計|28|97|45|170
        人件費|108|0|21|129
        支出計|108|0|21|129`,
      ],
    },
    {
      name: "a line named as a section, among lines that stand deeper than what follows",
      sheets: [
        `
        公社資金計画
        （単位：円）
        区分|当年度|前年度
        受入資金|216,959|48,735
          事業収益|76,667|0
          借入金|140,292|18,708
          前年度繰越金|0|30,027
        支払資金|117,704|33,954
          借入金償還金|53,789|33,954
          管理費|63,915|0
        差引|99,255|14,781`,
      ],
    },
    {
      name: "an expense printed in brackets is deducted once",
      sheets: [
        `
        収支の状況
        （単位：千円）
        区分|金額
        収入|500
        支出|△200
        差引|300`,
        `
        決算の概要
        （単位：千円）
        区分|本年度|前年度
        歳入総額|52,340|50,118
        歳出総額|△49,876|△48,002
        歳入歳出差引額|2,464|2,116`,
      ],
    },
  ],
  breaks: [
    {
      name: "a difference that misses, its expense printed in brackets",
      sheets: [
        `
        決算の概要
        （単位：千円）
        区分|本年度|前年度
        歳入総額|52,340|50,118
        歳出総額|△49,876|△48,002
        歳入歳出差引額|2,464|2,611`,
      ],
      at: ["C6"],
    },
  ],
});

testRule("funding", {
  ties: [
    {
      name: "限度額 is what is still to be spent where nothing was spent before",
      sheets: [
        `
        債務負担行為に関する調書
        （単位：千円）
        事項|限度額|前年度末までの支出額|当該年度以降の支出予定額|国県支出金|地方債|その他|一般財源
        庁舎清掃|13,167|0|13,167|1,790|0|1,354|10,023
        電算賃借|39,414|0|39,414|6,768|0|2,746|29,900
        給食調理|5,811|0|5,811|5,811|0|0|0
        図書館|95,166|18,028|77,138|8,798|0|2,734|65,606
        先行取得|108,693|95,000|13,693|785|0|12,908|0
        合計|262,251|113,028|149,223|23,952|0|19,742|105,529`,
      ],
    },
  ],
  breaks: [
    {
      name: "a wrong line of 限度額 that is the amount still to be spent throughout",
      sheets: [
        `
        債務負担行為に関する調書
        （単位：千円）
        事項|限度額|国県支出金|地方債|一般財源
        庁舎清掃|4,000|1,000|500|2,500
        電算賃借|7,350|3,000|800|3,500
        給食調理|2,900|400|2,000|500
        先行取得|5,200|1,200|0|4,000`,
      ],
      at: ["B5"],
    },
  ],
});

test("不用額 is left of 予算現額 after 翌年度繰越額 too, which is nothing in most lines", () => {
  const { findings } = checkedTable(`
    歳出決算
    （単位：円）
    款|予算現額|支出済額|翌年度繰越額|不用額
    議会費|8,113|7,900|0|213
    総務費|52,340|51,007|0|1,333
    民生費|61,250|58,000|3,163|87
    土木費|40,518|38,891|1,251|376
    消防費|7,212|7,101|0|111
    教育費|29,400|29,185|0|215
    合計|198,833|192,084|4,414|2,335`);
  expect(findings.filter(({ equation }) => equation)).toEqual([]);
});
