import type { NoticeRule } from "./notice";
import { remarked } from "./remarked";

/** `[>=1000]#,##0,"千";0`: figures of one column in several units. */
export const mixedScale: NoticeRule = {
  id: "mixed-scale",
  severity: "warning",
  words: {
    ja: {
      name: "単位の混在した表示",
      what: "同じ欄の金額が、表示形式によって異なる単位（千・百万など）で印字されていないか",
      why: "単位の異なる印字どうしは足し上げられないため、セルの値で検算しています。",
      found: ({ table, count }) =>
        `${table}の金額 ${count}件は、表示形式のために欄の中で異なる単位で印字されます。セルの値で検算しました`,
    },
    en: {
      name: "Figures printed in several units",
      what: "whether a number format prints figures of one table in different units",
      why: "Printed figures of different units do not add up; the values of the cells were checked.",
      found: ({ table, count }) =>
        `${count} amounts of ${table} are printed in several units; the values of the cells were checked`,
    },
  },
  notices: (book) => remarked(book, "mixed-scale"),
};
