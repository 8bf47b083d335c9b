import type { Cell, Workbook } from "../../types";
import { groupedBy } from "../collections";
import { roundDecimal } from "../formula/decimal";
import { evaluate } from "../formula/evaluate";
import type { CellBlock, CellSource, SourceCell } from "../formula/operands";
import { inOrder } from "../formula/order";
import { SheetNames } from "../formula/sheet-names";
import { numberFormat } from "../number-format";
import { CANNOT_TELL, isError, type Value } from "../formula/values";
import type { FormulaNode } from "./formula-node";
import { FormulaColumns } from "./formula-columns";
import { BookCells } from "./sheet-cells";

/**
 * How a formula's stored result stands to what it gives: none was stored; they agree; they do not, so that the book was
 * not computed again; it is not computed here; it needs itself.
 */
export type ResultState = "computed" | "agrees" | "stale" | "unknown" | "circular";

export interface Result {
  /** What Excel would give now; undefined where that cannot be told. */
  readonly value: Value | undefined;
  readonly state: ResultState;
}

/** The parts of a graph that computing needs. */
export interface ComputedParts {
  readonly workbook: Workbook;
  readonly nodes: readonly FormulaNode[];
  readonly nodeOf: ReadonlyMap<Cell, FormulaNode>;
}

/** Cells looked up in all; what is left of a book of longer sums cannot be told. */
const MOST_LOOKUPS = 50_000_000;

/** What binary arithmetic may be off by, as a share of the larger figure. */
const NOISE = 1e-9;

/** Computes a book from what was typed into it, each formula once and after what it needs. */
export class Computation {
  /** In the order of computation. */
  readonly order: FormulaNode[] = [];
  private readonly results = new Map<FormulaNode, Result>();
  private readonly columnsOf: ReadonlyMap<string, FormulaColumns<FormulaNode>>;
  private readonly sheetNames: SheetNames;
  private readonly sheets: BookCells;
  private lookups = MOST_LOOKUPS;

  constructor(private readonly parts: ComputedParts) {
    const { sheets } = parts.workbook;
    const nodesOf = groupedBy(parts.nodes, ({ sheet }) => sheet);
    this.columnsOf = new Map([...nodesOf].map(([name, nodes]) => [name, new FormulaColumns(nodes)]));
    this.sheetNames = new SheetNames(sheets.map(({ name }) => name));
    this.sheets = new BookCells(sheets);
    for (const group of inOrder(parts.nodes, (node) => this.openNeeds(node))) {
      for (const node of group) this.columnsOf.get(node.sheet)!.done(node);
      const isCircle = group.length > 1 || needsItself(group[0]!);
      for (const node of group) {
        this.order.push(node);
        this.results.set(node, isCircle ? circular(node) : this.settled(node));
      }
    }
  }

  resultOf(node: FormulaNode): Result {
    return this.results.get(node)!;
  }

  /** What steps on a sheet give from what the cells show now, right or stale; what shows nothing is computed. */
  fromPresent(steps: FormulaNode["steps"], sheet: string): Value | undefined {
    return steps
      ? evaluate(
          steps,
          this.source(sheet, (node) => presentOf(node) ?? this.valueOf(node)),
        )
      : undefined;
  }

  private *openNeeds({ precedents }: FormulaNode): Generator<FormulaNode> {
    for (const block of precedents) yield* this.columnsOf.get(block.sheet)?.openIn(block) ?? [];
  }

  private settled(node: FormulaNode): Result {
    const { cell, steps, sheet } = node;
    const given = steps
      ? evaluate(
          steps,
          this.source(sheet, (each) => this.valueOf(each)),
        )
      : undefined;
    const value = this.parts.workbook.isPrecisionAsDisplayed ? asDisplayed(given, cell) : given;
    if (value !== undefined) {
      const state = cell.value === null ? "computed" : isSame(cell.value, value) ? "agrees" : "stale";
      return { value, state };
    }
    // What is not computed here is believed as long as all that it needs is.
    const isBelieved = cell.value !== null && !this.needsStale(node);
    return { value: isBelieved ? cell.value : undefined, state: "unknown" };
  }

  private needsStale({ precedents }: FormulaNode): boolean {
    for (const block of precedents)
      for (const need of this.columnsOf.get(block.sheet)?.in(block) ?? []) {
        const { state, value } = this.results.get(need)!;
        if (state === "stale" || value === undefined || (this.lookups -= 1) < 0) return true;
      }
    return false;
  }

  private valueOf(node: FormulaNode): Value | undefined {
    return this.results.get(node)?.value;
  }

  private source(own: string, valueOf: (node: FormulaNode) => Value | undefined): CellSource {
    return {
      sheetsOf: (prefix) => this.sheetNames.named(prefix, own),
      valueAt: (sheet, row, column) => {
        const cell = this.sheets.get(sheet)!.at(row, column);
        if (!cell) return null;
        return cell.formula === undefined ? cell.value : valueOf(this.parts.nodeOf.get(cell)!);
      },
      cellsIn: (block) => this.cellsIn(block, valueOf),
    };
  }

  private *cellsIn(
    block: CellBlock,
    valueOf: (node: FormulaNode) => Value | undefined,
  ): Generator<SourceCell> {
    const cells = this.sheets.get(block.sheet)!;
    for (const cell of cells.in(block)) {
      if ((this.lookups -= 1) < 0) throw CANNOT_TELL;
      const node = cell.formula === undefined ? null : this.parts.nodeOf.get(cell)!;
      yield {
        row: cell.row,
        column: cell.column,
        value: node ? valueOf(node) : cell.value,
        isSubtotal: node?.isSubtotal ?? false,
        hiddenBy: cells.hiddenBy(cell.row),
      };
    }
  }
}

/** What is left of a result where Excel computes with what the format prints; a scale (#,##0,) takes no digits off. */
function asDisplayed(value: Value | undefined, { format }: Cell): Value | undefined {
  if (typeof value !== "number") return value;
  const { kind, decimals } = numberFormat(format, value);
  if (decimals === null || (kind !== "amount" && kind !== "ratio")) return value;
  return roundDecimal(value, decimals + (kind === "ratio" ? 2 : 0), "half");
}

function presentOf({ cell }: FormulaNode): Value | undefined {
  return cell.value ?? undefined;
}

function circular({ cell }: FormulaNode): Result {
  return { value: cell.value ?? undefined, state: "circular" };
}

function needsItself({ sheet, row, column, precedents }: FormulaNode): boolean {
  return precedents.some(
    (block) =>
      block.sheet === sheet &&
      row >= block.top &&
      row <= block.bottom &&
      column >= block.left &&
      column <= block.right,
  );
}

function isSame(stored: Value, value: Value): boolean {
  if (typeof stored === "number" && typeof value === "number")
    return Math.abs(stored - value) <= NOISE * Math.max(Math.abs(stored), Math.abs(value), 1);
  if (isError(stored) && isError(value)) return stored.error === value.error;
  return stored === value;
}
