/** Which prefix stands for which namespace, as far as the document has been read. */
export class Namespaces {
  /** Number of the namespace of elements without a prefix; 0 for none or one that is not known. */
  default = 0;
  /** Depth of the innermost element that declares one; 0 for none. */
  depth = 0;
  private readonly bindings: { prefix: string; outer: number; depth: number }[] = [];
  private readonly current = new Map<string, number>();

  /** @param known numbers from 1 on, by address; others count as 0. */
  constructor(private readonly known: ReadonlyMap<string, number>) {}

  /** Takes a declaration made on the element at that depth; the default namespace has the prefix "". */
  declare(prefix: string, address: string, depth: number): void {
    this.bindings.push({ prefix, outer: this.of(prefix), depth });
    this.set(prefix, this.known.get(address) ?? 0);
    this.depth = depth;
  }

  /** Forgets what the element at that depth, now closed, had declared. */
  leave(depth: number): void {
    while (this.depth >= depth && this.depth > 0) {
      const { prefix, outer } = this.bindings.pop()!;
      this.set(prefix, outer);
      this.depth = this.bindings.at(-1)?.depth ?? 0;
    }
  }

  of(prefix: string): number {
    return this.current.get(prefix) ?? 0;
  }

  private set(prefix: string, namespace: number): void {
    if (namespace === 0) this.current.delete(prefix);
    else this.current.set(prefix, namespace);
    if (prefix === "") this.default = namespace;
  }
}
