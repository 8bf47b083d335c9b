import type { Strength } from "./marks";

/**
 * A sheet of ours, before any host writes it: values, looks by name, links. Texts are texts, never formulas, whatever
 * they begin with.
 */
export interface SheetPlan {
  /** Which sheet of ours it is, for a host to find it again. */
  readonly id: "result";
  /** The name wished for; a host takes another where the book has it already. */
  readonly name: string;
  /** Width of each column in half-width characters. */
  readonly columns: readonly number[];
  readonly rows: readonly PlanRow[];
  /** So many rows stay in sight. */
  readonly frozenRows: number;
  /** Printed at the head of every page. */
  readonly header: string;
}

export interface PlanRow {
  /** From the first column on; null leaves a cell empty and plain. */
  readonly cells: readonly (PlanCell | null)[];
  /** In points; absent where the text decides. */
  readonly height?: number;
}

export interface PlanCell {
  readonly value: string | number | null;
  readonly look: Look;
  /** Of a number: digits behind the point. */
  readonly decimals?: number;
  readonly link?: PlanLink;
}

export interface PlanLink {
  readonly sheet: string;
  /** "B12" */
  readonly cell: string;
}

/** What a cell looks like, as a name; a host knows the colours and lines. */
export type Look =
  | "title"
  | "verdict-tied"
  | "verdict-broken"
  | "verdict-open"
  | "count"
  | "fact"
  | "fact-name"
  | "note"
  | "section"
  | "head"
  | "cause"
  | "subhead"
  | "text"
  | "center"
  | "amount"
  | "total"
  | "repair"
  | `mark-${Strength}`;
