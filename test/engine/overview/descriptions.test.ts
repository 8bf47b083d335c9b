import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { overviewIn, rowOf, sample, tableRows, texts } from "./made";

const WATERWORKS = [
  printedSheet(
    `
    令和6年度 水道事業会計予算実施計画
    収益的収入及び支出（収入）
    （単位：千円）
    科目|本年度|前年度
    水道事業収益|10,500|9,900
     営業収益|9,000|8,800
      給水収益|8,600|8,500
      その他営業収益|400|300
     営業外収益|1,500|1,100
      長期前受金戻入|1,500|1,100`,
    "収入",
  ),
  printedSheet(
    `
    収益的収入及び支出（支出）
    （単位：千円）
    科目|本年度|前年度
    水道事業費用|9,700|9,000
     営業費用|9,200|8,600
      減価償却費|5,000|4,600
      原水及び浄水費|4,200|4,000
     営業外費用|500|400
      支払利息|500|400`,
    "支出",
  ),
  printedSheet(
    `
    資本的収入及び支出
    （単位：千円）
    科目|本年度|前年度
    資本的収入|3,400|2,600
     企業債|3,000|2,500
     国庫補助金|400|100
    資本的支出|7,499|6,000
     建設改良費|6,000|5,000
     企業債償還金|1,499|1,000`,
    "資本",
  ),
  printedSheet(
    `
    予定貸借対照表
    （令和7年3月31日現在）
    （単位：千円）
    科目|金額
    資産合計|90,400
    負債合計|50,200
    資本合計|40,200
    負債資本合計|90,400`,
    "貸借",
  ),
];

test("公営企業: 収益的収支, 資本的収支 and 貸借対照表", () => {
  const { plan, proposal } = overviewIn(workbookOf(...WATERWORKS));
  expect(proposal.chosen.description.id).toBe("public-enterprise");
  expect(tableRows(plan).filter(([first]) => first !== null && first !== "区　　分")).toEqual([
    ["営業収益", 9, 9, 0],
    ["営業外収益", 2, 1, 0],
    ["収入計", 11, 10, 1],
    ["営業費用", 9, 9, 1],
    ["営業外費用", 1, 0, 0],
    ["支出計", 10, 9, 1],
    ["資本的収入", 3, 3, 1],
    ["資本的支出", 7, 6, 1],
    ["資産", 90, "-", "-"],
    ["負債", 50, "-", "-"],
    ["資本", 40, "-", "-"],
  ]);
  expect(texts(plan)).toContain("・資本的支出：建設改良費、企業債償還金");
});

test("any other statements: their outermost totals", () => {
  const sheet = printedSheet(`
    令和6年度 歳出予算事項別明細書
    （単位：円）
    款|本年度予算額|前年度予算額|比較
    議会費|21,400|20,000|1,400
    総務費|32,100|30,000|2,100
    歳出合計|53,500|50,000|3,500`);
  const { plan, proposal } = overviewIn(workbookOf(sheet));
  expect(proposal.descriptions.map(({ id }) => id)).toEqual(["plain"]);
  expect(proposal.chosen.unit).toBe(1_000);
  expect(rowOf(plan, "歳出合計")).toEqual(["歳出合計", 54, 50, 4]);
  expect(tableRows(plan).filter(([first]) => first !== null)).toHaveLength(2);
});

test("the plain one can be chosen for the reference budget too", () => {
  const { plan } = overviewIn(sample("budget-h28"), { description: "plain" });
  expect(rowOf(plan, "経常利益")).toEqual(["経常利益", 123]);
  expect(rowOf(plan, "（当期末現金及び預金）".slice(1, -1))).toEqual(["当期末現金及び預金", 34910]);
});
