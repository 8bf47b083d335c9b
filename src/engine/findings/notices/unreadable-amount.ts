import type { NoticeRule } from "./notice";
import { remarked } from "./remarked";

/** 「1.234」 may be a decimal or a thousand; an equation with such a cell stays undecided. */
export const unreadableAmount: NoticeRule = {
  id: "unreadable-amount",
  severity: "warning",
  words: {
    ja: {
      name: "読み取れない金額",
      what: "金額として読み取れないセルがないか",
      why: "読み取れないセルを含む検算式は、一致とも不一致とも判定していません。",
      found: ({ table, count }) =>
        `${table}に金額として読み取れないセルが ${count}件あります。関係する検算式は判定していません`,
    },
    en: {
      name: "Unreadable amount",
      what: "whether there are cells that cannot be read as an amount",
      why: "An equation with such a cell is neither tied nor broken.",
      found: ({ table, count }) =>
        `${count} cells of ${table} cannot be read as amounts; their equations stay undecided`,
    },
  },
  notices: (book) => remarked(book, "unreadable-amount"),
};
