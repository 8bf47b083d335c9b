/** Which prefix stands for which namespace, as far as the document has been read. */
export class Namespaces {
  /** Number of the namespace of elements without a prefix; 0 for none or one that is not known. */
  default = 0;
  /** Depth of the innermost element that declares one; 0 for none. */
  depth = 0;
  private readonly bindings: { prefix: string; namespace: number; depth: number }[] = [];

  /** @param known numbers from 1 on, by address; others count as 0. */
  constructor(private readonly known: ReadonlyMap<string, number>) {}

  /** Takes a declaration made on the element at that depth; the default namespace has the prefix "". */
  declare(prefix: string, address: string, depth: number): void {
    this.bindings.push({ prefix, namespace: this.known.get(address) ?? 0, depth });
    this.settle();
  }

  /** Forgets what the element at that depth, now closed, had declared. */
  leave(depth: number): void {
    while (this.depth >= depth && this.depth > 0) {
      this.bindings.pop();
      this.settle();
    }
  }

  of(prefix: string): number {
    for (let at = this.bindings.length - 1; at >= 0; at -= 1) {
      if (this.bindings[at]!.prefix === prefix) return this.bindings[at]!.namespace;
    }
    return 0;
  }

  private settle(): void {
    this.depth = this.bindings.at(-1)?.depth ?? 0;
    this.default = this.of("");
  }
}
