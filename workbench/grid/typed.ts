import { formulaOrValue } from "../../host/model/display";
import type { OpenBook, Refusal } from "../book/open-book";
import type { Spot } from "./moves";

/** What a cell of the sheet that is shown holds, as it is typed. */
export function typedIn({ shown }: OpenBook, { row, column }: Spot): string {
  const value = formulaOrValue(shown.cells.get(row, column));
  return value === true ? "TRUE" : value === false ? "FALSE" : String(value);
}

/** Enters what was typed; why it is refused, null where it is done or nothing was changed. */
export function enterTyped(book: OpenBook, { row, column }: Spot, text: string): Refusal | null {
  if (text === String(formulaOrValue(book.shown.cells.get(row, column)))) return null;
  const model = book.host.book;
  model.isEditing = false;
  const refusal = book.enter({ top: row, left: column, bottom: row, right: column }, [[text]]);
  model.isEditing = refusal !== null;
  return refusal;
}
