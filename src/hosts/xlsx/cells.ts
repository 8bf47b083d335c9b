import type { Cell } from "../../engine/types";
import { typedValue, type ValueSource, wholeNumber } from "./cell-value";
import { cellOf } from "./cell";
import { unescapeText } from "./escapes";
import { Formulas } from "./formulas";
import type { Budget } from "./limits";
import { PlainCell } from "./plain-cell";
import { columnInRow, COLUMNS, ROWS } from "./reference";
import { readRichText } from "./shared-strings";
import { type CellStyle, PLAIN } from "./styles";
import { MAIN } from "./namespaces";
import { XmlError } from "./xml/characters";
import { isTrue, skipElement, textToEnd } from "./xml/elements";
import { CLOSE, OPEN, type Scanner, TEXT } from "./xml/scan";

/** What the parts of a book say that its cells refer to. */
export interface CellSource extends ValueSource {
  readonly styles: readonly CellStyle[];
  readonly budget: Budget;
}

const LOWER_C = 99;
const LOWER_V = 118;
const LOWER_F = 102;
const LOWER_S = 115;
/** Cell types (attribute t) that are read in place. */
const NUMBER = "n";
const SHARED = "s";

/**
 * Reads `sheetData`. Empty cells are left out, and so are constant empty texts, which Excel does not tell from empty
 * cells; a formula stays whatever it gives.
 */
export class CellReader {
  readonly cells: Cell[] = [];
  readonly hiddenRows: number[] = [];
  /** Column of the rightmost cell that holds something; −1 for none. */
  lastColumn = -1;
  private readonly plain = new PlainCell();
  private readonly formulas: Formulas;
  private readonly mostCells: number;
  private row = -1;
  private column = -1;
  /** Of the cell being read. */
  private value: Cell["value"] = null;
  private formula: string | undefined;

  constructor(
    private readonly scanner: Scanner,
    private readonly source: CellSource,
  ) {
    this.formulas = new Formulas(source.budget);
    this.mostCells = source.budget.left("cells");
  }

