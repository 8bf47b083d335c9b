import type { Range } from "../../src/engine/types";
import { usedRange } from "../../host/model/content";
import { formulaOrValue, shownText } from "../../host/model/display";
import type { OpenBook, Refusal } from "../book/open-book";
import { copied, pasted } from "./block";
import { addressAt, cellId } from "./cell";
import { CellEditor } from "./editor";
import { Grid } from "./grid";
import { boxIn } from "./hit";
import { type Command, commandOf } from "./keys";
import { linkOf } from "./links";
import { areaOf, rangeBetween, type Spot } from "./moves";
import { destinationOf } from "./navigation";
import { type PointerTarget, watchPointer } from "./pointer";

export interface SheetViewEvents {
  /** The selection, the cells or the sheets have changed. */
  readonly changed: () => void;
  readonly refused: (refusal: Refusal) => void;
  /** 「未再計算…」 */
  readonly staleText: () => string;
}

/** The sheet that is shown: draws it, follows the selection, and does what a person does to it. */
export class SheetView {
  private readonly grid: Grid;
  private readonly editor: CellEditor;
  private book: OpenBook | null = null;
  private anchor: Spot = { row: 0, column: 0 };
  private head: Spot = { row: 0, column: 0 };
  private known = "";
  /** The selection that this view has made itself needs no drawing of the cells. */
  private isOwn = false;
  private isWaiting = false;
  /** Where Enter returns to after Tab. */
  private tabStart: number | null = null;

  constructor(
    readonly element: HTMLElement,
    private readonly events: SheetViewEvents,
  ) {
    this.grid = new Grid(element, () => this.paint());
    this.editor = new CellEditor(element, {
      typing: (isTyping) => this.typing(isTyping),
      commit: (text) => this.commit(text),
      key: (event) => this.press(event),
      copy: (event) => this.copy(event),
      cut: (event) => {
        this.copy(event);
        this.clear();
      },
      paste: (event) => this.paste(event.clipboardData?.getData("text/plain") ?? ""),
    });
    watchPointer(element, {
      press: (target, isExtending) => this.point(target, isExtending),
      drag: (spot) => {
        if (spot.row !== this.head.row || spot.column !== this.head.column) this.choose(this.anchor, spot);
      },
      double: () => this.openCell(),
    });
    window.addEventListener("resize", () => this.refresh());
  }

  focus(): void {
    this.editor.focus();
  }

  open(book: OpenBook): void {
    this.editor.cancel();
    this.book = book;
    this.known = "";
    this.refresh();
  }

  /** Ends typing before something else is done; false where what was typed was refused. */
  settle(): boolean {
    return this.editor.finish();
  }

  /** The book may have changed. However many batches come, the sheet is drawn once before it is seen. */
  follow(): void {
    if (this.isOwn || this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => {
      this.isWaiting = false;
      this.refresh();
    });
  }

  /** Draws what the book holds now, and goes where its selection has gone. */
  private refresh(): void {
    const { book } = this;
    if (!book) return;
    const sheet = book.shown;
    this.grid.show({
      sheet,
      stale: book.staleCells(sheet),
      staleText: this.events.staleText(),
      label: sheet.name,
    });
    const { name, range } = this.selection();
    if (name !== this.known) {
      this.anchor = { row: range.top, column: range.left };
      this.head = { row: range.bottom, column: range.right };
      this.known = name;
      this.grid.reveal(range.top, range.left);
    }
    this.paint();
    this.events.changed();
  }

  undo(): void {
    if (this.settle() && this.book?.undo()) this.focus();
  }

  redo(): void {
    if (this.settle() && this.book?.redo()) this.focus();
  }

  private selection(): { name: string; range: Range } {
    const { id, selection } = this.book!.shown;
    const range = selection[0]!;
    return { name: `${id} ${JSON.stringify(range)}`, range };
  }

  private paint(): void {
    if (!this.book) return;
    const sheet = this.book.shown;
    this.grid.select(this.selection().range, areaStart(areaOf(sheet, this.anchor)));
    this.placeEditor();
  }

  private placeEditor(): void {
    const { row, column } = areaStart(areaOf(this.book!.shown, this.anchor));
    const cell = this.grid.cellAt(row, column);
    const label = `${addressAt(row, column)} ${shownText(this.book!.shown.cells.get(row, column))}`.trim();
    if (!cell) return this.editor.place(null, { id: cellId(row, column), label });
    const box = boxIn(this.element, cell);
    this.editor.place(box, { id: cell.id, label });
  }

