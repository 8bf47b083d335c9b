import type { NoticeRule } from "./notice";
import { remarked } from "./remarked";

/** `"△"#,##0` prints △ before 300: whoever reads the page takes it for −300, whoever adds up the cells for 300. */
export const markedPositive: NoticeRule = {
  id: "marked-positive",
  severity: "warning",
  words: {
    ja: {
      name: "△の付いた正の数",
      what: "正の数なのに、表示形式によって△・−・括弧が付いて印字されていないか",
      why: "印字された△を符号として検算しています。Excel の計算では正の数として扱われます。",
      found: ({ table, count }) =>
        `${table}の金額 ${count}件は、表示形式のために△が付いて見えますが、セルの値は正の数です。印字のとおり負の額として検算しました`,
    },
    en: {
      name: "Positive number printed as negative",
      what: "whether a number format prints a minus sign before a positive number",
      why: "The printed sign was followed; Excel computes with the positive number.",
      found: ({ table, count }) =>
        `${count} amounts of ${table} print a minus sign that the cells do not hold; they were checked as printed`,
    },
  },
  notices: (book) => remarked(book, "marked-positive"),
};
