import type { Range } from "../../types";
import { firstFrom, keysBetween } from "./sheet-cells";

interface Placed {
  readonly row: number;
  readonly column: number;
}

/** The formulas of a sheet by columns; those that are done are passed over without being looked at. */
export class FormulaColumns<Node extends Placed> {
  private readonly columns = new Map<number, Column<Node>>();

  /** @param nodes row by row. */
  constructor(nodes: Iterable<Node>) {
    for (const node of nodes) {
      const column = this.columns.get(node.column);
      if (column) column.nodes.push(node);
      else this.columns.set(node.column, { nodes: [node], next: null });
    }
    for (const { nodes } of this.columns.values()) nodes.sort((a, b) => a.row - b.row);
  }

  /** Those in a block. */
  *in(block: Range): Generator<Node> {
    for (const { nodes } of this.columnsIn(block))
      for (let at = firstFrom(nodes, block.top); at < nodes.length && nodes[at]!.row <= block.bottom; at++)
        yield nodes[at]!;
  }

  /** Those in a block that are not done: a long column of running totals costs as much as a short one. */
  *openIn(block: Range): Generator<Node> {
    for (const column of this.columnsIn(block)) {
      const { nodes } = column;
      for (
        let at = openFrom(column, firstFrom(nodes, block.top));
        at < nodes.length && nodes[at]!.row <= block.bottom;
        at = openFrom(column, at + 1)
      )
        yield nodes[at]!;
    }
  }

  done({ row, column }: Placed): void {
    const found = this.columns.get(column)!;
    const at = firstFrom(found.nodes, row);
    skips(found)[at] = at + 1;
  }

  private columnsIn({ left, right }: Range): Column<Node>[] {
    return keysBetween(this.columns, left, right).map((column) => this.columns.get(column)!);
  }
}

interface Column<Node> {
  readonly nodes: Node[];
  /** For each place one at or behind it where the next may be that is not done; a disjoint-set forest. */
  next: Int32Array | null;
}

function skips(column: Column<unknown>): Int32Array {
  return (column.next ??= Int32Array.from({ length: column.nodes.length + 1 }, (_, at) => at));
}

function openFrom(column: Column<unknown>, from: number): number {
  const next = skips(column);
  let open = from;
  while (next[open] !== open) open = next[open]!;
  for (let at = from; next[at] !== open;) [next[at], at] = [open, next[at]!];
  return open;
}