  private choose(anchor: Spot, head: Spot = anchor): void {
    const { book } = this;
    if (!book) return;
    const sheet = book.shown;
    this.anchor = areaStart(areaOf(sheet, anchor));
    this.head = head;
    const range = anchor === head ? areaOf(sheet, anchor) : rangeBetween(sheet, anchor, head);
    this.grid.reveal(head.row, head.column);
    this.take(range);
  }

  /** Tells the host of a selection that was made here; the cells need not be drawn for it. */
  private take(range: Range): void {
    this.isOwn = true;
    this.book!.select(this.book!.shown, range);
    this.isOwn = false;
    this.known = this.selection().name;
    this.paint();
    this.events.changed();
  }

  private point({ spot, heading }: PointerTarget, isExtending: boolean): boolean {
    if (!this.settle()) return false;
    this.focus();
    this.tabStart = null;
    if (heading) this.chooseLine(heading, this.grid.layout!);
    if (!spot) return false;
    const link = isExtending ? null : linkOf(this.book!, spot);
    if (link) this.book!.select(link.sheet, link.range);
    else if (isExtending) this.choose(this.anchor, spot);
    else this.choose(spot);
    return !link;
  }

  private chooseLine(heading: Partial<Spot>, { rows, columns }: NonNullable<Grid["layout"]>): void {
    const { row: top = 0, column: left = 0 } = heading;
    const { row: bottom = rows.count - 1, column: right = columns.count - 1 } = heading;
    this.anchor = this.head = { row: top, column: left };
    this.take({ top, left, bottom, right });
  }

  private typing(isTyping: boolean): void {
    const { host } = this.book!;
    if (isTyping) {
      host.book.isEditing = true;
      this.grid.reveal(this.anchor.row, this.anchor.column);
      this.placeEditor();
    } else host.endEditing();
    this.events.changed();
  }

  private openCell(): void {
    const { row, column } = this.anchor;
    const value = formulaOrValue(this.book!.shown.cells.get(row, column));
    this.editor.open(value === true ? "TRUE" : value === false ? "FALSE" : String(value));
  }

  private commit(text: string): boolean {
    const { row, column } = this.anchor;
    const known = String(formulaOrValue(this.book!.shown.cells.get(row, column)));
    if (text === known) return true;
    const { book } = this;
    const model = book!.host.book;
    model.isEditing = false;
    const isDone = this.did(book!.enter({ top: row, left: column, bottom: row, right: column }, [[text]]));
    model.isEditing = !isDone;
    return isDone;
  }

  private did(refusal: Refusal | null): boolean {
    if (refusal) {
      this.refresh();
      this.events.refused(refusal);
    }
    return refusal === null;
  }

  private clear(): void {
    this.did(this.book!.clear(this.book!.shown.selection));
  }

  private copy(event: ClipboardEvent): void {
    const text = copied(this.book!.shown, this.selection().range);
    if (text !== null) event.clipboardData?.setData("text/plain", text);
  }

  private paste(text: string): void {
    if (text === "") return;
    const { range, values } = pasted(this.book!.shown, this.anchor, text);
    if (!this.did(this.book!.enter(range, values))) return;
    this.choose({ row: range.top, column: range.left }, { row: range.bottom, column: range.right });
  }

  private press(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (!command || !this.book || !this.grid.layout) return;
    event.preventDefault();
    event.stopPropagation();
    this.run(command, event.key);
  }

  private run(command: Command, key: string): void {
    switch (command.do) {
      case "sheet":
        return this.turn(command.step);
      case "open":
        return this.openCell();
      case "clear":
        return this.clear();
      case "undo":
        return this.undo();
      case "redo":
        return this.redo();
      case "all":
        return this.chooseAll();
      default:
        return this.go(command, key);
    }
  }

  private go(command: Command, key: string): void {
    const { anchor, head } = this;
    const here = { sheet: this.book!.shown, layout: this.grid.layout!, height: this.element.clientHeight };
    // Enter goes back to below where Tab began.
    const isReturning = key === "Enter" && this.tabStart !== null;
    const start = isReturning ? { row: anchor.row, column: this.tabStart! } : anchor;
    this.tabStart = key === "Tab" ? (this.tabStart ?? anchor.column) : null;
    const to = destinationOf(command, { ...here, anchor: start, head });
    if (!to) return;
    if ("extends" in command && command.extends) this.choose(anchor, to);
    else this.choose(to);
  }

  private chooseAll(): void {
    const used = usedRange(this.book!.shown, true);
    if (used) this.choose({ row: 0, column: 0 }, { row: used.bottom, column: used.right });
  }

  private turn(step: 1 | -1): void {
    const { sheets, shown } = this.book!;
    const next = sheets[sheets.indexOf(shown) + step];
    if (next) this.book!.select(next, next.selection[0]!);
  }
}

function areaStart({ top, left }: Range): Spot {
  return { row: top, column: left };
}
