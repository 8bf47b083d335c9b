import { useCallback } from "react";
import type { CellOrder } from "../../engine/report/cell-orders";
import type { CellAddress, ReportChange } from "../../engine/report/contract";
import type { ActionControl } from "../actions/use-book-actions";
import type { BookActions } from "../book-actions";
import { isChanged, type Staleness } from "../changes/staleness";
import { unpack } from "../check/packed";
import type { CheckResult } from "../check/result";
import type { RepairActions } from "./repair-actions";

interface Now extends Pick<RepairActions, "obstacle" | "isBusy"> {
  readonly staleness: Staleness;
}

/** What can be done with the repairs of a check in the workbook as it is now. */
export function useRepairActions(
  result: CheckResult,
  { repair }: BookActions,
  control: ActionControl,
  { staleness, ...now }: Now,
): RepairActions {
  const isTouched = useCallback((cells: readonly CellAddress[]) => isChanged(cells, staleness), [staleness]);
  return {
    ...now,
    repair: repair && ((changes, consent) => control.repair(changes, ordersOf(changes, result), consent)),
    isChanged: isTouched,
  };
}

/** What is written for changes: those of one repair, or of several. */
function ordersOf(changes: readonly ReportChange[], { errors }: CheckResult): readonly CellOrder[] {
  const own = new Set(changes);
  return errors
    .flatMap(({ repairs }) => repairs)
    .filter(({ repair }) => repair.changes.length > 0 && repair.changes.every((each) => own.has(each)))
    .flatMap(({ orders }) => unpack(orders));
}
