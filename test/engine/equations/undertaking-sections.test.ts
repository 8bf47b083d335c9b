import { findAll } from "../../../src/engine";
import type { Sheet, Statement } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

/** A hospital's budget without indentation or totals, of whose 材料費 and 経費 only some parts are printed. */
const hospital = `
  |令和3年度予算額（単位：千円）
  病院事業収益|8,136,863
  医業収益|7,591,147
  入院収益|5,356,010
  外来収益|2,032,800
  その他医業収益|152,467
  他会計負担金|49,870
  医業外収益|545,715
  受取利息及び配当金|2,200
  他会計補助金|159,131
  長期前受金戻入額|170,281
  補助金|26,626
  他会計負担金|142,706
  その他医業外収益|44,771
  特別利益|1
  病院事業費用|7,946,937
  医業費用|7,845,669
  給与費|3,765,869
  材料費|2,106,093
  薬品費|1,285,653
  診療材料費|805,380
  経費|1,389,521
  委託料|880,490
  減価償却費|503,273
  資産減耗費|5,001
  研究研修費|75,912
  医業外費用|61,268
  支払利息|38,540
  長期前払消費税償却費|14,904
  雑損失|501
  消費税|7,323
  特別損失|30,000
  過年度損益修正損|30,000
  予備費|10,000`;

const water = `
  水道事業会計予算（単位：円）
  科目|予定額
  水道事業収益|1,284,417,000
  営業収益|1,102,355,000
  給水収益|1,071,204,000
  受託工事収益|12,308,000
  その他の営業収益|18,843,000
  営業外収益|181,562,000
  受取利息及び配当金|415,000
  他会計負担金|22,731,000
  長期前受金戻入|151,908,000
  雑収益|6,508,000
  特別利益|500,000
  固定資産売却益|100,000
  過年度損益修正益|400,000
  水道事業費用|1,190,263,000
  営業費用|1,121,006,000
  原水及び浄水費|301,482,000
  配水及び給水費|187,665,000
  総係費|93,240,000
  減価償却費|522,711,000
  資産減耗費|15,908,000
  営業外費用|66,157,000
  支払利息|58,449,000
  消費税及び地方消費税|7,708,000
  特別損失|1,100,000
  固定資産売却損|300,000
  過年度損益修正損|800,000
  予備費|2,000,000`;

const sewerage = `
  下水道事業会計 収益的収入及び支出
  |（単位：千円）
  下水道事業収益|903,286
  営業収益|412,915
  下水道使用料|370,448
  雨水処理負担金|41,902
  その他営業収益|565
  営業外収益|490,361
  他会計補助金|201,744
  長期前受金戻入|288,509
  雑収益|108
  特別利益|10
  下水道事業費用|871,503
  営業費用|802,649
  管渠費|62,117
  ポンプ場費|18,842
  流域下水道維持管理負担金|150,308
  総係費|47,563
  減価償却費|519,220
  資産減耗費|4,599
  営業外費用|66,854
  支払利息及び企業債取扱諸費|66,104
  雑支出|750
  予備費|2,000`;

const capital = `
  工業用水道事業
  |||（単位：百万円）
  区分|令和5年度|令和6年度|令和7年度
  工業用水道事業収益|1,518|1,544|1,496
  営業収益|1,371|1,402|1,350
  給水収益|1,340|1,369|1,322
  その他営業収益|31|33|28
  営業外収益|147|142|146
  長期前受金戻入|131|127|130
  雑収益|16|15|16
  資本的収入|612|458|700
  企業債|500|350|610
  国庫補助金|87|90|75
  工事負担金|25|18|15
  資本的支出|1,206|1,093|1,318
  建設改良費|874|751|960
  企業債償還金|332|342|358`;

/** 医業収益 is a line of 営業収益 here (地方独立行政法人), and no section of the lines beside it. */
const agency = `
  病院の予算・収支計画
  |||（単位：百万円）
  区分|計画|実績計|差引
  収入|71,696|73,273|△1,577
  営業収益|45,264|50,739|△5,475
  医業収益|41,795|47,011|△5,216
  運営費負担金収益|3,107|3,047|60
  補助金等収益|178|258|△80
  受託収入|184|423|△239
  営業外収益|758|576|182
  運営費負担金|501|257|244
  その他営業外収益|257|319|△62
  資本収入|25,674|21,958|3,716
  長期借入金|23,371|19,700|3,671
  その他資本収入|2,303|2,258|45`;

const books = Object.entries({ hospital, water, sewerage, capital, agency });

/** Lines of sections: what their names divide, and their parts; not what is printed of some part. */
const OPEN = /^(薬品費|診療材料費|委託料|過年度損益修正損)$/u;

describe.each(books)("sections of an undertaking, flush left: %s", (_, book) => {
  const workbook = () => workbookOf(printedSheet(book, "予算"));

  test("ties as it is", () => {
    const { findings, unchecked, equations } = findAll(workbook());
    expect([findings, unchecked]).toEqual([[], []]);
    expect(equations.length).toBeGreaterThan(5);
  });

  test("every figure is asked, whatever stands in its place", () => {
    const { statements } = findAll(workbook());
    const silent = statements.flatMap((statement) => figuresOf(statement).filter(isSilent));
    expect(silent).toEqual([]);
  });

  /** Whether nothing is said of another figure in the place of one. */
  function isSilent({ row, column, value, isOpen }: Figure): boolean {
    if (isOpen) return false;
    const right = workbook();
    const [sheet] = right.sheets as [Sheet];
    const cells = sheet.cells.map((cell) =>
      cell.row === row && cell.column === column ? { ...cell, value: Math.round(value * 1.37) + 211 } : cell,
    );
    const { findings } = findAll({ ...right, sheets: [{ ...sheet, cells }] });
    return findings.every(({ severity }) => severity !== "error");
  }
});

interface Figure {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly isOpen: boolean;
}

function figuresOf({ lines, columns }: Statement): Figure[] {
  return lines.flatMap(({ row, amounts, key }) =>
    amounts.flatMap(({ value }, at) =>
      value ? [{ row, column: columns[at]!.column, value, isOpen: OPEN.test(key) }] : [],
    ),
  );
}

/** Plan and results of 地方独立行政法人 over years: 運営費負担金収益 stands in two sections. */
const overYears = (received: string) => `
  予算・収支・資金 計画と実績の対比
  ||||||（百万円）
  区分|中期計画|実績計|22年度実績|23年度実績|24年度実績|25年度実績
  収入|71,696|73,302|14,129|16,665|27,672|14,836
  営業収益|45,263|50,739|11,981|12,500|12,875|13,384
  医業収益|41,795|47,011|11,111|11,577|11,922|12,401
  運営費負担金収益|3,107|3,047|727|751|759|810
  補助金等収益|178|255|63|61|63|68
  寄付金|-|3|1|0|1|1
  受託収入|${received}|423|79|110|130|104
  営業外収益|758|576|99|109|124|244
  運営費負担金収益|501|257|34|42|59|121
  その他営業外収益|257|319|65|67|65|123
  資本収入|25,675|21,958|2,029|4,056|14,669|1,205
  運営費負担金|2,303|2,258|529|556|569|604
  長期借入金|23,372|19,700|1,500|3,500|14,100|600
  その他資本収入|0|0|0|0|0|0
  その他の収入|-|29|20|0|4|3`;

test("a wrong figure beside 医業収益 makes no section of it", () => {
  const { findings } = findAll(workbookOf(printedSheet(overYears("344"), "予算")));
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule, cell }) => `${rule} ${cell.row}:${cell.column}`)).toEqual(["footing 4:1"]);
});
