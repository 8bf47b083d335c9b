import { type KeptEntries, type KeptEntry, type KeptList, listOf } from "./kept-xml";

/**
 * What several copies of a list say together: of each thing what was said last; in co-authoring the last save wins, and
 * each copy may lack what the other has. Of two that were said at one time the one in the later part holds.
 */
export function mergedLists<Item>(
  list: KeptList<Item>,
  parts: readonly KeptEntries<Item>[],
): KeptEntries<Item> {
  const latest = new Map<string, KeptEntry<Item>>();
  let replaced = 0;
  for (const entry of parts.flatMap(({ entries }) => entries)) {
    const about = list.about(entry.item);
    const known = latest.get(about);
    if (known && isOther(list, known, entry)) replaced += 1;
    if (!known || known.at <= entry.at) latest.set(about, entry);
  }
  const isBroken = parts.some((part) => part.isBroken);
  return { ...listOf([...latest.values()]), isBroken, ...(replaced ? { replaced } : {}) };
}

/** Whether two entries about one thing say different things; what was taken out says nothing of its own. */
function isOther<Item>({ write }: KeptList<Item>, one: KeptEntry<Item>, other: KeptEntry<Item>): boolean {
  return !one.isGone && !other.isGone && write(one.item) !== write(other.item);
}

/** The list after its items were changed at a time: what is new was put in then, what is missing was taken out then. */
export function changedEntries<Item>(
  list: KeptList<Item>,
  { entries }: KeptEntries<Item>,
  items: readonly Item[],
  at: string,
): KeptEntry<Item>[] {
  const known = new Map(entries.map((entry) => [list.about(entry.item), entry]));
  const kept = new Set(items.map((item) => list.about(item)));
  const gone = entries.filter(({ item }) => !kept.has(list.about(item)));
  return [
    ...gone.map((entry) => (entry.isGone ? entry : { ...entry, at, isGone: true })),
    ...items.map((item): KeptEntry<Item> => {
      const entry = known.get(list.about(item));
      const isSame = entry && !entry.isGone && list.write(entry.item) === list.write(item);
      return isSame ? entry : { item, at, isGone: false };
    }),
  ];
}
