import type { Cell, Workbook } from "../../types";
import { WANDERING, withFoundCells } from "../formula/looked-up";
import { nameResolver } from "../formula/names";
import type { CellBlock } from "../formula/operands";
import type { FormulaStep } from "../formula/parse";
import { SheetNames } from "../formula/sheet-names";
import { skeletonOf } from "../formula/skeleton";
import type { Value } from "../formula/values";
import { type FormulaTemplate, templateOf } from "./formula-template";
import { BookCells, shownIn } from "./sheet-cells";

/** A cell that computes, as a node of the graph of its book. */
export interface FormulaNode {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** Its tree in postfix order, names put in; null where it is not understood. */
  readonly steps: readonly FormulaStep[] | null;
  /** The cells that it needs: blocks as they are written, names followed, a 3-D reference as one block of each sheet. */
  readonly precedents: readonly CellBlock[];
  /** false where it needs what cannot be followed besides: other books, INDIRECT of what is computed, lost references. */
  readonly isComplete: boolean;
  /** Computes SUBTOTAL or AGGREGATE, which others of these pass over. */
  readonly isSubtotal: boolean;
}

/** Makes the nodes of a book's formulas: copies of one formula are read once. */
export function nodeMaker({ sheets, names }: Workbook): (sheet: string, cell: Cell) => FormulaNode {
  const sheetNames = new SheetNames(sheets.map(({ name }) => name));
  const withNames = nameResolver(names);
  const cells = new BookCells(sheets);
  const withFound = (steps: readonly FormulaStep[], own: string) =>
    withFoundCells(
      steps,
      WANDERING,
      shownIn(
        (prefix) => sheetNames.named(prefix, own),
        (sheet) => cells.get(sheet),
        typedIn,
      ),
    );
  const bySheet = new Map<string, Map<string, FormulaTemplate>>();
  return (sheet, cell) => {
    const templates = bySheet.get(sheet) ?? new Map<string, FormulaTemplate>();
    bySheet.set(sheet, templates);
    const { text, rows } = skeletonOf(cell.formula!);
    const known = templates.get(text);
    if (known?.count === rows.length) return new TemplateNode(sheet, cell, known, rows);
    const made = templateOf(cell.formula!, rows, { sheet, sheetNames, withNames, withFound });
    // Where what looks like rows are none the formula is read for itself.
    if (made.count === rows.length) templates.set(text, made);
    return new TemplateNode(sheet, cell, made, made.count === rows.length ? rows : []);
  };
}

/**
 * What was typed, from which INDIRECT puts names of sheets and cells together; of what is computed texts alone, since
 * numbers may be out of date.
 */
function typedIn({ formula, value }: Cell): Value | undefined {
  return formula === undefined || typeof value === "string" ? value : undefined;
}

/** A formula as its template with rows put in; its steps are made when they are asked for. */
class TemplateNode implements FormulaNode {
  readonly row: number;
  readonly column: number;
  private made: readonly FormulaStep[] | null = null;

  constructor(
    readonly sheet: string,
    readonly cell: Cell,
    private readonly template: FormulaTemplate,
    private readonly rows: readonly number[],
  ) {
    this.row = cell.row;
    this.column = cell.column;
  }

  /** Put together anew each time: kept, the blocks of a large book would take more memory than its cells. */
  get precedents(): readonly CellBlock[] {
    return this.template.blocksAt(this.rows);
  }

  get steps(): readonly FormulaStep[] | null {
    return (this.made ??= this.template.stepsAt(this.rows));
  }

  get isComplete(): boolean {
    return this.template.isComplete;
  }

  get isSubtotal(): boolean {
    return this.template.isSubtotal;
  }
}
