import type { NoticeRule } from "./notice";
import { remarked } from "./remarked";
import { REPORT } from "../../../messages/report";
import type { Lang } from "../../../messages/words";

/**
 * 「1.234」 may be a decimal or a thousand, 「262,フ73,622」 has a character that is none of a figure: each is told by
 * itself; error values are told by their table. An equation with such a cell stays undecided.
 */
export const unreadableAmount: NoticeRule = {
  id: "unreadable-amount",
  severity: "warning",
  words: {
    ja: {
      name: "読み取れない金額",
      what: "金額として読み取れないセルがないか",
      why: "読み取れないセルを含む検算式は、一致とも不一致とも判定していません。",
      found: ({ table, count, text, ...at }) =>
        text !== undefined
          ? `${nameOf(at, "ja")}：「${text}」は金額として確かには読み取れません。関係する検算式は判定していません`
          : `${table}に金額として読み取れないセルが ${count}件あります。関係する検算式は判定していません`,
    },
    en: {
      name: "Unreadable amount",
      what: "whether there are cells that cannot be read as an amount",
      why: "An equation with such a cell is neither tied nor broken.",
      found: ({ table, count, text, ...at }) =>
        text !== undefined
          ? `${nameOf(at, "en")}: “${text}” cannot be read as an amount for sure; its equations stay undecided`
          : `${count} cells of ${table} cannot be read as amounts; their equations stay undecided`,
    },
  },
  notices: (book) => remarked(book, "unreadable-amount"),
};

/** 市税〈前年度〉（総括 D4） */
function nameOf({ label, column, sheet, cell }: Readonly<Record<string, string>>, lang: Lang): string {
  const words = REPORT[lang];
  const line = label || words.unnamedLine;
  return words.place(column ? words.columnOf(line, column) : line, sheet!, cell!);
}
