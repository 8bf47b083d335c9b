import type { NoticeRule } from "./notice";
import { remarked } from "./remarked";

export const hiddenAmount: NoticeRule = {
  id: "hidden-amount",
  severity: "info",
  words: {
    ja: {
      name: "非表示の金額",
      what: "非表示の行・列・シートに金額がないか",
      why: "見えない金額も合計に含まれていることがあるため、検算に含めています。",
      found: ({ table, count }) =>
        `${table}の金額 ${count}件は非表示の行・列・シートにあります。検算には含めました`,
    },
    en: {
      name: "Hidden amount",
      what: "whether there are amounts in hidden rows, columns or sheets",
      why: "Totals may include what is not seen, so it is checked too.",
      found: ({ table, count }) => `${count} amounts of ${table} are hidden; they were checked too`,
    },
  },
  notices: (book) => remarked(book, "hidden-amount"),
};
