import type { PlacedRecord } from "../../host/model/content";
import type { CellRecord } from "../../host/model/cells";
import type { SheetModel } from "../../host/model/sheet";

/** What a person did to cells of one sheet at one stroke. */
export interface Edit {
  readonly sheet: SheetModel;
  readonly before: readonly PlacedRecord[];
  readonly after: readonly PlacedRecord[];
}

/** What can be undone and done again, newest last. */
export class History {
  private done: Edit[] = [];
  private undone: Edit[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  add(edit: Edit): void {
    this.done.push(edit);
    this.undone = [];
  }

  /**
   * The edit to be undone; null where there is none, or where its cells no longer hold what it put there: then the
   * add-in has written since, and, as in Excel, nothing before that can be undone.
   */
  undo(): Edit | null {
    return this.moved("done", "undone", ({ after }) => after);
  }

  redo(): Edit | null {
    return this.moved("undone", "done", ({ before }) => before);
  }

  private moved(
    from: "done" | "undone",
    to: "done" | "undone",
    expected: (edit: Edit) => readonly PlacedRecord[],
  ): Edit | null {
    const edit = this[from].pop();
    if (!edit) return null;
    if (
      !expected(edit).every(({ row, column, record }) => isSame(edit.sheet.cells.get(row, column), record))
    ) {
      this.done = [];
      this.undone = [];
      return null;
    }
    this[to].push(edit);
    return edit;
  }
}

/** A formula is the same whatever it comes to. */
function isSame(one: Readonly<CellRecord> | undefined, other: Readonly<CellRecord>): boolean {
  const entered = ({ value, formula }: Readonly<CellRecord>) =>
    formula === undefined ? JSON.stringify(value) : `=${formula}`;
  return one !== undefined && entered(one) === entered(other);
}
