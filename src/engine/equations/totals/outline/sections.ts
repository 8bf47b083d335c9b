/**
 * Lines of the budgets and statements of public undertakings that divide others, from the outside in. Bodies print
 * them without totals of their own and often without indentation.
 */
export const SECTIONS: readonly RegExp[] = [
  /^(.*事業)(収益|費用)$|^(収益|資本)的(収入|支出)$|^(総|経常)(収益|費用)$|^(収入|支出)$/u,
  /^(営業|医業|営業外|医業外|附帯事業|受託事業|介護.*|訪問看護.*|臨時|資本|その他の?)(収益|費用|収入|支出)$|^(特別|臨時)(利益|損失)$|^予備費$|^(事業|管理)費$/u,
  /^(給与費|材料費|経費|減価償却費|資産減耗費|研究研修費)$/u,
];
