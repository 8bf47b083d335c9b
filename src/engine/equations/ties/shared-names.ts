/** Which tables have lines of one name, without comparing each table with each: most of a large book share none. */
export class SharedNames {
  private readonly tablesOf = new Map<string, number[]>();
  private readonly counts: Int32Array;
  private next = 0;

  /** @param names the names of the lines of each table */
  constructor(private readonly names: readonly ReadonlyMap<string, unknown>[]) {
    this.counts = new Int32Array(names.length);
  }

  /** The tables before this one that share a name with it, in their order. Asked of each table in turn. */
  earlierThan(table: number): readonly number[] {
    for (; this.next < table; this.next++)
      for (const name of this.names[this.next]!.keys()) {
        const known = this.tablesOf.get(name);
        if (known) known.push(this.next);
        else this.tablesOf.set(name, [this.next]);
      }
    this.counts.fill(0);
    for (const name of this.names[table]!.keys())
      for (const other of this.tablesOf.get(name) ?? []) this.counts[other]! += 1;
    const found: number[] = [];
    this.counts.forEach((count, other) => count > 0 && found.push(other));
    return found;
  }

  /** How many names a table shares with the one that was asked about last. */
  count(table: number): number {
    return this.counts[table]!;
  }
}
