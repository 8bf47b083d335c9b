import { cellName } from "../book/address";
import type { ChangeRecord, Workbook } from "../types";
import { changeStates } from "./change-states";
import type { Report } from "./contract";

/** A report with what was changed in the book from here, and what has become of it; the same where nothing was. */
export function withChanges(report: Report, records: readonly ChangeRecord[], workbook: Workbook): Report {
  if (!records.length) return report;
  const changes = changeStates(records, workbook).map(({ record, state, row, column }) => {
    const { sheet, label, before, after, reason, name, made } = record;
    return { sheet, cell: cellName(row, column), label, before, after, reason, name, made, state };
  });
  return { ...report, changes };
}
