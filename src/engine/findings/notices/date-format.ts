import type { NoticeRule } from "./notice";
import { remarked } from "./remarked";

/** 345,000 under a format of dates is printed as a day of the year 2844. */
export const dateFormat: NoticeRule = {
  id: "date-format",
  severity: "warning",
  words: {
    ja: {
      name: "日付の表示形式の金額",
      what: "金額のセルの表示形式が、日付になっていないか",
      why: "日付として印字される数値は金額として読み取れないため、関係する検算式は一致とも不一致とも判定していません。",
      found: ({ table, count }) =>
        `${table}の数値 ${count}件は、日付の表示形式のために金額として印字されません。関係する検算式は判定していません`,
    },
    en: {
      name: "Amount printed as a date",
      what: "whether the cells of amounts have a format of dates",
      why: "What is printed as a date cannot be read as an amount, so its equations are neither tied nor broken.",
      found: ({ table, count }) =>
        `${count} numbers of ${table} have a format of dates and are not printed as amounts; their equations stay undecided`,
    },
  },
  notices: (book) => remarked(book, "date-format"),
};
