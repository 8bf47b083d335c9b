/** What a person did in the cell that is typed into. */
export interface EditorEvents {
  /** Typing has begun or ended. */
  readonly typing: (isTyping: boolean) => void;
  /** A text is to be entered; false where it was refused and typing goes on. */
  readonly commit: (text: string) => boolean;
  /** A key that is none of the text's. */
  readonly key: (event: KeyboardEvent) => void;
  readonly copy: (event: ClipboardEvent) => void;
  readonly cut: (event: ClipboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
}

const MOVES: Readonly<Record<string, true>> = {
  ArrowUp: true,
  ArrowDown: true,
  ArrowLeft: true,
  ArrowRight: true,
};

/**
 * The field that always has the focus while the sheet has it, so that an input method can begin with the first key. It
 * is unseen until something is typed.
 */
export class CellEditor {
  readonly field = document.createElement("textarea");
  private isTyping = false;
  /** Typing over a cell, where arrows enter; not within its text, where they move in it. */
  private isOver = false;

  constructor(
    view: HTMLElement,
    private readonly events: EditorEvents,
  ) {
    const { field } = this;
    field.className = "editor";
    field.rows = 1;
    field.spellcheck = false;
    field.autocomplete = "off";
    field.setAttribute("aria-controls", "sheet-grid");
    field.addEventListener("keydown", (event) => this.press(event));
    field.addEventListener("input", () => this.begin(true));
    field.addEventListener("compositionstart", () => this.begin(true));
    field.addEventListener("blur", () => this.leave());
    for (const name of ["copy", "cut", "paste"] as const) {
      field.addEventListener(name, (event) => {
        if (this.isTyping) return;
        event.preventDefault();
        events[name](event);
      });
    }
    view.append(field);
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  /** Goes over a cell, told to screen readers by its label. */
  place(
    box: { left: number; top: number; width: number; height: number } | null,
    cell: { id: string; label: string },
  ): void {
    const { style } = this.field;
    if (box) {
      style.left = `${box.left}px`;
      style.top = `${box.top}px`;
      style.minWidth = style.width = `${box.width}px`;
      style.height = `${box.height}px`;
    }
    this.field.setAttribute("aria-label", cell.label);
    this.field.setAttribute("aria-activedescendant", cell.id);
  }

  /** Opens the text of the cell, with the caret at its end. */
  open(text: string): void {
    this.field.value = text;
    this.begin(false);
    this.field.setSelectionRange(text.length, text.length);
    this.grow();
  }

  /** Enters what was typed; false where it was refused. */
  finish(): boolean {
    if (!this.isTyping) return true;
    if (!this.events.commit(this.field.value)) return false;
    this.close();
    return true;
  }

  cancel(): void {
    this.close();
  }

  private begin(isOver: boolean): void {
    if (!this.isTyping) {
      this.isTyping = true;
      this.isOver = isOver;
      this.field.classList.add("open");
      this.events.typing(true);
    }
    this.grow();
  }

  private close(): void {
    if (!this.isTyping) return;
    this.isTyping = false;
    this.field.value = "";
    this.field.classList.remove("open");
    this.events.typing(false);
  }

  private grow(): void {
    const { field } = this;
    field.style.width = field.style.minWidth;
    if (field.scrollWidth > field.clientWidth)
      field.style.width = `${Math.min(field.scrollWidth + 12, 600)}px`;
    if (field.scrollHeight > field.clientHeight + 2) field.style.height = `${field.scrollHeight + 4}px`;
  }

  private leave(): void {
    if (this.isTyping && !this.finish()) this.cancel();
  }

  private press(event: KeyboardEvent): void {
    // Keys that an input method works with are its own.
    if (event.isComposing || event.keyCode === 229) return;
    if (!this.isTyping) return this.events.key(event);
    if (event.key === "Escape") {
      event.preventDefault();
      return this.cancel();
    }
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
      return this.grow();
    }
    const isLeaving =
      event.key === "Enter" || event.key === "Tab" || (this.isOver && MOVES[event.key] === true);
    if (!isLeaving) return;
    event.preventDefault();
    if (this.finish()) this.events.key(event);
  }
}
