import { evaluate } from "../../src/engine/book/formula/evaluate";
import type { CellBlock, CellSource, HiddenBy, SourceCell } from "../../src/engine/book/formula/operands";
import { inOrder } from "../../src/engine/book/formula/order";
import { parse, type FormulaStep } from "../../src/engine/book/formula/parse";
import { areaOf, type Reference } from "../../src/engine/book/formula/reference";
import { SheetNames } from "../../src/engine/book/formula/sheet-names";
import { halting, isError, type Value } from "../../src/engine/book/formula/values";
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
  /** null where the formula is not understood. */
  readonly steps: readonly FormulaStep[] | null;
}

class Run {
  readonly values: { cell: FormulaCell; record: CellRecord; value: Value }[] = [];
  readonly leftAlone: LeftAlone[] = [];
  private readonly items = new Map<CellRecord, Item>();
  private readonly results = new Map<CellRecord, Value>();
  private readonly sheetNames: SheetNames;

  constructor(private readonly book: Book) {
    this.sheetNames = new SheetNames(book.sheets.map(({ name }) => name));
  }

  /** The cell as something to be computed; null where it has no formula. */
  itemAt(sheet: SheetModel, row: number, column: number): Item | null {
    const record = sheet.cells.get(row, column);
    return record?.formula === undefined ? null : this.itemOf({ sheet, row, column, record }, record.formula);
  }

  *needsOf({ sheet, steps }: Item): Generator<Item> {
    for (const step of steps ?? []) {
      if (step.type !== "reference") continue;
      for (const source of this.sheetsOf(step.reference, sheet)) {
        for (const [row, column, record] of source.cells.in(areaOf(step.reference))) {
          if (record.formula !== undefined)
            yield this.itemOf({ sheet: source, row, column, record }, record.formula);
        }
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
    const { sheet, row, column, record, steps } = item;
    const cell = { sheet, row, column };
    const value = isCircular || !steps ? undefined : evaluate(steps, this.sourceFor(sheet));
    if (value === undefined) {
      const why = isCircular ? "circular" : "not-computable";
      this.leftAlone.push({ ...cell, formula: record.formula!, why });
      return;
    }
    this.results.set(record, value);
    this.values.push({ cell, record, value });
  }

  private sourceFor(own: SheetModel): CellSource {
    return {
      sheetsOf: (prefix) => this.sheetNames.named(prefix, own.name),
      valueAt: (sheet, row, column) => {
        const record = sheetNamed(this.book, sheet)!.cells.get(row, column);
        return record ? this.current(record) : null;
      },
      cellsIn: (block) => this.cellsIn(block),
    };
  }

  private *cellsIn(block: CellBlock): Generator<SourceCell> {
    const sheet = sheetNamed(this.book, block.sheet)!;
    for (const [row, column, record] of sheet.cells.in(block)) {
      yield {
        row,
        column,
        value: this.current(record),
        isSubtotal: record.formula !== undefined && isSubtotal(treeOf(record.formula)),
        hiddenBy: hiddenBy(sheet, row),
      };
    }
  }

  private current(record: CellRecord): Value {
    const known = this.results.get(record);
    return known === undefined ? record.value : known;
  }

  private sheetsOf({ prefix }: Reference, own: SheetModel): SheetModel[] {
    const names = halting(() => this.sheetNames.named(prefix, own.name));
    return !names || isError(names) ? [] : names.map((name) => sheetNamed(this.book, name)!);
  }

  private itemOf(cell: Omit<Item, "steps">, formula: string): Item {
    const known = this.items.get(cell.record);
    if (known) return known;
    const item = { ...cell, steps: treeOf(formula) };
    this.items.set(cell.record, item);
    return item;
  }
}

/** Where a filter stands it is not known whether it has a criterion. */
function hiddenBy({ rows, hidesOtherRows, filter }: SheetModel, row: number): HiddenBy {
  const isHidden = rows.get(row)?.isHidden ?? hidesOtherRows;
  if (!isHidden) return null;
  return filter !== null && filter.top < row && row <= filter.bottom ? "either" : "person";
}

/** Whether SUBTOTAL and AGGREGATE pass over it. */
function isSubtotal(steps: readonly FormulaStep[] | null): boolean {
  return steps?.some((step) => step.type === "call" && /^(?:SUBTOTAL|AGGREGATE)$/.test(step.name)) ?? false;
}

const trees = new Map<string, readonly FormulaStep[] | null>();
const MOST_TREES = 100_000;

/** The same formula is parsed once. */
function treeOf(formula: string): readonly FormulaStep[] | null {
  const known = trees.get(formula);
  if (known !== undefined) return known;
  if (trees.size >= MOST_TREES) trees.clear();
  const tree = parse(formula);
  trees.set(formula, tree);
  return tree;
}
