import type { Range } from "../../src/engine/types";
import { Cells } from "./cells";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import { newPageLayout, type PageLayout } from "./page-layout";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface RowOrColumn {
  /** Height or width in points; undefined for the standard. */
  size?: number;
  isHidden?: boolean;
}

export interface SheetProtection {
  /** Which changes are allowed all the same: "allowFormatCells". */
  options: Readonly<Record<string, unknown>>;
  password: string | null;
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** In characters of the standard font. */
  standardWidth: number;
  readonly cells: Cells;
  merges: Range[];
  /** Where array formulas fill cells. */
  spills: Range[];
  readonly rows: Map<number, RowOrColumn>;
  readonly columns: Map<number, RowOrColumn>;
  /** Rows that nothing is said of are hidden. */
  hidesOtherRows: boolean;
  /** The first is applied first. */
  conditionalFormats: ConditionalFormat[];
  protection: SheetProtection | null;
  /** Names and values of the sheet's custom properties. */
  readonly properties: Map<string, string>;
  /** Rows and columns above and left of the split. */
  frozen: { readonly rows: number; readonly columns: number } | null;
  readonly pageLayout: PageLayout;
  /** By "row,column". */
  readonly links: Map<string, Link>;
  /** Where a filter stands. */
  filter: Range | null;
  selection: readonly Range[];
  charts: Chart[];
  /** Rows were inserted since the book was opened. */
  hasInsertedRows: boolean;
}

export interface Link {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** In points. */
export const STANDARD_HEIGHT = 18.75;

const FIRST_CELL: Range = { top: 0, left: 0, bottom: 0, right: 0 };

export function newSheet(id: string, name: string, cells = new Cells()): SheetModel {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    standardWidth: 8.38,
    cells,
    merges: [],
    spills: [],
    rows: new Map(),
    columns: new Map(),
    hidesOtherRows: false,
    conditionalFormats: [],
    protection: null,
    properties: new Map(),
    frozen: null,
    pageLayout: newPageLayout(),
    links: new Map(),
    filter: null,
    selection: [FIRST_CELL],
    charts: [],
    hasInsertedRows: false,
  };
}

/** The row or column, noted so that it can be changed. */
export function sized(all: Map<number, RowOrColumn>, at: number): RowOrColumn {
  const known = all.get(at);
  if (known) return known;
  const added: RowOrColumn = {};
  all.set(at, added);
  return added;
}