  /** From the OPEN of `sheetData` to its CLOSE. */
  read(): void {
    const { scanner } = this;
    const depth = scanner.depth;
    for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
      if (token === OPEN && scanner.isNamed("row") && scanner.namespace === MAIN) this.readRow();
    }
    this.source.budget.spend("cells", this.cells.length);
  }

  private readRow(): void {
    const { scanner } = this;
    const depth = scanner.depth;
    const mayBePlain = scanner.localStart === scanner.nameStart && !scanner.isSelfClosed;
    this.startRow();
    do {
      if (mayBePlain && scanner.depth === depth) this.readPlainCells();
      const token = scanner.next();
      if (token === OPEN && isLetter(scanner, LOWER_C) && scanner.namespace === MAIN) this.readCell();
    } while (scanner.depth >= depth);
  }

  /** Without prefixes, the cells of a row are in the namespace of the row. */
  private readPlainCells(): void {
    const { plain, scanner, source } = this;
    while (plain.match(scanner.xml, scanner.end, this.row) && plain.column > this.column) {
      scanner.end = plain.end;
      this.column = plain.column;
      if (plain.valueEnd === 0) continue;
      this.formula = undefined;
      this.setPlainValue();
      this.push(source.styles[plain.style] ?? PLAIN);
    }
  }

  private setPlainValue(): void {
    const { plain, scanner, source } = this;
    const { isString, valueEnd, valueStart, whole } = plain;
    if (plain.isInline) {
      this.value = unescapeText(scanner.xml.slice(valueStart, valueEnd));
      return;
    }
    const value = isString ? source.strings[whole] : whole;
    if (value === undefined || Number.isNaN(value))
      this.setValue(isString ? SHARED : NUMBER, valueStart, valueEnd);
    else this.value = value;
  }

  private startRow(): void {
    const { attributes, xml } = this.scanner;
    const given = attributes.indexOf("r");
    const row =
      given < 0
        ? this.row + 1
        : wholeNumber(xml, attributes.valueStart(given), attributes.valueEnd(given)) - 1;
    if (!(row > this.row && row < ROWS)) throw new XmlError("rows out of order", this.scanner.start);
    const height = attributes.get("ht");
    if (isTrue(attributes.get("hidden")) || (height !== null && Number(height) === 0))
      this.hiddenRows.push(row);
    this.row = row;
    this.column = -1;
  }

  private readCell(): void {
    const { scanner } = this;
    const { attributes, depth } = scanner;
    const style = this.styleOf(attributes.indexOf("s"));
    this.column = this.columnOf(attributes.indexOf("r"));
    if (scanner.isSelfClosed) return;
    const type = this.typeOf(attributes.indexOf("t"));
    this.value = null;
    this.formula = undefined;
    for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
      if (token !== OPEN || scanner.namespace !== MAIN) continue;
      if (isLetter(scanner, LOWER_F)) {
        if (this.formula !== undefined) throw new XmlError("a cell with two formulas", scanner.start);
        this.formula = this.formulas.read(scanner, this.row, this.column);
      } else if (isLetter(scanner, LOWER_V) || scanner.isNamed("is")) {
        // Programs differ in which of two they show.
        if (this.value !== null) throw new XmlError("a cell with two values", scanner.start);
        if (isLetter(scanner, LOWER_V)) this.readValue(type);
        else this.value = readRichText(scanner);
      } else skipElement(scanner);
    }
    this.push(style);
  }

  private styleOf(attribute: number): CellStyle {
    if (attribute < 0) return PLAIN;
    const { attributes, xml } = this.scanner;
    const index = wholeNumber(xml, attributes.valueStart(attribute), attributes.valueEnd(attribute));
    return this.source.styles[index] ?? PLAIN;
  }

  /** A cell without an address stands right of the one before it. */
  private columnOf(attribute: number): number {
    const { attributes, start, xml } = this.scanner;
    const column =
      attribute < 0
        ? this.column + 1
        : columnInRow(xml, attributes.valueStart(attribute), attributes.valueEnd(attribute), this.row);
    if (column <= this.column || column >= COLUMNS) throw new XmlError("a cell out of its place", start);
    return column;
  }

  private typeOf(attribute: number): string {
    if (attribute < 0) return NUMBER;
    const { attributes, xml } = this.scanner;
    const from = attributes.valueStart(attribute);
    if (attributes.valueEnd(attribute) - from > 1) return attributes.value(attribute);
    return xml.charCodeAt(from) === LOWER_S ? SHARED : xml.charAt(from);
  }

  private push(style: CellStyle): void {
    const { formula, value } = this;
    if (formula === undefined && (value === null || value === "")) return;
    const cell = cellOf({ row: this.row, column: this.column }, value, formula, style);
    this.cells.push(cell);
    if (this.cells.length > this.mostCells) this.source.budget.spend("cells", this.cells.length);
    if (this.column > this.lastColumn) this.lastColumn = this.column;
  }

  private readValue(type: string): void {
    const { scanner } = this;
    const { depth, xml } = scanner;
    let text = "";
    let token = scanner.next();
    if (token === TEXT && scanner.isPlain) {
      const { textStart, textEnd } = scanner;
      token = scanner.next();
      if (token === CLOSE) return this.setValue(type, textStart, textEnd);
      text = xml.slice(textStart, textEnd);
    }
    text += textToEnd(scanner, depth, token);
    this.value = typedValue(type, text, this.source);
  }

  private setValue(type: string, from: number, end: number): void {
    const { xml } = this.scanner;
    const whole = type === NUMBER || type === SHARED ? wholeNumber(xml, from, end) : NaN;
    const string = type === SHARED ? this.source.strings[whole] : undefined;
    if (string !== undefined) this.value = string;
    else if (type === NUMBER && !Number.isNaN(whole)) this.value = whole;
    else this.value = typedValue(type, xml.slice(from, end), this.source);
  }
}

function isLetter(scanner: Scanner, letter: number): boolean {
  return scanner.nameEnd - scanner.localStart === 1 && scanner.xml.charCodeAt(scanner.localStart) === letter;
}
