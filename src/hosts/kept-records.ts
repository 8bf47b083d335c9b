import { greatest } from "../engine/book/collections";
import { entriesXml, holdsList, type KeptEntries, type KeptList, listOf, readKeptXml } from "./kept-xml";
import { mergedLists } from "./kept-merge";

/**
 * A list from the parts of a book and from the cells of its 検証結果, which holds a copy of every item for programs that
 * lose the parts. What 検証結果 lists and nothing holds any more is told as missing.
 * @param texts of the cells of 検証結果; none where the book has no such sheet.
 */
export function keptIn<Item>(
  list: KeptList<Item>,
  parts: readonly KeptEntries<Item>[],
  texts: readonly string[],
): KeptEntries<Item> {
  const kept = mergedLists(list, [recordsIn(list, texts), ...parts]);
  const missing = announcedIn(list, texts) - kept.items.length;
  return missing > 0 ? { ...kept, missing } : kept;
}

/** The items as texts that each hold one. */
export function recordsOf<Item>(list: KeptList<Item>, { entries }: KeptEntries<Item>): string[] {
  return entries.filter(({ isGone }) => !isGone).map((entry) => entriesXml(list, [entry]));
}

function recordsIn<Item>(list: KeptList<Item>, texts: readonly string[]): KeptEntries<Item> {
  const own = texts.filter((text) => text.startsWith("<") && holdsList(list, text));
  const parts = own.map((text) => readKeptXml(list, text)).filter(({ isBroken }) => !isBroken);
  return { ...listOf(parts.flatMap(({ entries }) => entries)), isBroken: false };
}

/** How many items the heading of their list in 検証結果 counts. */
function announcedIn<Item>({ section }: KeptList<Item>, texts: readonly string[]): number {
  const headings = [section.ja, section.en].map((words) => words(0).split("0"));
  const counts = texts.flatMap((text) =>
    headings.flatMap(([before = "", after = ""]) => {
      const count = text.slice(before.length, text.length - after.length);
      const isHeading = text.startsWith(before) && text.endsWith(after) && /^\d+$/.test(count);
      return isHeading ? [Number(count)] : [];
    }),
  );
  return Math.max(0, greatest(counts));
}
