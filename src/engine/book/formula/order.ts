/** Things in the order in which they are to be computed, those that depend on each other in a circle together. */
export type OrderedGroup<Item> = readonly Item[];

interface Visit<Item> {
  readonly item: Item;
  readonly needs: Iterator<Item>;
  readonly index: number;
  low: number;
}

/**
 * Tarjan's strongly connected components, without recursion, since a column of running totals is thousands of cells
 * deep. A group of several is a circle; so is one that needs itself.
 */
export function* inOrder<Item extends object>(
  roots: Iterable<Item>,
  needsOf: (item: Item) => Iterable<Item>,
): Generator<OrderedGroup<Item>> {
  const visits = new Map<Item, Visit<Item>>();
  const isOpen = new Set<Item>();
  const open: Item[] = [];
  const path: Visit<Item>[] = [];
  const enter = (item: Item) => {
    const visit = { item, needs: needsOf(item)[Symbol.iterator](), index: visits.size, low: visits.size };
    visits.set(item, visit);
    open.push(item);
    isOpen.add(item);
    path.push(visit);
  };
  for (const root of roots) {
    if (!visits.has(root)) enter(root);
    while (path.length > 0) {
      const visit = path.at(-1)!;
      const next = visit.needs.next();
      if (!next.done) {
        const known = visits.get(next.value);
        if (!known) enter(next.value);
        else if (isOpen.has(next.value)) visit.low = Math.min(visit.low, known.index);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) parent.low = Math.min(parent.low, visit.low);
      if (visit.low !== visit.index) continue;
      const group = open.splice(open.lastIndexOf(visit.item));
      for (const item of group) isOpen.delete(item);
      yield group;
    }
  }
}
