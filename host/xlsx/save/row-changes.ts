import { COLUMNS } from "../../../src/hosts/xlsx/reference";
import type { CellFormat } from "../../model/format";
import type { SheetModel } from "../../model/sheet";
import type { RowChanges } from "./cell-edits";
import type { LookWriter } from "./look-writer";
import { type Attributes, onlyIf } from "./tags";

/** Rows that became higher, lower, hidden or shown, or look otherwise where they are empty. */
export function changedRows(before: SheetModel, after: SheetModel, looks: LookWriter): RowChanges {
  const rows = new Set([...notedIn(before), ...notedIn(after)]);
  const changes = new Map<number, Attributes>();
  for (const row of rows) {
    const change = changeOf(row, before, after, looks);
    if (Object.keys(change).length > 0) changes.set(row, change);
  }
  return changes;
}

function changeOf(row: number, before: SheetModel, after: SheetModel, looks: LookWriter): Attributes {
  const [old, now] = [before.rows.get(row), after.rows.get(row)];
  const look = ownLook(after, row);
  const size = now?.size;
  return {
    ...(old?.size !== size && { ht: size ?? null, customHeight: onlyIf(size !== undefined) }),
    ...(Boolean(old?.isHidden) !== Boolean(now?.isHidden) && { hidden: onlyIf(now?.isHidden === true) }),
    ...(keyOf(ownLook(before, row)) !== keyOf(look) && {
      s: look && looks.cell(look),
      customFormat: onlyIf(look !== null),
    }),
  };
}

function notedIn({ rows, cells }: SheetModel): number[] {
  return [...rows.keys(), ...cells.styledRows()];
}

/** null where a row looks as its columns do. */
function ownLook({ cells }: SheetModel, row: number): CellFormat | null {
  const look = cells.rowLook(row);
  return keyOf(look) === keyOf(cells.columnLook(COLUMNS - 1)) ? null : look;
}

function keyOf(look: CellFormat | null): string {
  return JSON.stringify(look);
}
