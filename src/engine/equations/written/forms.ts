import { type BookGraph, type FormulaNode, graphOf } from "../../book/graph";
import { linearForm } from "../../book/graph/linear";
import { BookCells } from "../../book/graph/sheet-cells";
import { relativeForm } from "../../book/formula/relative";
import { shiftedFormula } from "../../book/formula/rewrite";
import { isStretched } from "../../book/formula/stretched";
import { unwrapped } from "../../book/formula/slips";
import type { CellBlock } from "../../book/formula/operands";
import { holdsFormulas } from "../../book/formula-cells";
import { SheetNames } from "../../book/formula/sheet-names";
import { spotOf } from "../../book/spot";
import type { Cell, Statement, Term, Workbook } from "../../types";

type Place = Omit<Term, "factor">;

/** What is written in the cells of figures, rather than shown. */
export interface WrittenForms {
  /** Whether any cell of a statement's sheet holds a formula: most tables need not be asked figure by figure. */
  readonly hasFormulas: (statement: number) => boolean;
  /**
   * What the formula of a figure adds up: =SUM(C4:C8), =B5-C5-D5, ='第1表'!C24. All terms are figures of statements, also
   * those of a range that print nothing. Null where the cell is typed, and where its formula is anything else (a product
   * of cells, IF) or needs figures that belong to no statement.
   */
  readonly formOf: (place: Place) => readonly Term[] | null;
  /** The same of what it rounds or brings to another unit, where it does: of =SUM(B5:B8)/1000 what SUM(B5:B8) adds up. */
  readonly coreOf: (place: Place) => readonly Term[] | null;
  /** Whether the stored result is not what the formula gives. */
  readonly isStale: (place: Place) => boolean;
  /** Whether the formula of a figure is a copy of that of another one. */
  readonly isCopy: (place: Place, other: Place) => boolean;
  /** The formula of a figure as it is copied, the same for copies; null where it is typed. */
  readonly relativeOf: (place: Place) => string | null;
  /**
   * What the formula of another figure would add up if it were copied here, where the own one differs from that copy only
   * in where ranges begin and end; null where it differs otherwise, or not at all.
   */
  readonly unstretched: (place: Place, other: Place) => readonly Term[] | null;
  /** Whether the figure was typed: its cell holds no formula. */
  readonly isTyped: (place: Place) => boolean;
}

/** A book without formulas. */
export const TYPED: WrittenForms = {
  hasFormulas: () => false,
  formOf: () => null,
  coreOf: () => null,
  isStale: () => false,
  isCopy: () => false,
  relativeOf: () => null,
  unstretched: () => null,
  isTyped: () => true,
};

/** A sum of more figures says little of any of them. */
const MOST_TERMS = 2_000;

export function writtenForms(statements: readonly Statement[], workbook: Workbook | null): WrittenForms {
  const computing = new Set(workbook?.sheets.flatMap((sheet) => (holdsFormulas(sheet) ? [sheet.name] : [])));
  if (!workbook || !computing.size) return TYPED;
  const book = new WrittenBook(statements, workbook);
  return {
    hasFormulas: (statement) => computing.has(statements[statement]!.sheet),
    formOf: (place) => book.formAt(place),
    coreOf: (place) => book.formAt(place) ?? book.coreAt(place),
    isStale: (place) => book.isStale(place),
    isCopy: (place, other) =>
      book.relativeAt(place) !== null && book.relativeAt(place) === book.relativeAt(other),
    relativeOf: (place) => book.relativeAt(place),
    unstretched: (place, other) => book.unstretched(place, other),
    isTyped: (place) => book.cellAt(place)?.formula === undefined,
  };
}

type Figures = Map<number, Place>;

class WrittenBook {
  private readonly graph: BookGraph;
  private readonly names: SheetNames;
  private readonly cells: BookCells;
  private readonly figures = new Map<string, Figures>();
  private readonly forms = new Map<Cell, readonly Term[] | null>();

