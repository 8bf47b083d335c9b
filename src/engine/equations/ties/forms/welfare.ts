import { line } from "./figures";
import type { FormSide, FormTie } from "./form-tie";
import { payableFunds } from "./payable-funds";

const ORDINANCE = "社会福祉法人会計基準（平成28年厚生労働省令第79号）";
const STANDARD = "Accounting Standard for Social Welfare Corporations (MHLW Ordinance 79 of 2016)";

const activities = (role: string): FormSide => ({ kind: "welfare-activities", figure: line(role) });
const balance = (pattern: RegExp): FormSide => ({ kind: "balance-sheet", figure: line(pattern) });

/**
 * Items that both statements print. What comes in is 支払資金 when it is due (Art. 13), so that they agree; a lawful
 * exception (徴収不能, 現物寄附) is a reason to look. 人件費, 事業費 and 事務費 differ by provisions and stocks.
 */
const SAME_ITEMS: readonly (readonly [inCash: RegExp, inActivities: RegExp])[] = [
  ...[
    ...["介護保険事業", "老人福祉事業", "児童福祉事業", "保育事業", "就労支援事業", "生活保護事業"],
    ...["障害福祉サービス等事業", "医療事業", "経常経費寄附金", "借入金利息補助金", "受取利息配当金"],
    ...["施設整備等補助金", "施設整備等寄附金"],
  ].map((item) => [new RegExp(`^${item}収入$`, "u"), new RegExp(`^${item}収益$`, "u")] as const),
  [/^支払利息支出$/u, /^支払利息$/u],
];

const sameItem = ([inCash, inActivities]: (typeof SAME_ITEMS)[number]): FormTie => ({
  id: "welfare-same-item",
  words: {
    ja: "資金収支計算書の収入（介護保険事業収入など）・支払利息支出 ＝ 事業活動計算書の同じ科目の収益・支払利息",
    en: "Receipts of the cash statement, and interest paid = the same items of the activities statement",
  },
  left: { kind: "welfare-cash", figure: line(inCash) },
  right: { kind: "welfare-activities", figure: line(inActivities) },
  source: {
    ja: `WAM NET 財務諸表等入力シートの整合性チェック（資金収支計算書と事業活動計算書）、${ORDINANCE}第13条`,
    en: `Checks of WAM NET (cash statement and activities statement); ${STANDARD}, Art. 13`,
  },
  trust: "practice",
});

/** 社会福祉法人: the checks of WAM-NET between the three statements. */
export const WELFARE_TIES: readonly FormTie[] = [
  ...SAME_ITEMS.map(sameItem),
  {
    id: "welfare-carried-forward",
    words: {
      ja: "事業活動計算書の次期繰越活動増減差額 ＝ 貸借対照表の次期繰越活動増減差額",
      en: "Balance carried forward of the activities statement = balance sheet",
    },
    left: activities("carried-forward"),
    right: balance(/^次期繰越活動増減差額(\(.*\))?$/u),
    source: {
      ja: `${ORDINANCE}第二号・第三号様式、WAM NET 財務諸表等入力シートの整合性チェック`,
      en: `${STANDARD}, forms 2 and 3; checks of WAM NET`,
    },
    trust: "laid-down",
  },
  {
    id: "welfare-balance-of-year",
    words: {
      ja: "事業活動計算書の当期活動増減差額 ＝ 貸借対照表の（うち当期活動増減差額）",
      en: "Balance of the year of the activities statement = balance sheet",
    },
    left: activities("balance"),
    right: balance(/^\(?うち当期活動増減差額\)?(\(.*\))?$/u),
    source: {
      ja: `${ORDINANCE}第二号・第三号様式、WAM NET 財務諸表等入力シートの整合性チェック`,
      en: `${STANDARD}, forms 2 and 3; checks of WAM NET`,
    },
    trust: "laid-down",
  },
  {
    id: "welfare-funds-at-end",
    words: {
      ja: "資金収支計算書の当期末支払資金残高 ＝ 貸借対照表の流動資産 － 流動負債（引当金、貯蔵品以外の棚卸資産、1年基準による振替額を除く）",
      en: "Closing funds of the cash statement = current assets − current liabilities, less what is excepted",
    },
    left: { kind: "welfare-cash", figure: line("cash-at-end") },
    right: { kind: "balance-sheet", figure: payableFunds },
    source: {
      ja: `${ORDINANCE}第13条（支払資金）、WAM NET 財務諸表等入力シートの整合性チェック`,
      en: `${STANDARD}, Art. 13; checks of WAM NET`,
    },
    trust: "laid-down",
  },
];
