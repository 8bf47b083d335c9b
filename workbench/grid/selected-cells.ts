import type { Range } from "../../src/engine/types";
import { usedRange } from "../../host/model/content";
import type { OpenBook } from "../book/open-book";
import type { SheetLayout } from "./layout";
import { areaOf, rangeBetween, type Spot } from "./moves";

export interface SelectionEvents {
  /** A cell is to be brought into sight. */
  readonly reveal: (row: number, column: number) => void;
  /** A person has selected other cells; what the cells hold is the same. */
  readonly selected: () => void;
}

/** The selection of the sheet that is shown, which the host keeps: where it was begun, and where it was drawn to. */
export class SelectedCells {
  anchor: Spot = { row: 0, column: 0 };
  head: Spot = { row: 0, column: 0 };
  /** A selection that is being made here needs no drawing of the cells. */
  isOwn = false;
  private book: OpenBook | null = null;
  private known = "";

  constructor(private readonly events: SelectionEvents) {}

  open(book: OpenBook): void {
    this.book = book;
    this.known = "";
  }

  get range(): Range {
    return this.book!.shown.selection[0]!;
  }

  /** The first cell of what the anchor is merged with: the one that is typed into. */
  get start(): Spot {
    return areaStart(areaOf(this.book!.shown, this.anchor));
  }

  /** Goes where the selection of the book has gone. */
  follow(): void {
    const { range } = this;
    const name = this.name();
    if (name === this.known) return;
    this.anchor = { row: range.top, column: range.left };
    this.head = { row: range.bottom, column: range.right };
    this.known = name;
    this.events.reveal(range.top, range.left);
  }

  choose(anchor: Spot, head: Spot = anchor): void {
    if (!this.book) return;
    const sheet = this.book.shown;
    this.anchor = areaStart(areaOf(sheet, anchor));
    this.head = head;
    const range = anchor === head ? areaOf(sheet, anchor) : rangeBetween(sheet, anchor, head);
    this.events.reveal(head.row, head.column);
    this.take(range);
  }

  /** A whole row or column. */
  chooseLine({ row, column }: Partial<Spot>, { rows, columns }: SheetLayout): void {
    const [top, left] = [row ?? 0, column ?? 0];
    this.anchor = this.head = { row: top, column: left };
    this.take({ top, left, bottom: row ?? rows.count - 1, right: column ?? columns.count - 1 });
  }

  chooseAll(): void {
    const used = usedRange(this.book!.shown, true);
    if (used) this.choose({ row: 0, column: 0 }, { row: used.bottom, column: used.right });
  }

  private take(range: Range): void {
    this.isOwn = true;
    this.book!.select(this.book!.shown, range);
    this.isOwn = false;
    this.known = this.name();
    this.events.selected();
  }

  private name(): string {
    return `${this.book!.shown.id} ${JSON.stringify(this.range)}`;
  }
}

function areaStart({ top, left }: Range): Spot {
  return { row: top, column: left };
}
