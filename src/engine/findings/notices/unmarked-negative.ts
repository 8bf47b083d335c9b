import type { NoticeRule } from "./notice";
import { remarked } from "./remarked";

/** `#,##0;[Red]#,##0`: on paper, and for whoever sees no colour, the figure is positive. */
export const unmarkedNegative: NoticeRule = {
  id: "unmarked-negative",
  severity: "warning",
  words: {
    ja: {
      name: "符号の出ない負の数",
      what: "負の数なのに、符号（△・−）が印字されていないか",
      why: "色だけで負を示すと、白黒の紙面では正の額に見えます。正負の両方の読み方で検算しています。",
      found: ({ table, count }) =>
        `${table}の金額 ${count}件は負の数ですが、表示形式のために△も−も印字されません。正負のうち検算式が合う方で読み取りました`,
    },
    en: {
      name: "Negative number printed without a sign",
      what: "whether a number format prints negative numbers without a minus sign",
      why: "A colour alone is lost in print; both signs were tried.",
      found: ({ table, count }) =>
        `${count} amounts of ${table} are negative and print no minus sign; they were read with the sign that ties`,
    },
  },
  notices: (book) => remarked(book, "unmarked-negative"),
};
