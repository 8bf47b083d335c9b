/** A line that a form divides in one way. */
export interface FormDivision {
  readonly total: RegExp;
  readonly parts: RegExp;
  /** The kind of statement whose form prints nothing else there, so that it is asked whatever the figures are. */
  readonly kind?: string;
}

type Rows = readonly (readonly [total: RegExp, parts: RegExp])[];

const of = (kind: string, rows: Rows): FormDivision[] =>
  rows.map(([total, parts]) => ({ kind, total, parts }));

/** 統一的な基準 行政コスト計算書 (統一的な基準による地方公会計マニュアル 様式第2号). */
const MUNICIPAL_COST = of("municipal-cost", [
  [/^経常費用$/u, /^(業務費用|移転費用)$/u],
  [/^業務費用$/u, /^(人件費|物件費等|その他の業務費用)$/u],
  [/^人件費$/u, /^(職員給与費|賞与等引当金繰入額|退職手当引当金繰入額|その他)$/u],
  [/^物件費等$/u, /^(物件費|維持補修費|減価償却費|その他)$/u],
  [/^その他の業務費用$/u, /^(支払利息|徴収不能引当金繰入額|その他)$/u],
  [/^移転費用$/u, /^(補助金等|社会保障給付|他会計への繰出金|その他)$/u],
  [/^経常収益$/u, /^(使用料及び手数料|その他)$/u],
  [/^臨時損失$/u, /^(災害復旧事業費|資産除売却損|(投資損失|損失補償等)引当金繰入額|その他)$/u],
  [/^臨時利益$/u, /^(資産売却益|その他)$/u],
]);

/** 統一的な基準 資金収支計算書 (様式第4号). */
const MUNICIPAL_CASH = of("municipal-cash", [
  [/^業務支出$/u, /^(業務費用支出|移転費用支出)$/u],
  [/^業務費用支出$/u, /^(人件費支出|物件費等支出|支払利息支出|その他の支出)$/u],
  [/^移転費用支出$/u, /^(補助金等支出|社会保障給付支出|他会計への繰出支出|その他の支出)$/u],
  [/^業務収入$/u, /^(税収等収入|国県等補助金収入|使用料及び手数料収入|その他の収入)$/u],
  [/^臨時支出$/u, /^(災害復旧事業費支出|その他の支出)$/u],
  // Of this line the form prints no parts.
  [/^臨時収入$/u, /(?!)/u],
  [/^投資活動支出$/u, /^(公共施設等整備費支出|基金積立金支出|投資及び出資金支出|貸付金支出|その他の支出)$/u],
  [/^投資活動収入$/u, /^(国県等補助金収入|基金取崩収入|貸付金元金回収収入|資産売却収入|その他の収入)$/u],
  [/^財務活動支出$/u, /^(地方債等?償還支出|その他の支出)$/u],
  [/^財務活動収入$/u, /^(地方債等?発行収入|その他の収入)$/u],
]);

/** 病院事業 (地方公営企業法施行規則 別表の勘定科目). */
const HOSPITAL = of("income-statement", [
  [/^医業収益$/u, /^(入院収益|外来収益|他会計負担金|その他医業収益)$/u],
  [/^医業費用$/u, /^(給与費|材料費|経費|減価償却費|資産減耗費|研究研修費)$/u],
  [
    /^医業外収益$/u,
    /^(受取利息(及び)?配当金|他会計(補助金|負担金)|(国庫|県|都道府県)?補助金|負担金交付金|患者外給食収益|長期前受金戻入|その他医業外収益)$/u,
  ],
  [/^医業外費用$/u, /^(支払利息.*|患者外給食材料費|長期前払消費税.*|消費税.*|雑損失|雑支出)$/u],
]);

const DISPOSAL = /^(議会の議決|条例).*による(処分|処理)額$/u;
const MOVES = /^(?!.*(残高|による(処分|処理)額)$)/u;

/** 地方公営企業 剰余金計算書, 剰余金処分計算書 (地方公営企業法施行規則の様式). */
const SURPLUS = [
  ...of("enterprise-surplus", [
    [/^前年度(処分|処理)額$/u, DISPOSAL],
    [DISPOSAL, MOVES],
    [/^当年度変動額$/u, MOVES],
  ]),
  ...of("appropriation", [
    [DISPOSAL, MOVES],
    // 独立行政法人 利益の処分に関する書類
    [/^利益処分額$/u, /積立金$|承認を受け(た|ようとする)額|^(資本金|資本剰余金)(への)?組入/u],
  ]),
];

export const DIVISIONS: readonly FormDivision[] = [
  ...MUNICIPAL_COST,
  ...MUNICIPAL_CASH,
  ...HOSPITAL,
  ...SURPLUS,
  // 国立大学法人 決算報告書
  { total: /^業務費$/u, parts: /^(教育研究|教育|研究|診療|教育研究支援)経費$/u },
  { total: /^自己収入$/u, parts: /^(授業料.*|附属病院収入|財産処分収入|雑収入)$/u },
  // 公益法人 会費
  { total: /^(受取)?会費(収入|収益)?$/u, parts: /会費(収入|収益)?$/u },
];
