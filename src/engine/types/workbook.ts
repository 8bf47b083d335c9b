/** As the host read it, untouched. */
export interface Workbook {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Day 0 is 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  /** Excel computes with what the formats print (表示桁数で計算する); absent where it computes with all digits. */
  readonly isPrecisionAsDisplayed?: true;
}

export interface DefinedName {
  readonly name: string;
  /** "'予定貸借対照表'!$B$5:$B$60", as the book writes it. */
  readonly refersTo: string;
  /** The sheet for which alone it is defined, or null for the whole book. */
  readonly sheet: string | null;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly isProtected: boolean;
  /** Every cell that holds something, row by row from the left; empty cells are absent. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Where filters with a criterion hide rows; absent where no row is hidden, or nobody tells (an open workbook). */
  readonly filtered?: readonly Range[];
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** What the cell holds; of a formula its last computed result. An error value ("#REF!") is `{error}`. */
  readonly value: number | string | boolean | CellError | null;
  /** Without the leading "="; only where the cell is a formula. */
  readonly formula?: string;
  /** What the file holds for a formula that was never calculated; `value` is computed here then, see detection/computed. */
  readonly stored?: 0;
  /** Number format code ("#,##0;\"△ \"#,##0"); absent for General. */
  readonly format?: string;
  /** Levels of indentation from the cell's alignment; absent for none. */
  readonly indent?: number;
}

export interface CellError {
  readonly error: string;
}

/** All four bounds are inside the range. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellRef {
  /** Only of a cell of the other book, which is read and never written. */
  readonly book?: "against";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
