import type { Range } from "../../src/engine/types";
import { ExcelHost } from "../../host/host";
import { contains, intersection } from "../../host/model/areas";
import { enter, type PlacedRecord, putBack } from "../../host/model/content";
import { refuseLocked } from "../../host/model/guards";
import type { Book } from "../../host/model/book";
import type { LeftAlone } from "../../host/model/calculation";
import { formulasLeftAlone } from "../../host/model/recalculate";
import { select } from "../../host/model/select";
import type { SheetModel } from "../../host/model/sheet";
import { HostError } from "../../host/protocol/errors";
import { openBook } from "../../host/xlsx/open";
import { hasOtherValues } from "../../host/xlsx/save/sheet-edits";
import { type Edit, History } from "./history";

/** Why cells were not changed. */
export type Refusal = "protected" | "array" | "not-computable" | "other";

/** The book that is open: what the host holds of it, the bytes it came from, and what a person did to it. */
export class OpenBook {
  private static opened = 0;
  /** Tells books apart that have been open one after the other. */
  readonly number = (OpenBook.opened += 1);
  readonly host: ExcelHost;
  readonly history = new History();
  private before: Book | null = null;
  private leftAlone: readonly LeftAlone[];

  /**
   * @param book what the bytes hold, if they were read before
   * @throws UnreadableWorkbookError
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly name: string,
    book: Book = openBook(bytes, name),
  ) {
    this.host = new ExcelHost(book);
    this.leftAlone = formulasLeftAlone(this.host.book);
  }

  get shown(): SheetModel {
    return this.host.book.active;
  }

  get sheets(): readonly SheetModel[] {
    return this.host.book.sheets.filter(({ visibility }) => visibility === "Visible");
  }

  select(sheet: SheetModel, range: Range): void {
    this.host.act((book) => select(book, sheet, range));
  }

  /** Shows the sheet before or after the one that is shown, if there is one. */
  turn(step: 1 | -1): void {
    const next = this.sheets[this.sheets.indexOf(this.shown) + step];
    if (next) this.select(next, next.selection[0]!);
  }

  /** Puts values into cells as if typed; gives why nothing was changed, or null. */
  enter(range: Range, values: readonly (readonly (string | null)[])[]): Refusal | null {
    const sheet = this.shown;
    const cells = cellsOf(range).filter(
      ({ row, column }) => values[row - range.top]![column - range.left] !== null,
    );
    return this.edit(sheet, range, cells, () => {
      this.host.act((book) => enter({ book, sheet, range }, values, "Unknown"));
    });
  }

  /** Empties cells; their looks stay. */
  clear(ranges: readonly Range[]): Refusal | null {
    const sheet = this.shown;
    for (const range of ranges) {
      const filled = [...sheet.cells.in(range)].filter(
        ([, , { value, formula }]) => value !== null || formula !== undefined,
      );
      const cells = filled.map(([row, column]) => ({ row, column }));
      const refusal = this.edit(sheet, range, cells, () => {
        const emptied = filled.map(([row, column, record]) => ({
          ...{ row, column },
          record: { ...record, value: null, formula: undefined },
        }));
        this.host.act((book) => putBack(book, sheet, emptied));
      });
      if (refusal) return refusal;
    }
    return null;
  }

  undo(): boolean {
    return this.back(this.history.undo(), "before");
  }

  redo(): boolean {
    return this.back(this.history.redo(), "after");
  }

  /** Formulas that the host cannot compute, once figures were changed that they may refer to, by "row,column". */
  staleCells(sheet: SheetModel): ReadonlySet<string> {
    return new Set(
      this.staleFormulas()
        .filter((each) => each.sheet === sheet)
        .map(({ row, column }) => `${row},${column}`),
    );
  }

  get staleCount(): number {
    return this.staleFormulas().length;
  }

  /** The book as it was when it was opened. */
  get original(): Book {
    return (this.before ??= openBook(this.bytes, this.name));
  }

  /** Whether what stands in the sheets of the file is not what stood there when it was opened. */
  hasOtherValues(): boolean {
    return this.host.book.sheets.some((sheet) => {
      const earlier = this.original.sheets.find(({ id }) => id === sheet.id);
      return earlier !== undefined && hasOtherValues(earlier, sheet);
    });
  }

  private staleFormulas(): readonly LeftAlone[] {
    const left = this.leftAlone.filter(
      ({ sheet, row, column }) => sheet.cells.get(row, column)?.formula !== undefined,
    );
    return left.length > 0 && this.hasOtherValues() ? left : [];
  }

  private back(edit: Edit | null, which: "before" | "after"): boolean {
    if (!edit || !this.host.book.sheets.includes(edit.sheet)) return false;
    const cells = edit[which];
    this.host.act((book) => {
      putBack(book, edit.sheet, cells);
      const { row, column } = cells[0]!;
      select(book, edit.sheet, { top: row, left: column, bottom: row, right: column });
    });
    this.leftAlone = formulasLeftAlone(this.host.book);
    return true;
  }

  private edit(
    sheet: SheetModel,
    range: Range,
    cells: readonly { readonly row: number; readonly column: number }[],
    change: () => void,
  ): Refusal | null {
    if (cells.length === 0) return null;
    if (
      sheet.spills.some(
        (spill) =>
          intersection(spill, range) && cells.some(({ row, column }) => contains(spill, row, column)),
      )
    )
      return "array";
    const before = recordsAt(sheet, cells);
    const { isDirty } = this.host.book;
    try {
      refuseLocked(
        this.host.book,
        sheet,
        cells.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })),
      );
      change();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      for (const { row, column, record } of before) Object.assign(sheet.cells.ensure(row, column), record);
      this.host.book.isDirty = isDirty;
      return REFUSALS[error.code] ?? "other";
    }
    this.history.add({ sheet, before, after: recordsAt(sheet, cells) });
    this.leftAlone = formulasLeftAlone(this.host.book);
    return null;
  }
}

const REFUSALS: Readonly<Partial<Record<HostError["code"], Refusal>>> = {
  AccessDenied: "protected",
  NotImplemented: "not-computable",
};

function cellsOf({ top, left, bottom, right }: Range): { row: number; column: number }[] {
  return Array.from({ length: bottom - top + 1 }, (_row, i) =>
    Array.from({ length: right - left + 1 }, (_column, j) => ({ row: top + i, column: left + j })),
  ).flat();
}

function recordsAt(
  sheet: SheetModel,
  cells: readonly { readonly row: number; readonly column: number }[],
): PlacedRecord[] {
  return cells.map(({ row, column }) => ({ row, column, record: { ...sheet.cells.ensure(row, column) } }));
}
