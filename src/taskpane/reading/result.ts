import type {
  ColumnUse,
  LabelPlace,
  ReadingChoice,
  Rounding,
  RoundingSource,
  TablePlace,
  Unsure,
} from "../../engine/types";

/** How one table was read. */
export interface ShownTable {
  readonly place: TablePlace;
  readonly title: string;
  readonly range: string;
  /** What kind of statement it was taken for; null where it was taken for none. */
  readonly kind: string | null;
  readonly unit: number | null;
  readonly rounding: Rounding;
  readonly roundingSource: RoundingSource;
  readonly columns: readonly ShownColumn[];
  readonly lines: number;
  readonly equations: number;
  readonly unsure: readonly Unsure[];
  /** People have said that it is not to be checked. */
  readonly isLeftOut: boolean;
  readonly choices: readonly ShownChoice[];
}

export interface ShownColumn {
  readonly place: LabelPlace;
  readonly label: string;
  readonly use: ShownUse;
  /** Without any choice. */
  readonly recognised: ShownUse;
}

/** What a column was taken for; a year where it is neither this nor last year. */
export type ShownUse = ColumnUse | "amount" | { readonly year: number };

export interface ShownChoice {
  readonly choice: ReadingChoice;
  readonly text: string;
}

/** How the tables of a workbook were read. */
export interface ShownReading {
  readonly tables: readonly ShownTable[];
  /** Choices whose table, line or column is no longer there. */
  readonly unheeded: readonly ShownChoice[];
}

/** Where in a table a finding is. */
export interface ReadPlace {
  /** Index into the tables. */
  readonly table: number;
  /** null where the finding is about the table. */
  readonly line: number | null;
}

/** The lines of a table, from which a total is put together. */
export interface TableLines {
  readonly decimals: number;
  /** Heading of the column whose figures are shown. */
  readonly column: string;
  readonly lines: readonly ShownLine[];
}

export interface ShownLine {
  readonly place: LabelPlace;
  readonly label: string;
  readonly level: number;
  /** It has no amounts. */
  readonly isHeading: boolean;
  /** × 10^decimals; null where it cannot be read. */
  readonly value: number | null;
  /** Of a total: which lines it was taken to add up, by their indexes. */
  readonly parts: readonly { readonly line: number; readonly factor: 1 | -1 }[];
}
