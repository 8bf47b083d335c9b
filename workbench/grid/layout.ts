import type { Range } from "../../src/engine/types";
import { COLUMNS, ROWS } from "../../src/hosts/xlsx/reference";
import { contains, intersection } from "../../host/model/areas";
import { usedRange } from "../../host/model/content";
import { type SheetModel, STANDARD_HEIGHT } from "../../host/model/sheet";
import { widthInPoints } from "../../host/model/sizes";
import { Axis, cutsOf } from "./axis";
import { neededHeight } from "./row-heights";

const POINTS_PER_PIXEL = 0.75;
/** Empty rows and columns that are shown beyond the last used ones. */
const MARGIN = { rows: 30, columns: 8 };
const LEAST = { rows: 50, columns: 18 };
const ROW_STEP = 32;
const COLUMN_STEP = 24;
/** Frozen panes that would leave nothing to scroll are not frozen: in pixels, and as a part of what is seen. */
const MOST_FROZEN = { pixels: 420, part: 0.6 };

/** What of a sheet is seen at a time, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A merged area, or the part of one that lies in one piece of the sheet. */
export interface Piece {
  readonly range: Range;
  /** Whether this part shows the text. */
  readonly isFirst: boolean;
}

/** Where the rows, columns and merged cells of a sheet stand. */
export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** First rows of the pieces that are drawn at a time; the last entry is the number of rows. */
  readonly rowCuts: readonly number[];
  readonly columnCuts: readonly number[];
  /** The piece of a merged area that covers a cell. */
  readonly pieceAt: (row: number, column: number) => Piece | undefined;
}

export function layoutOf(sheet: SheetModel, room: Room): SheetLayout {
  const used = usedRange(sheet, true);
  const shown = usedRange(sheet, false);
  const count = (last: number, margin: number, least: number, most: number) =>
    Math.min(Math.max(last + 1 + margin, least), most);
  // Looks may reach to the end of the sheet; what is drawn ends a little below the last content.
  const bottom = Math.max(used?.bottom ?? 0, Math.min(shown?.bottom ?? 0, (used?.bottom ?? 0) + 200));
  const right = Math.max(used?.right ?? 0, Math.min(shown?.right ?? 0, (used?.right ?? 0) + 20));
  const rows = new Axis(count(bottom, MARGIN.rows, LEAST.rows, ROWS), rowSizes(sheet));
  const columns = new Axis(count(right, MARGIN.columns, LEAST.columns, COLUMNS), columnSizes(sheet));
  const frozen = frozenIn(sheet, { rows, columns }, room);
  const merges = sheet.merges;
  const rowCuts = cutsOf(
    frozen.rows,
    rows.count,
    ROW_STEP,
    merges.map(({ top, bottom: last }) => [top, last]),
  );
  const columnCuts = cutsOf(
    frozen.columns,
    columns.count,
    COLUMN_STEP,
    merges.map(({ left, right: last }) => [left, last]),
  );
  return {
    ...{ rows, columns, frozen, rowCuts, columnCuts },
    pieceAt: piecesOf(merges, [0, ...rowCuts], [0, ...columnCuts]),
  };
}

function rowSizes(sheet: SheetModel): (row: number) => number {
  const widths = (column: number) => columnPixels(sheet, column);
  return (row) => {
    const known = sheet.rows.get(row);
    if (known?.isHidden ?? sheet.hidesOtherRows) return 0;
    const points = known?.size ?? neededHeight(sheet, row, widths) ?? STANDARD_HEIGHT;
    return Math.round(points / POINTS_PER_PIXEL);
  };
}

function columnSizes(sheet: SheetModel): (column: number) => number {
  return (column) => columnPixels(sheet, column);
}

function columnPixels(sheet: SheetModel, column: number): number {
  const known = sheet.columns.get(column);
  if (known?.isHidden) return 0;
  return Math.round((known?.size ?? widthInPoints(sheet.standardWidth)) / POINTS_PER_PIXEL);
}

function frozenIn(
  sheet: SheetModel,
  { rows, columns }: Pick<SheetLayout, "rows" | "columns">,
  { width, height }: Room,
): SheetLayout["frozen"] {
  const { rows: down = 0, columns: across = 0 } = sheet.frozen ?? {};
  const most = (space: number) => Math.min(MOST_FROZEN.pixels, space * MOST_FROZEN.part);
  return {
    rows: rows.start(down) <= most(height) ? Math.min(down, rows.count) : 0,
    columns: columns.start(across) <= most(width) ? Math.min(across, columns.count) : 0,
  };
}

function piecesOf(
  merges: readonly Range[],
  rowCuts: readonly number[],
  columnCuts: readonly number[],
): SheetLayout["pieceAt"] {
  const byRow = new Map<number, Piece[]>();
  for (const merge of merges) {
    for (const [top, bottom] of parts(rowCuts, merge.top, merge.bottom)) {
      for (const [left, right] of parts(columnCuts, merge.left, merge.right)) {
        const range = intersection(merge, { top, left, bottom, right });
        if (!range) continue;
        const piece = { range, isFirst: contains(range, merge.top, merge.left) };
        for (let row = range.top; row <= range.bottom; row += 1) {
          const others = byRow.get(row);
          if (others) others.push(piece);
          else byRow.set(row, [piece]);
        }
      }
    }
  }
  return (row, column) => byRow.get(row)?.find(({ range }) => contains(range, row, column));
}

/** The pieces of an axis that a span reaches into. */
function parts(cuts: readonly number[], first: number, last: number): [number, number][] {
  return cuts.slice(0, -1).flatMap((cut, index): [number, number][] => {
    const end = cuts[index + 1]! - 1;
    return cut <= last && first <= end ? [[Math.max(cut, first), Math.min(end, last)]] : [];
  });
}
