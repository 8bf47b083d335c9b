import { type CellSource, evaluate, type SourceCell } from "../calculation/evaluate";
import { inOrder } from "../calculation/order";
import type { Reference } from "../calculation/tokens";
import { type Node, parse, referencesIn } from "../calculation/tree";
import { NotComputable, type Value } from "../calculation/values";
import { type Book, sheetNamed } from "./book";
import type { CellRecord } from "./cells";
import type { SheetModel } from "./sheet";

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** A formula that keeps its stored value: of functions that the host does not compute, or one that needs itself. */
export interface LeftAlone extends FormulaCell {
  readonly formula: string;
  readonly why: "not-computable" | "circular";
}

/** What formulas come to; nothing is written into the book. */
export interface Calculated {
  readonly values: readonly {
    readonly cell: FormulaCell;
    readonly record: CellRecord;
    readonly value: Value;
  }[];
  readonly leftAlone: readonly LeftAlone[];
}

/** Every formula of a book. */
export function formulasOf({ sheets }: Book): FormulaCell[] {
  return sheets.flatMap((sheet) =>
    [...sheet.cells.all()].flatMap(([row, column, { formula }]) =>
      formula === undefined ? [] : [{ sheet, row, column }],
    ),
  );
}

/** Computes formulas and all that they need, each after what it refers to. */
export function calculated(book: Book, wanted: readonly FormulaCell[]): Calculated {
  const run = new Run(book);
  const items = wanted.flatMap((cell) => run.itemAt(cell.sheet, cell.row, cell.column) ?? []);
  for (const group of inOrder(items, (item) => run.needsOf(item))) run.compute(group);
  return run;
}

interface Item extends FormulaCell {
  readonly record: CellRecord;
  readonly tree: Node | null;
}

class Run {
  readonly values: { cell: FormulaCell; record: CellRecord; value: Value }[] = [];
  readonly leftAlone: LeftAlone[] = [];
  private readonly items = new Map<CellRecord, Item>();
  private readonly results = new Map<CellRecord, Value>();

  constructor(private readonly book: Book) {}

  /** The cell as something to be computed; null where it has no formula. */
  itemAt(sheet: SheetModel, row: number, column: number): Item | null {
    const record = sheet.cells.get(row, column);
    return record?.formula === undefined ? null : this.itemOf(sheet, row, column, record, record.formula);
  }

  *needsOf({ sheet, tree }: Item): Generator<Item> {
    for (const reference of tree ? referencesIn(tree) : []) {
      const source = this.sheetOf(reference, sheet);
      if (!source) continue;
      for (const [row, column, record] of source.cells.in(reference.range)) {
        if (record.formula !== undefined) yield this.itemOf(source, row, column, record, record.formula);
      }
    }
  }

  compute(group: readonly Item[]): void {
    const [item] = group;
    const isCircle = group.length > 1 || this.needsItself(item!);
    for (const each of group) this.computeOne(each, isCircle);
  }

  private needsItself(item: Item): boolean {
    for (const need of this.needsOf(item)) if (need === item) return true;
    return false;
  }

  private computeOne(item: Item, isCircular: boolean): void {
    const { sheet, row, column, record, tree } = item;
    const cell = { sheet, row, column };
    const value = isCircular || !tree ? undefined : this.valueOf(tree, sheet);
    if (value === undefined) {
      const why = isCircular ? "circular" : "not-computable";
      this.leftAlone.push({ ...cell, formula: record.formula!, why });
      return;
    }
    this.results.set(record, value);
    this.values.push({ cell, record, value });
  }

  private valueOf(tree: Node, sheet: SheetModel): Value | undefined {
    const source: CellSource = {
      valueAt: (reference) => this.valueAt(reference, sheet),
      cellsIn: (reference) => this.cellsIn(reference, sheet),
    };
    try {
      return evaluate(tree, source);
    } catch (error) {
      if (error instanceof NotComputable) return undefined;
      throw error;
    }
  }

  private valueAt(reference: Reference, own: SheetModel): Value {
    const sheet = this.sheetOf(reference, own);
    if (!sheet) return { error: "#REF!" };
    const { top, left } = reference.range;
    const record = sheet.cells.get(top, left);
    return record ? this.current(record) : null;
  }

  private *cellsIn(reference: Reference, own: SheetModel): Generator<SourceCell> {
    const sheet = this.sheetOf(reference, own);
    if (!sheet) {
      yield { value: { error: "#REF!" }, isSubtotal: false, isHidden: false };
      return;
    }
    for (const [row, , record] of sheet.cells.in(reference.range)) {
      yield {
        value: this.current(record),
        isSubtotal: record.formula !== undefined && /\bSUBTOTAL\(/i.test(record.formula),
        isHidden: isHiddenIn(sheet, row),
      };
    }
  }

  private current(record: CellRecord): Value {
    const known = this.results.get(record);
    return known === undefined ? record.value : known;
  }

  private sheetOf({ sheet }: Reference, own: SheetModel): SheetModel | undefined {
    return sheet === null ? own : sheetNamed(this.book, sheet);
  }

  private itemOf(sheet: SheetModel, row: number, column: number, record: CellRecord, formula: string): Item {
    const known = this.items.get(record);
    if (known) return known;
    const item = { sheet, row, column, record, tree: treeOf(formula) };
    this.items.set(record, item);
    return item;
  }
}

/** null where it cannot be told by whom the row was hidden, a person or a filter. */
function isHiddenIn({ rows, hidesOtherRows, filter }: SheetModel, row: number): boolean | null {
  const isHidden = rows.get(row)?.isHidden ?? hidesOtherRows;
  const isFiltered = filter !== null && filter.top < row && row <= filter.bottom;
  return isHidden && isFiltered ? null : isHidden;
}

const trees = new Map<string, Node | null>();
const MOST_TREES = 100_000;

/** The same formula is parsed once. */
function treeOf(formula: string): Node | null {
  const known = trees.get(formula);
  if (known !== undefined) return known;
  if (trees.size >= MOST_TREES) trees.clear();
  const tree = parse(formula);
  trees.set(formula, tree);
  return tree;
}
