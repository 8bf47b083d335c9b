import type { Range } from "../../src/engine/types";
import { intersection } from "../../host/model/areas";
import type { SheetModel } from "../../host/model/sheet";
import { cellId, type Drawing } from "./cell";
import { frameOf } from "./frame";
import { layoutOf, type SheetLayout } from "./layout";
import { piecesNear } from "./pieces";
import { Rules } from "./rules";
import { bringIntoSight, roomOf } from "./scrolling";
import {
  type ColumnWindow,
  drawColumnGroup,
  drawHead,
  drawnColumns,
  drawRows,
  HEAD_WIDTH,
  spacer,
} from "./table";

/** So many pieces of columns are all drawn. */
const FEW_PIECES = 2;

export interface SheetView {
  readonly sheet: SheetModel;
  readonly stale: ReadonlySet<string>;
  readonly staleText: string;
  readonly label: string;
}

/** Draws one sheet as a table in a scrolling element: the rows in sight, and a little more. */
export class Grid {
  readonly table = document.createElement("table");
  private drawing: Drawing | null = null;
  private window: ColumnWindow = { first: 0, end: 0 };
  private readonly above = spacer();
  private readonly below = spacer();
  private readonly pieces = new Map<number, HTMLTableSectionElement>();
  private selected: HTMLElement[] = [];

  /** @param drawn is told whenever other cells were drawn. */
  constructor(
    readonly view: HTMLElement,
    private readonly drawn: () => void = () => {},
  ) {
    this.table.setAttribute("role", "grid");
    this.table.setAttribute("aria-multiselectable", "true");
    this.table.id = "sheet-grid";
    view.append(this.table);
    view.addEventListener("scroll", () => this.follow());
  }

  get layout(): SheetLayout | null {
    return this.drawing?.layout ?? null;
  }

  /** Draws a sheet, or the one that is shown after a change. */
  show({ sheet, stale, staleText, label }: SheetView): void {
    const isOther = this.drawing?.sheet !== sheet;
    const layout = layoutOf(sheet, roomOf(this.view));
    this.drawing = { sheet, layout, rules: new Rules(sheet), stale, staleText };
    this.table.setAttribute("aria-label", label);
    this.table.setAttribute("aria-rowcount", String(layout.rows.count + 1));
    this.table.setAttribute("aria-colcount", String(layout.columns.count + 1));
    this.table.style.width = `${HEAD_WIDTH + layout.columns.total}px`;
    if (isOther) this.view.scrollTo(0, 0);
    this.drawAll();
  }

  /** Brings a cell into sight. */
  reveal(row: number, column: number): void {
    const { layout } = this;
    if (!layout) return;
    bringIntoSight(this.view, layout, row, column);
    this.follow();
  }

  /** The element of a cell, or of the merged cell that covers it; null where it is not drawn. */
  cellAt(row: number, column: number): HTMLElement | null {
    const range = this.layout?.pieceAt(row, column)?.range;
    return document.getElementById(range ? cellId(range.top, range.left) : cellId(row, column));
  }

  /** Paints the selection; the first cell of it is the one that is typed into. */
  select(range: Range, active: { readonly row: number; readonly column: number }): void {
    for (const cell of this.selected) {
      cell.classList.remove("selected", "active", "current");
      cell.style.boxShadow = "";
      cell.removeAttribute("aria-selected");
    }
    this.selected = [];
    if (!this.drawing) return;
    for (const cell of this.table.querySelectorAll<HTMLElement>("th.letter, th.number")) {
      const { row, column } = cell.dataset;
      const isIn =
        row === undefined
          ? range.left <= Number(column) && Number(column) <= range.right
          : range.top <= Number(row) && Number(row) <= range.bottom;
      if (isIn) this.note(cell, "current");
    }
    for (const part of this.drawnRanges()) this.paint(part, range);
    const cell = this.cellAt(active.row, active.column);
    if (cell) this.note(cell, "active");
  }

  private paint(part: Range, range: Range): void {
    const both = intersection(part, range);
    if (!both) return;
    const columns = drawnColumns(this.drawing!, this.window).filter(
      (at) => both.left <= at && at <= both.right,
    );
    const isSingle = range.top === range.bottom && range.left === range.right;
    for (let row = both.top; row <= both.bottom; row += 1) {
      for (const column of columns) {
        const cell = document.getElementById(cellId(row, column));
        if (!cell) continue;
        this.note(cell, "selected");
        cell.setAttribute("aria-selected", "true");
        if (!isSingle) cell.style.boxShadow = frameOf(this.layout!, range, row, column);
      }
    }
  }

  private drawnRanges(): Range[] {
    const { frozen, rowCuts } = this.layout!;
    const across = { left: 0, right: this.layout!.columns.count - 1 };
    const parts = [...this.pieces.keys()].map((index) => ({
      ...across,
      top: rowCuts[index]!,
      bottom: rowCuts[index + 1]! - 1,
    }));
    return frozen.rows > 0 ? [{ ...across, top: 0, bottom: frozen.rows - 1 }, ...parts] : parts;
  }

  private note(cell: HTMLElement, name: string): void {
    cell.classList.add(name);
    this.selected.push(cell);
  }

  private drawAll(): void {
    const drawing = this.drawing!;
    this.window = this.wantedColumns();
    this.pieces.clear();
    this.table.replaceChildren(
      drawColumnGroup(drawing, this.window),
      drawHead(drawing, this.window),
      this.above,
      this.below,
    );
    this.drawPieces();
    this.drawn();
  }

  /** Draws what scrolling has brought near, and forgets what it has left. */
  private follow(): void {
    if (!this.drawing) return;
    const { first, end } = this.wantedColumns();
    if (first !== this.window.first || end !== this.window.end) this.drawAll();
    else if (this.drawPieces()) this.drawn();
  }

  private drawPieces(): boolean {
    const drawing = this.drawing!;
    const { rows, rowCuts, frozen } = drawing.layout;
    const { scrollTop, clientHeight } = this.view;
    const [from, to] = piecesNear(rowCuts, (at) => rows.start(at), [scrollTop, scrollTop + clientHeight]);
    let isOther = false;
    for (const [index, body] of this.pieces) {
      if (from <= index && index < to) continue;
      body.remove();
      this.pieces.delete(index);
      isOther = true;
    }
    let next: Element = this.below;
    for (let index = to - 1; index >= from; index -= 1) {
      let body = this.pieces.get(index);
      if (!body) {
        body = drawRows(drawing, this.window, rowCuts[index]!, rowCuts[index + 1]!);
        this.pieces.set(index, body);
        next.before(body);
        isOther = true;
      }
      next = body;
    }
    setHeight(this.above, rows.start(rowCuts[from]!) - rows.start(frozen.rows));
    setHeight(this.below, rows.total - rows.start(rowCuts[to]!));
    return isOther;
  }

  private wantedColumns(): ColumnWindow {
    const { columns, columnCuts } = this.drawing!.layout;
    const last = columnCuts.length - 1;
    if (last <= FEW_PIECES) return { first: columnCuts[0]!, end: columnCuts[last]! };
    const { scrollLeft, clientWidth } = this.view;
    const [from, to] = piecesNear(columnCuts, (at) => columns.start(at), [
      scrollLeft,
      scrollLeft + clientWidth,
    ]);
    return { first: columnCuts[from]!, end: columnCuts[to]! };
  }
}

function setHeight(body: HTMLTableSectionElement, pixels: number): void {
  body.hidden = pixels <= 0;
  (body.firstElementChild as HTMLElement).style.height = `${Math.max(pixels, 0)}px`;
}
