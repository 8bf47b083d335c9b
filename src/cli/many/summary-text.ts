import { visible } from "../../engine/book/visible";
import { countsText, verdictOf, worstFirst } from "../../hosts/summary/order";
import type { BookRow } from "../../hosts/summary/row";
import { sinceSum } from "../../hosts/summary/since";
import { MANY } from "../../messages/many";
import { SINCE } from "../../messages/since";
import type { Lang } from "../../messages/words";

/** Of a book so many of the likeliest repairs are shown. */
const MOST_REPAIRS = 3;

/** A line for each book, the worst first. */
export function summaryText(rows: readonly BookRow[], passedOver: number, lang: Lang): string {
  const words = MANY[lang];
  const since = sinceSum(rows);
  return [
    words.heading(rows.length),
    countsText(rows, lang),
    ...(passedOver > 0 ? [words.passedOver(passedOver)] : []),
    ...(since ? [SINCE[lang].section(since)] : []),
    "",
    ...worstFirst(rows).flatMap((row) => linesOf(row, lang)),
    "",
  ]
    .map(visible)
    .join("\n");
}

function linesOf(row: BookRow, lang: Lang): string[] {
  const words = MANY[lang];
  const { path, checked, error } = row;
  const head = `${words.mark[verdictOf(row)]} ${path}`;
  // Most messages name the book themselves.
  if (!checked)
    return [
      error!.message.startsWith(path)
        ? `${words.mark.error} ${error!.message}`
        : words.one(head, error!.message),
    ];
  const shown = checked.repairs.slice(0, MOST_REPAIRS);
  const hidden = checked.repairs.length - shown.length;
  return [
    words.one(
      head,
      [words.found(checked), ...(checked.since ? [words.since(checked.since)] : [])].join(words.between),
    ),
    ...shown.map((repair) => `     ${words.repair(repair)}`),
    ...(hidden > 0 ? [`     ${words.more(hidden)}`] : []),
  ];
}
