import type { BookRow } from "../../src/hosts/summary/row";
import type { Lang, Words } from "../../src/messages/words";

/** A row in both languages: the page can be switched at any time. */
export function inBoth(row: (lang: Lang) => BookRow): Words<BookRow> {
  return { ja: row("ja"), en: row("en") };
}
