import { parseAddress } from "../book/address";
import { cellFinder } from "../book/lookup";
import type { ChangeState } from "../../messages/changes";
import type { Cell, ChangeRecord, Workbook } from "../types";

/** A change, with what has become of it in the book as it is. */
export interface ChangeNow {
  readonly record: ChangeRecord;
  readonly state: ChangeState;
  /** Where the cell stands now. */
  readonly row: number;
  readonly column: number;
  /** What it holds now, as one would type it. */
  readonly now: string;
}

/** What has become of changes: a later change of the same cell speaks for an earlier one. */
export function changeStates(
  records: readonly ChangeRecord[],
  { sheets }: Pick<Workbook, "sheets">,
): ChangeNow[] {
  const find = cellFinder(sheets);
  const last = new Map(
    records.filter(({ undone }) => undone === "").map((each) => [`${each.sheet}!${each.cell}`, each]),
  );
  return records.map((record): ChangeNow => {
    const { row: then, column } = parseAddress(record.cell);
    const row = rowOf(record, then, sheets);
    if (record.undone !== "") return { record, state: "undone", row: row ?? then, column, now: "" };
    if (row === null) return { record, state: "unknown", row: then, column, now: "" };
    const now = typed(find(record.sheet, row, column));
    const latest = last.get(`${record.sheet}!${record.cell}`)!;
    return { record, state: now === latest.after ? "kept" : "changed", row, column, now };
  });
}

/** The row of the line: where it stood, or where its label stands now if it stands there alone. */
function rowOf(
  { sheet, line, lineColumn }: ChangeRecord,
  then: number,
  sheets: Workbook["sheets"],
): number | null {
  const own = sheets.find(({ name }) => name === sheet);
  if (!own) return null;
  const rows = own.cells.flatMap(({ row, column, value }) =>
    column === lineColumn && String(value ?? "") === line ? [row] : [],
  );
  if (line === "" || rows.includes(then)) return then;
  return rows.length === 1 ? rows[0]! : null;
}

/** What one would type into a cell to have it hold this. */
function typed(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  return typeof value === "object" && value !== null ? value.error : String(value ?? "");
}
