import type { Formula } from "../detection/kinds/kind";

export interface Addend {
  readonly line: number;
  readonly factor: 1 | -1;
}

/** A printed total and the lines that it adds up. */
export interface Group {
  readonly total: number;
  readonly addends: readonly Addend[];
}

/** A total of which the form of its kind, or its own label, says what it adds up. */
export interface AppliedFormula extends Group {
  readonly rule: Formula["rule"];
}
