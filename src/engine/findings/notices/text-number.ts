import type { NoticeRule } from "./notice";
import { remarked } from "./remarked";

/** Excel's SUM passes over 「△1,234」 typed as text without a word. */
export const textNumber: NoticeRule = {
  id: "text-number",
  severity: "warning",
  words: {
    ja: {
      name: "文字列の金額",
      what: "金額が、数値ではなく文字列で入力されていないか",
      why: "文字列の金額は、Excel の SUM などの計算に含まれません。",
      found: ({ table, count }) => `${table}の金額 ${count}件は文字列です。数値として読み取りました`,
    },
    en: {
      name: "Amount typed as text",
      what: "whether amounts are typed as text instead of numbers",
      why: "Excel's SUM leaves text out.",
      found: ({ table, count }) => `${count} amounts of ${table} are text; they were read as numbers`,
    },
  },
  notices: (book) => remarked(book, "text-number"),
};
