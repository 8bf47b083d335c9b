import type { Range } from "../types";
import type { Strength } from "./marks";

/** Which sheets of ours there are; a host finds each again by its id. */
export type SheetId = "result" | "overview";

/**
 * A sheet of ours, before any host writes it: values, formulas, looks by name, links. Texts are texts, never formulas,
 * whatever they begin with.
 */
export interface SheetPlan {
  readonly id: SheetId;
  /** The name wished for; a host takes another where the book has it already. */
  readonly name: string;
  /** Width of each column in half-width characters. */
  readonly columns: readonly number[];
  readonly rows: readonly PlanRow[];
  /** So many rows stay in sight. */
  readonly frozenRows: number;
  readonly page: PlanPage;
  /** What a later run has to know, kept with the sheet and not seen in it. */
  readonly memory?: string;
  readonly charts?: readonly PlanChart[];
}

/** What the name of a chart of ours begins with in a workbook. */
export const CHART_NAME = "検算 ";

/** A chart of cells of the sheet. */
export interface PlanChart {
  /** By it a later run finds its own again; unlike the names of others. */
  readonly name: string;
  readonly type: "ColumnStacked" | "BarStacked100";
  readonly title: string;
  /** The row that it fills, as wide as what is printed; no page ends inside a row. */
  readonly row: number;
  /** Its cells: in the first row names of series, in the first column those of categories. */
  readonly data: Range;
  /** How each series looks, in the order of the columns. */
  readonly series: readonly SeriesLook[];
  /** Number format of the labels in it, with a legend to them; absent where the categories say the figures. */
  readonly labels?: string;
}

/** What a series looks like, as a name; told apart by lightness. */
export type SeriesLook = "hidden" | "total" | "increase" | "decrease" | "share-1" | "share-2" | "share-3";

/** How it is printed: on A4, as wide as the page. */
export interface PlanPage {
  readonly orientation: "portrait" | "landscape";
  /** At the head of every page, at its left and its right. */
  readonly header: string;
  readonly headerRight?: string;
  /** Only so many rows and columns are printed, in the middle of the page. */
  readonly area?: { readonly rows: number; readonly columns: number };
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
  /** Without "="; `value` is then its result. */
  readonly formula?: string;
  /** Of a number: digits behind the point. */
  readonly decimals?: number;
  /** Of a number: zero is shown as 「-」. */
  readonly isDash?: true;
  /** Merged with so many cells to its right, which the row leaves out or gives the same look. */
  readonly across?: number;
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
  | "struck"
  | "box"
  | "center"
  | "amount"
  | "total"
  | "repair"
  | OverviewLook
  | `mark-${Strength}`;

type OverviewLook =
  | "page-title"
  | "warning"
  | "part"
  | "says"
  | "unit"
  | "column-head"
  | "line"
  | "line-total"
  | "figure"
  | "figure-total"
  | "bullet"
  | "small-note";
