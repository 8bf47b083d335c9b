import type { Cell, Range, Sheet } from "../../engine/types";
import type { Budget } from "../xlsx/limits";
import { COLUMNS, ROWS } from "../xlsx/reference";
import { OPEN, type Scanner } from "../xlsx/xml/scan";
import { UnreadableWorkbookError } from "../xlsx/unreadable";
import { skipElement } from "../xlsx/xml/elements";
import { type ReadCell, readCell } from "./cell";
import { TABLE } from "./namespaces";
import type { Styles } from "./styles";

/** More columns or rows in a stretch that is hidden hold nothing. */
const MOST_HIDDEN = 16_384;

/** From the OPEN of a table to its CLOSE. */
export function readTable(scanner: Scanner, styles: Styles, budget: Budget): Sheet {
  const { attributes } = scanner;
  const name = attributes.get("table:name") ?? "";
  const isProtected = attributes.get("table:protected") === "true";
  const isShown = styles.isSheetShown(attributes.get("table:style-name") ?? "");
  const table = new TableReader(styles, budget);
  table.read(scanner);
  return { name, isProtected, visibility: isShown ? "visible" : "hidden", ...table.content() };
}

class TableReader {
  private readonly cells: Cell[] = [];
  private readonly merges: Range[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: number[] = [];
  private readonly columnStyles: { last: number; style: string | null }[] = [];
  private row = 0;
  private column = 0;

  constructor(
    private readonly styles: Styles,
    private readonly budget: Budget,
  ) {}

  /** Columns and rows stand in groups of several kinds, headings among them; tables inside tables are passed over. */
  read(scanner: Scanner): void {
    const { depth } = scanner;
    for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
      if (token !== OPEN) continue;
      if (scanner.namespace !== TABLE) skipElement(scanner);
      else if (scanner.isNamed("table-column")) this.readColumn(scanner);
      else if (scanner.isNamed("table-row")) this.readRow(scanner);
      else if (!/^table-(?:header-)?(?:row|column)s?(?:-group)?$/.test(scanner.localName))
        skipElement(scanner);
    }
  }

  content(): Pick<Sheet, "cells" | "merges" | "hiddenRows" | "hiddenColumns"> {
    const last = this.cells.at(-1)?.row ?? -1;
    const widest = this.cells.reduce((most, { column }) => Math.max(most, column), -1);
    return {
      cells: this.cells,
      merges: this.merges,
      hiddenRows: this.hiddenRows.filter((row) => row <= last),
      hiddenColumns: this.hiddenColumns.filter((column) => column <= widest),
    };
  }

  private readColumn({ attributes }: Scanner): void {
    const repeated = countOf(attributes.get("table:number-columns-repeated"), COLUMNS - this.column);
    if (isHidden(attributes.get("table:visibility"))) addStretch(this.hiddenColumns, this.column, repeated);
    this.column += repeated;
    if (this.column <= COLUMNS)
      this.columnStyles.push({
        last: this.column - 1,
        style: attributes.get("table:default-cell-style-name"),
      });
  }

  private readRow(scanner: Scanner): void {
    const { attributes, depth } = scanner;
    const repeated = countOf(attributes.get("table:number-rows-repeated"), ROWS - this.row);
    const style = attributes.get("table:default-cell-style-name");
    if (isHidden(attributes.get("table:visibility"))) addStretch(this.hiddenRows, this.row, repeated);
    const held: Cell[] = [];
    let column = 0;
    for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
      if (token !== OPEN || scanner.namespace !== TABLE) continue;
      const cell = readCell(scanner);
      this.put(cell, column, style, held);
      column += cell.repeated;
    }
    if (held.length && this.row >= ROWS) throw beyond("row");
    for (let copy = 0; copy < (held.length ? repeated : 0); copy += 1) {
      this.budget.spend("cells", held.length);
      for (const cell of held) {
        if (copy > 0) this.budget.spend("formulaCharacters", charactersOf(cell));
        this.cells.push({ ...cell, row: this.row + copy });
      }
    }
    this.row += repeated;
  }

  private put(read: ReadCell, column: number, rowStyle: string | null, held: Cell[]): void {
    const { value, formula, columns, rows } = read;
    if ((columns > 1 || rows > 1) && this.row < ROWS && column < COLUMNS) {
      this.budget.spend("items");
      const [bottom, right] = [Math.min(ROWS, this.row + rows) - 1, Math.min(COLUMNS, column + columns) - 1];
      this.merges.push({ top: this.row, left: column, bottom, right });
    }
    if ((value === null || value === "") && formula === undefined) return;
    if (column >= COLUMNS) throw beyond("column");
    for (let at = column; at < Math.min(COLUMNS, column + read.repeated); at += 1) {
      const style = read.style ?? rowStyle ?? this.columnStyle(at) ?? "Default";
      const { format, indent } = this.styles.lookOf(style);
      if (at > column) this.budget.spend("formulaCharacters", charactersOf(read));
      held.push({
        row: this.row,
        column: at,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(format === undefined ? {} : { format }),
        ...(indent === undefined ? {} : { indent }),
      });
    }
  }

  private columnStyle(column: number): string | null {
    let [low, high] = [0, this.columnStyles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columnStyles[middle]!.last < column) low = middle + 1;
      else high = middle;
    }
    return this.columnStyles[low]?.style ?? null;
  }
}

/** What is written again for each cell that repeats it. */
function charactersOf({ value, formula = "" }: Pick<Cell, "value" | "formula">): number {
  return formula.length + (typeof value === "string" ? value.length : 0);
}

/** Programs show no cells there, or others than we would. */
function beyond(line: "row" | "column"): UnreadableWorkbookError {
  return new UnreadableWorkbookError("damaged-part", `a cell beyond the last ${line}`);
}

function countOf(text: string | null, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(Number(text ?? 1)) || 1));
}

function isHidden(visibility: string | null): boolean {
  return visibility === "collapse" || visibility === "filter";
}

function addStretch(list: number[], from: number, count: number): void {
  for (let at = 0; at < Math.min(count, MOST_HIDDEN); at += 1) list.push(from + at);
}
