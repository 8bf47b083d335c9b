import type { Words } from "../../messages/words";
import type { Rounding, Statement } from "./statement";

/** What a person says a column holds. */
export const COLUMN_USES = ["this-year", "last-year", "change", "total", "segment", "not-amount"] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** Which table, by labels and never by addresses, so that it is the same after rows were inserted. */
export interface TablePlace {
  readonly sheet: string;
  /** Its title. */
  readonly table: string;
  /** Its column headings. */
  readonly columns: string;
  /** Its first label. */
  readonly begins: string;
  /** The how manieth of the tables that are alike in all of this. */
  readonly number: number;
}

/** Which line or column of a table. */
export interface LabelPlace {
  /** Of a line with the heading above it. */
  readonly label: string;
  /** The how manieth of this label. */
  readonly number: number;
}

export interface SaidPart extends LabelPlace {
  readonly factor: 1 | -1;
}

export type Said =
  | { readonly kind: "not-a-statement" }
  | { readonly kind: "unit"; readonly unit: number }
  | { readonly kind: "rounding"; readonly rounding: SaidRounding }
  | { readonly kind: "column"; readonly column: LabelPlace; readonly use: ColumnUse }
  | { readonly kind: "total"; readonly line: LabelPlace; readonly parts: readonly SaidPart[] }
  | { readonly kind: "no-total"; readonly line: LabelPlace };

/** No unit is printed; no equation was found; nothing says whether its figures are rounded. */
export type Unsure = "unit" | "equations" | "rounding";

/** What a rounding mode comes from: a choice, a note or format, the figures, or nothing but the unit. */
export type RoundingSource = "said" | "declared" | "inferred" | "assumed" | "unknown";

export type SaidRounding = Exclude<Rounding, "unknown">;

/** What a person says about how a table is to be read (読み取りの指定). */
export interface ReadingChoice {
  readonly table: TablePlace;
  readonly said: Said;
}

/** A choice that was heard, and what it says. */
export interface HeardChoice {
  readonly choice: ReadingChoice;
  readonly words: Words;
}

/** A table as it was recognised, and what people have said about it. */
export interface ReadTable {
  readonly place: TablePlace;
  /** As it would be read without the choices. */
  readonly recognised: Statement;
  /** Index into the statements; null where it is said to be none. */
  readonly statement: number | null;
  /** Those that are followed. */
  readonly choices: readonly HeardChoice[];
}

/** What was read as what. */
export interface Reading {
  /** Every table that was recognised. */
  readonly tables: readonly ReadTable[];
  /** Choices whose table, line or column is no longer there. */
  readonly unheeded: readonly HeardChoice[];
}

export interface ReadAs extends Reading {
  readonly statements: readonly Statement[];
}

/** Gives the statements as they are to be read. */
export type Reader = (recognised: readonly Statement[]) => ReadAs;
