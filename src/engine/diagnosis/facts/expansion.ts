import { type BookGraph, type FormulaNode, graphOf } from "../../book/graph";
import { linearForm } from "../../book/graph/linear";
import { BookCells } from "../../book/graph/sheet-cells";
import { SheetNames } from "../../book/formula/sheet-names";
import type { Cell, Workbook } from "../../types";

/** Σ factor × figure that is typed, or computed otherwise than as a sum; by the names of their cells. */
export type Expansion = ReadonlyMap<string, number>;

/** Formulas deeper than this, and sums of more numbers, say nothing here. */
const MOST_DEEP = 60;
const MOST_NUMBERS = 2_000;

/** What formulas add up in the end, so that two ways of writing one sum are seen to be the same. */
export class Expansions {
  private readonly graph: BookGraph;
  private readonly names: SheetNames;
  private readonly sheets: BookCells;
  private readonly known = new Map<FormulaNode, Expansion | null>();

  constructor(workbook: Workbook) {
    this.graph = graphOf(workbook);
    this.names = new SheetNames(workbook.sheets.map(({ name }) => name));
    this.sheets = new BookCells(workbook.sheets);
  }

  /** Null where the formula is no sum of cells. */
  of(node: FormulaNode, depth = 0): Expansion | null {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    this.known.set(node, null);
    const expansion = depth > MOST_DEEP ? null : this.expanded(node, depth);
    this.known.set(node, expansion);
    return expansion;
  }

  /** What cells come to, each times its factor. */
  ofCells(
    cells: readonly {
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly factor: number;
    }[],
  ): Expansion | null {
    const into = new Map<string, number>();
    for (const { sheet, row, column, factor } of cells) {
      const cell = this.sheets.get(sheet)?.at(row, column);
      if (cell) this.add(sheet, cell, factor, { into, depth: 0 });
    }
    return into.size > MOST_NUMBERS ? null : withoutZeros(into);
  }

  private expanded(node: FormulaNode, depth: number): Expansion | null {
    const form = linearForm(
      node,
      (prefix, own) => this.names.named(prefix, own),
      (sheet) => this.sheets.get(sheet),
    );
    if (!form || form.constant !== 0) return null;
    const into = new Map<string, number>();
    for (const { block, factor, isSubtotal = false } of form.parts)
      for (const cell of this.sheets.get(block.sheet)?.in(block) ?? [])
        if (!isSubtotal || !this.graph.nodeOf(cell)?.isSubtotal)
          this.add(block.sheet, cell, factor, { into, depth });
    return into.size > MOST_NUMBERS ? null : withoutZeros(into);
  }

  private add(
    sheet: string,
    cell: Cell,
    factor: number,
    { into, depth }: { into: Map<string, number>; depth: number },
  ): void {
    const node = this.graph.nodeOf(cell);
    const below = node && this.of(node, depth + 1);
    const put = (key: string, by: number) => into.set(key, (into.get(key) ?? 0) + by);
    if (below) for (const [key, by] of below) put(key, factor * by);
    else if (isFigure(cell.value)) put(`${sheet}!${cell.row},${cell.column}`, factor);
  }
}

/** A figure that is text is meant to be added up where the sum takes it. */
const AS_TEXT = /^[△▲-]?[\d,]+(?:\.\d+)?$/u;

function isFigure(value: Cell["value"]): boolean {
  return typeof value === "number" || (typeof value === "string" && AS_TEXT.test(value.trim()));
}

export function isSameExpansion(a: Expansion, b: Expansion): boolean {
  return a.size === b.size && [...a].every(([key, factor]) => b.get(key) === factor);
}

function withoutZeros(factors: Map<string, number>): Expansion {
  for (const [key, factor] of factors) if (factor === 0) factors.delete(key);
  return factors;
}
