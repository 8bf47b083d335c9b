import { wrappedFormula } from "../../engine/book/formula/rewrite";
import { scan, type Token } from "../../engine/book/formula/tokens";

/** A formula taken apart, so that it can be written for other cells. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  /** Of its text. */
  readonly length: number;
  readonly tokens: readonly Token[];
}

/** Prepares the formula of the cell that holds the text for all that share it. */
export function sharedFormula(text: string, row: number, column: number): SharedFormula {
  return { row, column, length: text.length, tokens: scan(text) };
}

/** The formula as another cell that shares it reads. References that leave the sheet come in again on the other side. */
export function formulaAt({ row, column, tokens }: SharedFormula, toRow: number, toColumn: number): string {
  return wrappedFormula(tokens, toRow - row, toColumn - column);
}
