import { useCallback } from "react";
import type { CellAddress, ReportChange } from "../../engine/report/contract";
import type { ActionControl } from "../actions/use-book-actions";
import { reviewerName } from "../actions/reviewer";
import type { BookActions, MadeChange } from "../book-actions";
import { isChanged, type Staleness } from "../changes/staleness";
import { unpack } from "../check/packed";
import type { CheckResult, ShownRepair } from "../check/result";
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
    repair:
      repair &&
      ((changes, consent) => {
        const repairs = repairsOf(changes, result);
        const orders = repairs.flatMap((each) => unpack(each.orders));
        return control.repair(madeBy(repairs, reviewerName()), orders, consent);
      }),
    isChanged: isTouched,
  };
}

/** What changes belong to: one repair, or several. */
function repairsOf(changes: readonly ReportChange[], { errors }: CheckResult): readonly ShownRepair[] {
  const own = new Set(changes);
  return errors
    .flatMap(({ repairs }) => repairs)
    .filter(({ repair }) => repair.changes.length > 0 && repair.changes.every((each) => own.has(each)));
}

function madeBy(repairs: readonly ShownRepair[], name: string): readonly MadeChange[] {
  return repairs.flatMap(({ repair: { changes, causeName: reason } }) =>
    changes.map((change) => ({ ...change, reason, name })),
  );
}
