import type { Dice } from "../dice";

/** A sheet as an office types it: from A1, formulas with "=". */
export type Rows = readonly (readonly (string | number | null)[])[];

/** Its sheets, the names that it defines, and formulas that typed figures have to agree with. */
export interface OfficeSheets {
  readonly sheets: Readonly<Record<string, Rows>>;
  readonly names?: Readonly<Record<string, string>>;
  /** What stands in place of a formula that gives the same and cannot be computed here (INDIRECT). */
  readonly writtenAs?: (formula: string) => string;
  readonly ties?: readonly { readonly sheet: string; readonly cell: string; readonly formula: string }[];
}

export type OfficeBook = (random: Dice) => OfficeSheets;

/** An amount of five to seven digits that is hardly ever round. */
export function amounts(random: Dice): () => number {
  return () => 12_345 + random.below(8_000_000);
}

/** The same formula in several columns: "SUM(?4:?8)" from B to D. */
export function across(columns: string, formula: string): readonly string[] {
  return [...columns].map((column) => `=${formula.replaceAll("?", column)}`);
}
