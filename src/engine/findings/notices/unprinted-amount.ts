import type { NoticeRule } from "./notice";
import { remarked } from "./remarked";

/** `;;;` prints nothing, `#,##0;"－"` a dash for every negative: nobody sees the figure, and Excel's SUM counts it. */
export const unprintedAmount: NoticeRule = {
  id: "unprinted-amount",
  severity: "warning",
  words: {
    ja: {
      name: "印字されない数値",
      what: "表示形式のために印字されない数値（0 以外）がないか",
      why: "印字されない数値は検算に含めていません。Excel の SUM には含まれます。",
      found: ({ table, count }) =>
        `${table}の数値 ${count}件は、表示形式のために印字されません。検算には含めていません`,
    },
    en: {
      name: "Number that is not printed",
      what: "whether number formats keep numbers other than 0 from being printed",
      why: "What is not printed was not checked; Excel's SUM counts it.",
      found: ({ table, count }) =>
        `${count} numbers of ${table} are not printed, because of their format; they were not checked`,
    },
  },
  notices: (book) => remarked(book, "unprinted-amount"),
};
