/**
 * Lines of the budgets and statements of public undertakings that divide others, from the outside in. Bodies print
 * them without totals of their own and often without indentation.
 */
export const SECTIONS: readonly RegExp[] = [
  /^(.*事業)(収益|費用)$|^(収益|資本)的(収入|支出)$|^(総|経常)(収益|費用)$|^(収入|支出)$/u,
  /^(営業|医業|営業外|医業外|附帯事業|受託事業|介護.*|訪問看護.*|臨時|資本|その他の?)(収益|費用|収入|支出)$|^(特別|臨時)(利益|損失)$|^予備費$|^(事業|管理)費$/u,
  /^(給与費|材料費|経費|減価償却費|資産減耗費|研究研修費)$/u,
];

/** A line that a form divides in one way. */
export interface FormDivision {
  readonly total: RegExp;
  readonly parts: RegExp;
  /** The kind of statement whose form prints nothing else there, so that it is asked whatever the figures are. */
  readonly kind?: string;
}

export const FORMS: readonly FormDivision[] = [
  // 統一的な基準 行政コスト計算書
  { kind: "municipal-cost", total: /^経常費用$/u, parts: /^(業務費用|移転費用)$/u },
  { kind: "municipal-cost", total: /^業務費用$/u, parts: /^(人件費|物件費等|その他の業務費用)$/u },
  {
    kind: "municipal-cost",
    total: /^人件費$/u,
    parts: /^(職員給与費|賞与等引当金繰入額|退職手当引当金繰入額|その他)$/u,
  },
  { kind: "municipal-cost", total: /^物件費等$/u, parts: /^(物件費|維持補修費|減価償却費|その他)$/u },
  {
    kind: "municipal-cost",
    total: /^その他の業務費用$/u,
    parts: /^(支払利息|徴収不能引当金繰入額|その他)$/u,
  },
  {
    kind: "municipal-cost",
    total: /^移転費用$/u,
    parts: /^(補助金等|社会保障給付|他会計への繰出金|その他)$/u,
  },
  { kind: "municipal-cost", total: /^経常収益$/u, parts: /^(使用料及び手数料|その他)$/u },
  {
    kind: "municipal-cost",
    total: /^臨時損失$/u,
    parts: /^(災害復旧事業費|資産除売却損|(投資損失|損失補償等)引当金繰入額|その他)$/u,
  },
  { kind: "municipal-cost", total: /^臨時利益$/u, parts: /^(資産売却益|その他)$/u },
  // 地方公営企業 剰余金計算書
  {
    kind: "enterprise-surplus",
    total: /^前年度(処分|処理)額$/u,
    parts: /^(議会の議決|条例).*による(処分|処理)額$/u,
  },
  {
    kind: "enterprise-surplus",
    total: /^(議会の議決|条例).*による(処分|処理)額$|^当年度変動額$/u,
    parts: /^(?!.*(残高|による(処分|処理)額)$)/u,
  },
  {
    kind: "appropriation",
    total: /^(議会の議決|条例).*による(処分|処理)額$/u,
    parts: /^(?!.*(残高|による(処分|処理)額)$)/u,
  },
  // 独立行政法人 利益の処分に関する書類
  {
    kind: "appropriation",
    total: /^利益処分額$/u,
    parts: /積立金$|承認を受け(た|ようとする)額|^(資本金|資本剰余金)(への)?組入/u,
  },
  // 国立大学法人 決算報告書
  { total: /^業務費$/u, parts: /^(教育研究|教育|研究|診療|教育研究支援)経費$/u },
  { total: /^自己収入$/u, parts: /^(授業料.*|附属病院収入|財産処分収入|雑収入)$/u },
  // 公益法人 会費
  { total: /^(受取)?会費(収入|収益)?$/u, parts: /会費(収入|収益)?$/u },
];
