import { shownText } from "../../host/model/display";
import type { OpenBook, Refusal } from "../book/open-book";
import { copied, pasted } from "./block";
import { addressAt, cellId } from "./cell";
import { CellEditor } from "./editor";
import { Grid } from "./grid";
import { boxIn } from "./hit";
import { type Command, commandOf } from "./keys";
import { linkOf } from "./links";
import { destinationOf } from "./navigation";
import { type PointerTarget, watchPointer } from "./pointer";
import { enterTyped, typedIn } from "./typed";
import { SelectedCells } from "./selected-cells";

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
  private readonly cells: SelectedCells;
  private isWaiting = false;
  /** Where Enter returns to after Tab. */
  private tabStart: number | null = null;

  constructor(
    readonly element: HTMLElement,
    private readonly events: SheetViewEvents,
  ) {
    this.grid = new Grid(element, () => this.paint());
    this.cells = new SelectedCells({
      reveal: (row, column) => this.grid.reveal(row, column),
      selected: () => {
        this.paint();
        this.events.changed();
      },
    });
    this.editor = new CellEditor(element, {
      typing: (isTyping) => this.typing(isTyping),
      commit: (text) => this.did(enterTyped(this.book!, this.cells.anchor, text)),
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
        const { anchor, head } = this.cells;
        if (spot.row !== head.row || spot.column !== head.column) this.cells.choose(anchor, spot);
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
    this.cells.open(book);
    this.refresh();
  }

  /** Ends typing before something else is done; false where what was typed was refused. */
  settle(): boolean {
    return this.editor.finish();
  }

  /** The book may have changed. However many batches come, the sheet is drawn once before it is seen. */
  follow(): void {
    if (this.cells.isOwn || this.isWaiting) return;
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
    this.cells.follow();
    this.paint();
    this.events.changed();
  }

  undo(): void {
    if (this.settle() && this.book?.undo()) this.focus();
  }

  redo(): void {
    if (this.settle() && this.book?.redo()) this.focus();
  }

  private paint(): void {
    if (!this.book) return;
    this.grid.select(this.cells.range, this.cells.start);
    this.placeEditor();
  }

  private placeEditor(): void {
    const { row, column } = this.cells.start;
    const cell = this.grid.cellAt(row, column);
    const label = `${addressAt(row, column)} ${shownText(this.book!.shown.cells.get(row, column))}`.trim();
    if (!cell) return this.editor.place(null, { id: cellId(row, column), label });
    const box = boxIn(this.element, cell);
    this.editor.place(box, { id: cell.id, label });
  }

  private point({ spot, heading }: PointerTarget, isExtending: boolean): boolean {
    if (!this.settle()) return false;
    this.focus();
    this.tabStart = null;
    if (heading) this.cells.chooseLine(heading, this.grid.layout!);
    if (!spot) return false;
    const link = isExtending ? null : linkOf(this.book!, spot);
    if (link) this.book!.select(link.sheet, link.range);
    else if (isExtending) this.cells.choose(this.cells.anchor, spot);
    else this.cells.choose(spot);
    return !link;
  }

  private typing(isTyping: boolean): void {
    const { host } = this.book!;
    if (isTyping) {
      host.book.isEditing = true;
      const { row, column } = this.cells.anchor;
      this.grid.reveal(row, column);
      this.placeEditor();
    } else host.endEditing();
    this.events.changed();
  }

  private openCell(): void {
    this.editor.open(typedIn(this.book!, this.cells.anchor));
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
    const text = copied(this.book!.shown, this.cells.range);
    if (text !== null) event.clipboardData?.setData("text/plain", text);
  }

  private paste(text: string): void {
    if (text === "") return;
    const { range, values } = pasted(this.book!.shown, this.cells.anchor, text);
    if (!this.did(this.book!.enter(range, values))) return;
    this.cells.choose({ row: range.top, column: range.left }, { row: range.bottom, column: range.right });
  }

  private press(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (!command || !this.book || !this.grid.layout) return;
    event.preventDefault();
    event.stopPropagation();
    this.run(command, event.key);
  }

  private run(command: Command, key: string): void {
    if (command.do === "sheet") return this.book!.turn(command.step);
    const own: Partial<Record<Command["do"], () => void>> = {
      open: () => this.openCell(),
      clear: () => this.clear(),
      undo: () => this.undo(),
      redo: () => this.redo(),
      all: () => this.cells.chooseAll(),
    };
    (own[command.do] ?? (() => this.go(command, key)))();
  }

  private go(command: Command, key: string): void {
    const { anchor, head } = this.cells;
    const here = { sheet: this.book!.shown, layout: this.grid.layout!, height: this.element.clientHeight };
    // Enter goes back to below where Tab began.
    const isReturning = key === "Enter" && this.tabStart !== null;
    const start = isReturning ? { row: anchor.row, column: this.tabStart! } : anchor;
    this.tabStart = key === "Tab" ? (this.tabStart ?? anchor.column) : null;
    const to = destinationOf(command, { ...here, anchor: start, head });
    if (!to) return;
    if ("extends" in command && command.extends) this.cells.choose(anchor, to);
    else this.cells.choose(to);
  }
}
