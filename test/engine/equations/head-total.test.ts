import { testRule } from "../../rule-tester";

/** The amount above the lines of a quotation, and its last line. */
const quotation = (above: string, [label, below]: readonly [string, string]) => `
  見積書
  ${above}
  （単位：円）
  品目|数量|単価|金額
  設計|1|15,000|15,000
  測量|2|40,650|81,300
  小計|||96,300
  消費税（10%）|||9,630
  ${label}|||${below}`;

const grant = (above: string) => `
  補助金交付申請額内訳書
  申請額|||${above}
  （単位：円）
  区分|本年度
  講師謝礼|120,000
  会場費|45,600
  計|165,600`;

testRule("tie-out", {
  ties: [
    {
      name: "合計金額 above and below",
      sheets: [quotation("合計金額（税込）|||105,930", ["合計金額", "105,930"])],
    },
    { name: "御見積金額", sheets: [quotation("御見積金額|||105,930", ["合計", "105,930"])] },
  ],
  breaks: [
    {
      name: "one yen apart",
      sheets: [quotation("合計金額（税込）|||105,929", ["合計金額", "105,930"])],
      at: ["D2"],
    },
    { name: "by a slip", sheets: [quotation("合計|||109,530", ["合計金額（税込）", "105,930"])], at: ["D2"] },
    { name: "by anything", sheets: [quotation("総額|||88,000", ["総計", "105,930"])], at: ["D2"] },
  ],
  silent: [
    {
      name: "one with tax, one without",
      sheets: [quotation("合計（税抜）|||96,300", ["合計（税込）", "105,930"])],
    },
    { name: "what is below is no 合計", sheets: [quotation("合計|||96,300", ["差引支払額", "105,930"])] },
    {
      name: "above a table of something else",
      sheets: [grant("165,600").replace("計|165,600", "会費|3,000")],
    },
  ],
});
