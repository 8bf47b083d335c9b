import { visible } from "../../engine/book/visible";
import type { Verdict } from "../../engine/types";
import { MANY } from "../../messages/many";
import type { Lang } from "../../messages/words";
import type { BookRow } from "../row";

/** Of a book so many of the likeliest repairs are shown. */
const MOST_REPAIRS = 3;

/** From the worst on. */
const ORDER: readonly (Verdict | "error")[] = [
  "error",
  "nothing-to-check",
  "does-not-tie",
  "ties-but-unchecked",
  "ties",
];

/** A line for each book, the worst first, those of one verdict by how much is wrong, then in the order of the arguments. */
export function summaryText(rows: readonly BookRow[], passedOver: number, lang: Lang): string {
  const words = MANY[lang];
  const sorted = rows.toSorted((a, b) => rankOf(a) - rankOf(b) || weightOf(b) - weightOf(a));
  const counts = ORDER.map((verdict) => ({
    verdict,
    count: rows.filter((row) => verdictOf(row) === verdict).length,
  }));
  return [
    words.heading(rows.length),
    counts
      .filter(({ count }) => count > 0)
      .map(({ verdict, count }) => words.count(words.verdict[verdict], count))
      .join(words.between),
    ...(passedOver > 0 ? [words.passedOver(passedOver)] : []),
    "",
    ...sorted.flatMap((row) => linesOf(row, lang)),
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
    words.one(head, words.found(checked)),
    ...shown.map((repair) => `     ${words.repair(repair)}`),
    ...(hidden > 0 ? [`     ${words.more(hidden)}`] : []),
  ];
}

function verdictOf({ checked }: BookRow): Verdict | "error" {
  return checked?.verdict ?? "error";
}

function rankOf(row: BookRow): number {
  return ORDER.indexOf(verdictOf(row));
}

function weightOf({ checked }: BookRow): number {
  return (checked?.discrepancies ?? 0) * 1_000_000 + (checked?.unchecked ?? 0);
}
