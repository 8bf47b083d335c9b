/** What flatMap gives, several times faster: a book of many bodies has tens of thousands of equations. */
export function gather<T, R>(items: readonly T[], of: (item: T, index: number) => readonly R[]): R[] {
  const all: R[] = [];
  for (let index = 0; index < items.length; index++) {
    for (const each of of(items[index]!, index)) all.push(each);
  }
  return all;
}

const NONE: readonly number[] = [];

/** Where the items stand of which something holds; of the many lines of which it holds nowhere no list is made. */
export function indexesOf<T>(items: readonly T[], holds: (item: T) => boolean): readonly number[] {
  let found: number[] | null = null;
  for (let index = 0; index < items.length; index++) if (holds(items[index]!)) (found ??= []).push(index);
  return found ?? NONE;
}

/** The same function, computing once for each text: labels and headings come again in every sheet of a book. */
export function remembered<R>(compute: (text: string) => R): (text: string) => R {
  const known = new Map<string, R>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) known.set(text, (result = compute(text)));
    return result;
  };
}

/** Adds all items to a list, however many: arguments are limited to some 120,000. */
export function addAll<T>(list: T[], ...more: readonly Iterable<T>[]): void {
  for (const items of more) for (const item of items) list.push(item);
}

/** −Infinity of none. */
export function greatest(values: Iterable<number>): number {
  let most = -Infinity;
  for (const value of values) if (value > most || Number.isNaN(value)) most = value;
  return most;
}

/** Infinity of none. */
export function smallest(values: Iterable<number>): number {
  let least = Infinity;
  for (const value of values) if (value < least || Number.isNaN(value)) least = value;
  return least;
}

/** The items by what they have in common, each group in their order. */
export function groupedBy<T, K>(items: readonly T[], keyFor: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyFor(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
