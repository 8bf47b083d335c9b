import { evaluate, type Reference } from "../../src/engine/book/formula";
import type { Cell } from "../../src/engine/types";
import { type Book, sheetNamed } from "./book";
import type { CellRecord } from "./cells";
import { HostError } from "../protocol/errors";
import type { SheetModel } from "./sheet";

const LINK = /^HYPERLINK\(\s*"(?:[^"]|"")*"\s*,\s*"((?:[^"]|"")*)"\s*\)$/i;
const TEXT = /^"((?:[^"]|"")*)"$/;

/** Computes the formulas where values were changed and calculation is automatic. */
export function calculateIfNeeded(book: Book): void {
  if (book.isStale && book.calculationMode !== "Manual") calculate(book);
}

/**
 * Computes every formula that can be computed here; those beyond (functions that budgets do not use) keep the result
 * that the file or Excel gave them.
 */
export function calculate(book: Book): void {
  const calculation = new Calculation(book);
  book.isStale = false;
  for (const sheet of book.sheets) {
    let changed = false;
    for (const [, , record] of sheet.cells.all()) {
      if (record.formula === undefined) continue;
      const before = record.value;
      calculation.compute(sheet, record);
      changed ||= !isSame(before, record.value);
    }
    if (changed) book.events.raise("Calculated", sheet.id, { type: "WorksheetCalculated" });
  }
}

/** The result of a formula that was just entered; a function that the host cannot compute is refused. */
export function computeEntered(book: Book, sheet: SheetModel, record: CellRecord): void {
  new Calculation(book).compute(sheet, record);
  if (record.value === null)
    throw new HostError("NotImplemented", `The host cannot compute =${record.formula}.`);
}

class Calculation {
  private readonly done = new Set<CellRecord>();

  constructor(private readonly book: Book) {}

  compute(sheet: SheetModel, record: CellRecord): void {
    if (this.done.has(record)) return;
    this.done.add(record);
    const result = this.result(sheet, record.formula!);
    if (result !== undefined) record.value = result;
  }

  private result(sheet: SheetModel, formula: string): Cell["value"] | undefined {
    const text = LINK.exec(formula) ?? TEXT.exec(formula);
    if (text) return text[1]!.replaceAll('""', '"');
    return evaluate(formula, (reference) => this.valuesOf(sheet, reference));
  }

  private valuesOf(own: SheetModel, { sheet: name, ...range }: Reference): (number | null | undefined)[] {
    const sheet = name === null ? own : sheetNamed(this.book, name);
    if (!sheet) return [undefined];
    if (range.top === range.bottom && range.left === range.right) {
      return [this.numberIn(sheet, sheet.cells.get(range.top, range.left))];
    }
    return [...sheet.cells.in(range)].map(([, , record]) => this.numberIn(sheet, record));
  }

  private numberIn(sheet: SheetModel, record: CellRecord | undefined): number | null | undefined {
    if (record?.formula !== undefined) this.compute(sheet, record);
    const value = record?.value ?? null;
    if (typeof value === "number") return value;
    return typeof value === "object" && value !== null ? undefined : null;
  }
}

function isSame(one: Cell["value"], other: Cell["value"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
