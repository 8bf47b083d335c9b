import { cellName } from "../../engine/book/address";
import type { CellOrder } from "../../engine/report/cell-orders";
import type { EarlierRun } from "../../engine/report/earlier-run";
import type { ChangeRecord } from "../../engine/types";
import { CHANGE_LIST } from "../../hosts/changes-xml";
import { EARLIER_LIST } from "../../hosts/earlier-xml";
import type { Course } from "../../hosts/excel/course";
import { recordsOf as keptRecordsOf } from "../../hosts/kept-records";
import { changeKept, readKept } from "../../hosts/excel/kept";
import type { Held } from "../../hosts/excel/repair/held";
import type { WrittenCell } from "../../hosts/excel/repair/repair";
import type { SaidInBook } from "../check/result";
import type { MadeChange } from "../book-actions";

/** What was made of a repair, and when. */
export interface Made {
  readonly changes: readonly MadeChange[];
  readonly orders: readonly CellOrder[];
  readonly written: readonly WrittenCell[];
  /** ISO time; by it the changes are found when they are taken back. */
  readonly made: string;
}

/** What was changed in the open workbook, and the records of it for 検証結果. */
export async function changesMade(): Promise<Pick<SaidInBook, "changes" | "records">> {
  const kept = await readKept(CHANGE_LIST);
  return { changes: kept.items, records: keptRecordsOf(CHANGE_LIST, kept) };
}

/** What the last run that wrote 検証結果 found; null where the open workbook keeps none. */
export async function lastRun(): Promise<EarlierRun | null> {
  return (await readKept(EARLIER_LIST)).items[0] ?? null;
}

/** Keeps what this run found in place of it. @throws WriteRefused */
export async function recordRun(run: EarlierRun): Promise<void> {
  await changeKept(EARLIER_LIST, () => [run]);
}

/** Adds what was written to the 修正記録 of the open workbook. @throws WriteRefused */
export async function recordMade(made: Made, course: Course): Promise<void> {
  const records = recordsOf(made);
  await changeKept(CHANGE_LIST, (before) => [...before, ...records], { signal: course.signal });
}

/** Strikes what was made at a time. @throws WriteRefused */
export async function recordUndone(made: string): Promise<void> {
  const undone = new Date().toISOString();
  await changeKept(CHANGE_LIST, (before) =>
    before.map((record) => (record.made === made && record.undone === "" ? { ...record, undone } : record)),
  );
}

function recordsOf({ changes, orders, written, made }: Made): ChangeRecord[] {
  const saidOf = new Map(changes.map((change) => [`${change.sheet}!${change.cell}`, change]));
  const orderOf = new Map(orders.map((order) => [placeOf(order), order]));
  return written.map((each) => {
    const { label = "", reason = "", name = "" } = saidOf.get(placeOf(each)) ?? {};
    const { held = null, column = 0 } = orderOf.get(placeOf(each))?.label ?? {};
    return {
      sheet: each.sheet,
      cell: cellName(each.row, each.column),
      label,
      line: typeof held === "object" ? "" : String(held),
      lineColumn: column,
      before: typed(each.before),
      after: typed(each.after),
      reason,
      name,
      made,
      undone: "",
    };
  });
}

function placeOf({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet}!${cellName(row, column)}`;
}

/** As one would type it. */
function typed({ value, formula }: Held): string {
  return formula === undefined ? String(value) : `=${formula}`;
}
