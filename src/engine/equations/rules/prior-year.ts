import type { EquationRule } from "../rule";

/**
 * 前年度との突合: what this book repeats of the book of the year before. Its equations need both books: see
 * ties/prior-year.
 */
export const priorYearRule: EquationRule = {
  id: "prior-year",
  words: {
    ja: {
      name: "前年度との突合",
      what: "前年度の列、補正前の額、期首の残高が、前年度（補正前）のブックの額と一致するか（--against）",
      why: "前年度の額は前年度の予算書・決算書に載せた額で、期首の残高は前期末の残高だからです。組替えなどで変えたときは、理由を付けて見送れます。",
      source: "前年度の列と期首残高を載せる様式（社会福祉法人は WAM-NET の点検項目「前年度との突合」）",
      broken: "前年度のブックの額と一致しません",
    },
    en: {
      name: "Prior year",
      what: "whether last year's columns, 補正前 and opening balances are what the other book prints (--against)",
      why: "Last year's figures are those of last year's book, and an opening balance is the closing one of the year before. Restated figures can be waived with a reason.",
      source:
        "Forms with columns of the year before and opening balances (for welfare corporations WAM-NET's check 4)",
      broken: "does not agree with last year's book",
    },
  },
  equations: () => [],
};