  constructor(
    private readonly statements: readonly Statement[],
    workbook: Workbook,
  ) {
    this.graph = graphOf(workbook);
    this.names = new SheetNames(workbook.sheets.map(({ name }) => name));
    this.cells = new BookCells(workbook.sheets);
    statements.forEach((each, statement) => {
      const figures: Figures = this.figures.get(each.sheet) ?? new Map();
      this.figures.set(each.sheet, figures);
      each.lines.forEach(({ type }, line) => {
        if (type === "heading") return;
        each.columns.forEach((_, column) => {
          const { row, column: at } = spotOf(each, line, column);
          const key = keyOf(row, at);
          if (!figures.has(key)) figures.set(key, { statement, line, column });
        });
      });
    });
  }

  cellAt({ statement, line, column }: Place): Cell | undefined {
    const own = this.statements[statement]!;
    const spot = spotOf(own, line, column);
    return this.cells.get(own.sheet)?.at(spot.row, spot.column);
  }

  formAt(place: Place): readonly Term[] | null {
    const cell = this.cellAt(place);
    if (!cell || cell.formula === undefined) return null;
    const known = this.forms.get(cell);
    if (known !== undefined) return known;
    const form = this.read(this.graph.nodeOf(cell)!);
    this.forms.set(cell, form);
    return form;
  }

  coreAt(place: Place): readonly Term[] | null {
    const cell = this.cellAt(place);
    if (cell?.formula === undefined) return null;
    const node = this.graph.nodeOf(cell)!;
    const [core] = unwrapped(cell.formula);
    return core === undefined ? null : this.read(this.graph.read(core, node));
  }

  isStale(place: Place): boolean {
    const cell = this.cellAt(place);
    const node = cell && this.graph.nodeOf(cell);
    return node !== undefined && this.graph.resultOf(node).state === "stale";
  }

  /** The formula as it is copied; null where the figure is typed. */
  relativeAt(place: Place): string | null {
    const cell = this.cellAt(place);
    return cell?.formula === undefined ? null : relativeForm(cell.formula, cell.row, cell.column).form;
  }

  unstretched(place: Place, other: Place): readonly Term[] | null {
    const [own, model] = [this.cellAt(place), this.cellAt(other)];
    if (own?.formula === undefined || model?.formula === undefined) return null;
    const copy = shiftedFormula(model.formula, own.row - model.row, own.column - model.column);
    if (copy === null || !isStretched(own.formula, copy)) return null;
    return this.read(this.graph.read(copy, this.graph.nodeOf(own)!));
  }

  private read(node: FormulaNode): readonly Term[] | null {
    const form = linearForm(
      node,
      (prefix, own) => this.names.named(prefix, own),
      (sheet) => this.cells.get(sheet),
    );
    if (!form || form.constant !== 0) return null;
    const terms: Term[] = [];
    for (const { block, factor, isSubtotal = false } of form.parts) {
      if (factor !== 1 && factor !== -1) return null;
      const figures = this.figuresIn(block, isSubtotal);
      if (!figures || terms.length + figures.length > MOST_TERMS) return null;
      for (const place of figures) terms.push({ ...place, factor });
    }
    return terms;
  }

  /** The figures in a block; null where it holds a number that is none. */
  private figuresIn(block: CellBlock, isSubtotal: boolean): readonly Place[] | null {
    const figures = this.figures.get(block.sheet);
    if (!figures) return null;
    for (const { row, column, value } of this.cells.get(block.sheet)!.in(block))
      if (typeof value === "number" && !figures.has(keyOf(row, column))) return null;
    const found: Place[] = [];
    for (let row = block.top; row <= block.bottom; row++)
      for (let column = block.left; column <= block.right; column++) {
        const figure = figures.get(keyOf(row, column));
        const cell = figure && isSubtotal ? this.cellAt(figure) : undefined;
        // SUBTOTAL passes over what is a SUBTOTAL itself.
        if (figure && !(cell && this.graph.nodeOf(cell)?.isSubtotal)) found.push(figure);
      }
    return found;
  }
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
