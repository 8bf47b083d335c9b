import { csvOf } from "../hosts/summary/csv";
import type { BookRow } from "../hosts/summary/row";
import { Refusal } from "./refusal";
import { isSameFile, targetAt } from "./targets";
import { writeWhole } from "./write-file";

/** Where the table of the books goes: null nowhere. */
export interface CsvOrder {
  readonly csv: string | null;
  readonly force: boolean;
  /** What must not be written over: the books that are read, the JSON and the copy. */
  readonly books: readonly string[];
  readonly json: string | null;
  readonly out: string | null;
}

/** Throws a Refusal where the table cannot be meant to go there; before any work is done. */
export function checkCsvTarget({ csv, force, books, json, out }: CsvOrder): void {
  if (csv === null) return;
  const others = [...books, ...(json === null ? [] : [json]), ...(out === null ? [] : [out])];
  if (others.some((other) => isSameFile(csv, other))) throw new Refusal((words) => words.csvIsOther(csv));
  targetAt(csv, force);
}

/** Writes the table. @param mode the rights of what it is about. */
export function writeCsv({ csv, force }: CsvOrder, rows: readonly BookRow[], mode: number): void {
  if (csv !== null) writeWhole({ path: csv, force, mode }, csvOf(rows));
}
