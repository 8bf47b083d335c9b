import type { CellRef } from "../../types";
import type { CellBlock } from "../formula/operands";
import type { FormulaNode } from "./formula-node";

interface Use {
  readonly top: number;
  readonly bottom: number;
  readonly node: FormulaNode;
}

/** Blocks of more columns than this (whole rows) are kept apart. */
const MOST_COLUMNS = 64;

/** Which formulas need a cell, found by the blocks that they name; no block is taken apart into its cells. */
export class Dependents {
  private readonly narrow = new Map<string, UseList>();
  private readonly wide = new Map<string, CellBlock[]>();
  private readonly wideNodes = new Map<CellBlock, FormulaNode>();

  constructor(nodes: readonly FormulaNode[]) {
    for (const node of nodes) for (const block of node.precedents) this.add(block, node);
    for (const uses of this.narrow.values()) uses.close();
  }

  /** Each formula once, in no particular order. */
  of({ sheet, row, column }: CellRef): FormulaNode[] {
    const found = new Set(this.narrow.get(keyOf(sheet, column))?.at(row));
    for (const block of this.wide.get(sheet) ?? [])
      if (row >= block.top && row <= block.bottom && column >= block.left && column <= block.right)
        found.add(this.wideNodes.get(block)!);
    return [...found];
  }

  private add(block: CellBlock, node: FormulaNode): void {
    if (block.right - block.left >= MOST_COLUMNS) {
      const blocks = this.wide.get(block.sheet);
      if (blocks) blocks.push(block);
      else this.wide.set(block.sheet, [block]);
      this.wideNodes.set(block, node);
      return;
    }
    for (let column = block.left; column <= block.right; column++) {
      const key = keyOf(block.sheet, column);
      const uses = this.narrow.get(key) ?? new UseList();
      this.narrow.set(key, uses);
      uses.add({ top: block.top, bottom: block.bottom, node });
    }
  }
}

/** Uses of one column by their first rows, with the furthest row that any use up to each reaches. */
class UseList {
  private readonly uses: Use[] = [];
  private readonly furthest: number[] = [];

  add(use: Use): void {
    this.uses.push(use);
  }

  close(): void {
    this.uses.sort((a, b) => a.top - b.top);
    let furthest = -1;
    for (const { bottom } of this.uses) this.furthest.push((furthest = Math.max(furthest, bottom)));
  }

  *at(row: number): Generator<FormulaNode> {
    let [low, high] = [0, this.uses.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.uses[middle]!.top <= row) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && this.furthest[at]! >= row; at--)
      if (this.uses[at]!.bottom >= row) yield this.uses[at]!.node;
  }
}

function keyOf(sheet: string, column: number): string {
  return `${column} ${sheet}`;
}
