import type { ReportChange } from "../../engine/report/contract";
import type { CheckResult, ShownError, ShownRepair } from "../check/result";
import { losesFormula } from "./change-texts";

/** From here on a repair counts as sure: of the answers given with so much, 99 % are right (docs/diagnosis-benchmark.md). */
const SURE = 0.95;

export interface SureRepairs {
  /** The errors whose first repair is one, in the order of the list; no two write to the same cell. */
  readonly errors: readonly ShownError[];
  readonly changes: readonly ReportChange[];
  /** Discrepancies that they settle. */
  readonly settles: number;
}

/**
 * The repairs that may be made together with one consent: likely enough, without an equal, figures known to the last
 * digit, and no live formula that would give way to a number.
 * @param isLeft whether an error, by its number, is to stay as it is: waived, or changed since the check.
 */
export function sureRepairs(
  { errors }: CheckResult,
  isLeft: (error: number, changes: readonly ReportChange[]) => boolean,
): SureRepairs {
  const taken = new Set<string>();
  const sure = errors.filter(({ repairs: [best] }, number) => {
    const { changes } = best!.repair;
    const cells = changes.map(({ sheet, cell }) => `${sheet}!${cell}`);
    if (!isSure(best!) || isLeft(number, changes) || cells.some((cell) => taken.has(cell))) return false;
    for (const cell of cells) taken.add(cell);
    return true;
  });
  const repairs = sure.map(({ repairs: [best] }) => best!.repair);
  return {
    errors: sure,
    changes: repairs.flatMap(({ changes }) => changes),
    settles: new Set(repairs.flatMap(({ settles }) => settles)).size,
  };
}

function isSure({ repair: { confidence, alternatives, changes, proved }, outlook }: ShownRepair): boolean {
  return (
    confidence >= SURE &&
    alternatives === 0 &&
    proved &&
    outlook.breaks === 0 &&
    changes.length > 0 &&
    !changes.some((change) => losesFormula(change) || change.exact === false)
  );
}
