import { line } from "./figures";
import type { FormSide, FormTie } from "./form-tie";
import { payableFunds } from "./payable-funds";

const ORDINANCE = "社会福祉法人会計基準（平成28年厚生労働省令第79号）";
const STANDARD = "Accounting Standard for Social Welfare Corporations (MHLW Ordinance 79 of 2016)";

const activities = (role: string): FormSide => ({ kind: "welfare-activities", figure: line(role) });
const balance = (pattern: RegExp): FormSide => ({ kind: "balance-sheet", figure: line(pattern) });

/** 社会福祉法人: the checks of WAM-NET between the three statements. */
export const WELFARE_TIES: readonly FormTie[] = [
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
