/** Numbers joined into groups; each is named by the least of its members. */
export class DisjointSets {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = new Int32Array(size);
    for (let item = 0; item < size; item++) this.parents[item] = item;
  }

  find(item: number): number {
    let root = item;
    while (this.parents[root] !== root) root = this.parents[root]!;
    for (let at = item; at !== root;) {
      const parent = this.parents[at]!;
      this.parents[at] = root;
      at = parent;
    }
    return root;
  }

  join(a: number, b: number): void {
    const one = this.find(a);
    const other = this.find(b);
    this.parents[Math.max(one, other)] = Math.min(one, other);
  }

  joinAll(items: readonly number[]): void {
    for (const item of items) this.join(items[0]!, item);
  }

  /** The items by the group of their number, in the order in which they come. */
  partition<Item>(items: Iterable<Item>, numberOf: (item: Item) => number): Item[][] {
    const byRoot = new Map<number, Item[]>();
    for (const item of items) {
      const root = this.find(numberOf(item));
      const known = byRoot.get(root);
      if (known) known.push(item);
      else byRoot.set(root, [item]);
    }
    return [...byRoot.values()];
  }
}
