import { visibleJson } from "../engine/book/visible";
import { print } from "./output";
import { Refusal } from "./refusal";
import { isSameFile, targetAt } from "./targets";
import { writeWhole } from "./write-file";

/** Where the JSON goes: null nowhere, "-" to standard output. */
export interface JsonOrder {
  readonly json: string | null;
  readonly force: boolean;
  /** What must not be written over: the books that are read, and the copy. */
  readonly books: readonly string[];
  readonly out: string | null;
}

/** Throws a Refusal where the JSON cannot be meant to go there; before any work is done. */
export function checkJsonTarget(order: JsonOrder): void {
  const { json, force } = order;
  if (json === null || json === "-") return;
  refuseOthers(json, order);
  targetAt(json, force);
}

/** Writes a result as JSON. @param mode the rights of the book that it is about. */
export function writeJson(order: JsonOrder, result: unknown, mode: number): void {
  const { json, force } = order;
  if (json === null) return;
  const text = `${visibleJson(JSON.stringify(result, null, 2))}\n`;
  if (json === "-") {
    print(text);
    return;
  }
  refuseOthers(json, order);
  writeWhole({ path: json, force, mode }, text);
}

function refuseOthers(json: string, { books, out }: JsonOrder): void {
  if (books.some((book) => isSameFile(json, book))) throw new Refusal((words) => words.jsonIsBook(json));
  if (out !== null && isSameFile(json, out)) throw new Refusal((words) => words.outIsJson(json));
}
