import type { Verdict } from "../../engine/types";
import { MANY } from "../../messages/many";
import type { Lang } from "../../messages/words";
import type { BookRow } from "./row";

/** From the worst on. */
const ORDER: readonly (Verdict | "error")[] = [
  "error",
  "nothing-to-check",
  "does-not-tie",
  "ties-but-unchecked",
  "ties",
];

/** The rows by verdict, the worst first, those of one verdict by how much is wrong, then as they were given. */
export function worstFirst(rows: readonly BookRow[]): BookRow[] {
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b) || weightOf(b) - weightOf(a));
}

/** 「読めない 1冊・不一致あり 3冊」: of each verdict how many books have it, the worst first. */
export function countsText(rows: readonly BookRow[], lang: Lang): string {
  const words = MANY[lang];
  return ORDER.map((verdict) => ({ verdict, books: rows.filter((row) => verdictOf(row) === verdict).length }))
    .filter(({ books }) => books > 0)
    .map(({ verdict, books }) => words.count(words.verdict[verdict], books))
    .join(words.between);
}

export function verdictOf({ checked }: BookRow): Verdict | "error" {
  return checked?.verdict ?? "error";
}

function rankOf(row: BookRow): number {
  return ORDER.indexOf(verdictOf(row));
}

function weightOf({ checked }: BookRow): number {
  return (checked?.discrepancies ?? 0) * 1_000_000 + (checked?.unchecked ?? 0);
}
