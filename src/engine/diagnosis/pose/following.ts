import { linearForm } from "../../book/graph/linear";
import { type BookGraph, type FormulaNode, graphOf } from "../../book/graph";
import { BookCells } from "../../book/graph/sheet-cells";
import { holdsFormulas } from "../../book/formula-cells";
import { SheetNames } from "../../book/formula/sheet-names";
import { spotOf } from "../../book/spot";
import type { Cell, Statement, Workbook } from "../../types";

/** A figure that a formula takes into another, times the factor, both as amounts of their statements. */
export interface Input {
  /** The number of its place. */
  readonly place: number;
  readonly factor: number;
}

/**
 * What a figure with a live formula follows: the typed figures that it comes to in the end, and the formulas that lie
 * between, each of which moves it when it is put right. Null for what is typed, and for what cannot be followed: a product of cells, IF, a result that
 * was not computed again.
 */
export type Following = (place: number) => readonly Input[] | null;

/** Formulas deeper than this, and sums of more figures, are taken as they are printed. */
const MOST_DEEP = 60;
const MOST_INPUTS = 2_000;

/** What binary arithmetic may be off by, as a share of the largest figure. */
const NOISE = 1e-9;

/** What rounding to the last printed digit leaves out at most, and what binary fractions add to it. */
const HALF = 0.5 + 1e-6;

interface Figure {
  readonly place: number;
  /** Amount of the statement ÷ what the cell holds, rounded or not; null where it shows something else. */
  readonly scale: number | null;
}

/** Σ factor × place + constant, in what the cells hold. */
interface Expansion {
  readonly factors: Map<number, number>;
  /** The same of the figures with formulas between; their own factors are among `factors`. */
  readonly between: Map<number, number>;
  constant: number;
}

/** @param numberOf the number of a place: see pose/index. */
export function followingIn(
  statements: readonly Statement[],
  workbook: Workbook | null,
  numberOf: (statement: number, line: number, column: number) => number,
): Following {
  if (!workbook || !workbook.sheets.some(holdsFormulas)) return () => null;
  const book = new FollowedBook(statements, workbook, numberOf);
  return (place) => book.inputsOf(place);
}

class FollowedBook {
  private readonly graph: BookGraph;
  private readonly names: SheetNames;
  private readonly sheets: BookCells;
  private readonly figures = new Map<Cell, Figure>();
  private readonly cells = new Map<number, Cell>();
  private readonly known = new Map<FormulaNode, Expansion | null>();

  constructor(
    statements: readonly Statement[],
    workbook: Workbook,
    numberOf: (statement: number, line: number, column: number) => number,
  ) {
    this.graph = graphOf(workbook);
    this.names = new SheetNames(workbook.sheets.map(({ name }) => name));
    this.sheets = new BookCells(workbook.sheets);
    statements.forEach((statement, index) => {
      const cells = this.sheets.get(statement.sheet);
      statement.lines.forEach(({ type, amounts }, line) => {
        if (type === "heading") return;
        amounts.forEach(({ value }, column) => {
          const { row, column: at } = spotOf(statement, line, column);
          const cell = cells?.at(row, at);
          if (!cell || this.figures.has(cell)) return;
          const place = numberOf(index, line, column);
          this.figures.set(cell, { place, scale: scaleOf(cell, value, statement.decimals) });
          this.cells.set(place, cell);
        });
      });
    });
  }

  inputsOf(place: number): readonly Input[] | null {
    const cell = this.cells.get(place);
    const node = cell && this.graph.nodeOf(cell);
    const own = cell && this.figures.get(cell);
    if (!node || own!.scale === null) return null;
    const expansion = this.expansionOf(node, 0);
    if (!expansion) return null;
    const inputs: Input[] = [];
    for (const [at, factor] of [...expansion.factors, ...expansion.between]) {
      const scaled = (factor * own!.scale) / this.figures.get(this.cells.get(at)!)!.scale!;
      if (!Number.isSafeInteger(scaled)) return null;
      if (scaled !== 0 && at !== place) inputs.push({ place: at, factor: scaled });
    }
    return inputs;
  }

  private expansionOf(node: FormulaNode, depth: number): Expansion | null {
    if (this.known.has(node)) return this.known.get(node)!;
    this.known.set(node, null);
    const expansion = depth > MOST_DEEP ? null : this.expanded(node, depth);
    const isLive = expansion !== null && this.comesTo(expansion, node.cell.value);
    this.known.set(node, isLive ? expansion : null);
    return isLive ? expansion : null;
  }

  private expanded(node: FormulaNode, depth: number): Expansion | null {
    const form = linearForm(
      node,
      (prefix, own) => this.names.named(prefix, own),
      (sheet) => this.sheets.get(sheet),
    );
    if (!form) return null;
    const found: Expansion = { factors: new Map(), between: new Map(), constant: form.constant };
    for (const { block, factor, isSubtotal = false } of form.parts)
      for (const cell of this.sheets.get(block.sheet)?.in(block) ?? []) {
        if (isSubtotal && this.graph.nodeOf(cell)?.isSubtotal) continue;
        if (!this.take(cell, factor, found, depth)) return null;
      }
    return found.factors.size > MOST_INPUTS ? null : found;
  }

  /** Text counts for nothing in a sum. */
  private take(cell: Cell, factor: number, into: Expansion, depth: number): boolean {
    const node = this.graph.nodeOf(cell);
    const below = node && this.expansionOf(node, depth + 1);
    const figure = this.figures.get(cell);
    if (below) {
      addTimes(factor, below.factors, into.factors);
      addTimes(factor, below.between, into.between);
      if (figure && figure.scale !== null) addTimes(factor, [[figure.place, 1]], into.between);
      into.constant += factor * below.constant;
      return true;
    }
    if (typeof cell.value !== "number") return cell.value === null || typeof cell.value === "string";
    if (figure && figure.scale !== null) addTimes(factor, [[figure.place, 1]], into.factors);
    else into.constant += factor * cell.value;
    return true;
  }

  private comesTo({ factors, constant }: Expansion, value: Cell["value"]): boolean {
    if (typeof value !== "number") return false;
    let [sum, largest] = [constant, Math.abs(value)];
    for (const [place, factor] of factors) {
      const held = this.cells.get(place)!.value as number;
      sum += factor * held;
      largest = Math.max(largest, Math.abs(held));
    }
    return Math.abs(sum - value) <= NOISE * Math.max(largest, 1);
  }
}

function addTimes(
  factor: number,
  parts: Iterable<readonly [number, number]>,
  into: Map<number, number>,
): void {
  for (const [place, each] of parts) into.set(place, (into.get(place) ?? 0) + factor * each);
}

/** The thousands that a format may leave out: "#,##0," and "#,##0,,". */
const SHOWN_IN = [1, 1_000, 1_000_000];

function scaleOf({ value: held }: Cell, value: number | null, decimals: number): number | null {
  if (typeof held !== "number" || value === null) return null;
  const scale = 10 ** decimals;
  if (Math.abs(held * scale - value) <= NOISE * Math.max(Math.abs(value), 1)) return scale;
  const shown = SHOWN_IN.find((unit) => Math.abs((held * scale) / unit - value) <= HALF);
  return shown === undefined ? null : scale / shown;
}
