/** Numbers joined into groups; each is named by the least of its members. */
export class Groups {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(item: number): number {
    let root = item;
    while (this.parents[root] !== root) root = this.parents[root]!;
    for (let at = item; at !== root;) [at, this.parents[at]] = [this.parents[at]!, root];
    return root;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)];
    this.parents[Math.max(one, other)] = Math.min(one, other);
  }

  joinAll([first, ...others]: readonly number[]): void {
    for (const other of others) this.join(first!, other);
  }
}
