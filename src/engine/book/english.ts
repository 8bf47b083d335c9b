/**
 * What English statements of Japanese bodies call a line → the key under which its kind knows it. Written as keys: small
 * letters without spaces. The total of one, "Total current assets", follows from it.
 */
const TERMS: Readonly<Record<string, string>> = {
  assets: "資産の部",
  currentassets: "流動資産",
  noncurrentassets: "固定資産",
  "non-currentassets": "固定資産",
  fixedassets: "固定資産",
  cashanddeposits: "現金及び預金",
  cashandbankdeposits: "現金及び預金",
  accountsreceivable: "未収金",
  receivables: "未収金",
  liabilities: "負債の部",
  currentliabilities: "流動負債",
  noncurrentliabilities: "固定負債",
  "non-currentliabilities": "固定負債",
  fixedliabilities: "固定負債",
  "long-termliabilities": "固定負債",
  accountspayable: "未払金",
  payables: "未払金",
  incometaxespayable: "未払法人税等",
  "long-termadvancesreceived": "長期前受金",
  netassets: "純資産の部",
  liabilitiesandnetassets: "負債純資産",
  operatingrevenue: "営業収益",
  operatingrevenues: "営業収益",
  operatingexpenses: "営業費用",
  operatingincome: "営業利益",
  operatingprofit: "営業利益",
  "operatingprofit(loss)": "営業利益",
  "operatingincome(loss)": "営業利益",
  interestincome: "受取利息",
  interestonsecurities: "有価証券利息",
  miscellaneousincome: "雑収入",
  "non-operatingrevenue": "営業外収益",
  "non-operatingrevenues": "営業外収益",
  "non-operatingincome": "営業外収益",
  "non-operatingexpenses": "営業外費用",
  ordinaryincome: "経常利益",
  ordinaryprofit: "経常利益",
  "ordinaryprofit(loss)": "経常利益",
  "ordinaryincome(loss)": "経常利益",
  extraordinarygains: "特別利益",
  extraordinaryincome: "特別利益",
  extraordinarylosses: "特別損失",
  profitbeforeincometaxes: "税引前当期純利益",
  incomebeforeincometaxes: "税引前当期純利益",
  netincome: "当期純利益",
  netprofit: "当期純利益",
  "netprofit(loss)": "当期純利益",
  "netincome(loss)": "当期純利益",
  receivablesatbeginningofyear: "前期末未収金",
  receivablesatendofyear: "当期末未収金",
  payablesatbeginningofyear: "前期末未払金",
  payablesatendofyear: "当期末未払金",
  other: "その他",
  cashreceipts: "資金収入",
  receipts: "資金収入",
  cashpayments: "資金支出",
  payments: "資金支出",
  netcashmovement: "資金収支差額",
  netchangeincash: "資金収支差額",
  cashatbeginningofyear: "前期末現金及び預金",
  cashatendofyear: "当期末現金及び預金",
};

const KEYS = new Map(
  Object.entries(TERMS).flatMap(([english, key]) => [
    [english, key] as const,
    [`total${english}`, `${key.replace(/の部$/u, "")}合計`] as const,
  ]),
);

/** The key of an English label as its kind knows it; any other key as it is. */
export function known(key: string): string {
  return KEYS.get(key) ?? key;
}

/** 「total…」「…total」 and what they are the total of; null for what is none. */
export function englishTotal(key: string): { readonly of: string } | null {
  const [, after, before] =
    /^(?:sub-?|grand)?totals?(?:of|for)?(.*)$|^(.+?)(?:sub-?)?total$/u.exec(key) ?? [];
  return after === undefined && before === undefined ? null : { of: after ?? before! };
}
