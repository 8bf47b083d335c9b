import { greatest } from "../book/collections";
import { roundingMode } from "../book/rounding";
import type { Rounding } from "../types";

/** What 1 of something is worth: yen / 10^places. */
export interface Worth {
  readonly yen: number;
  readonly places: number;
}

/** An amount without any rounding: digits × yen / 10^places. */
export interface Exact extends Worth {
  readonly digits: number;
}

/** Whole weights of several worths against a unit: amount × weight / target is the amount in that unit. */
export function inCommon(worths: readonly Worth[], unit: number): { weights: number[]; target: number } {
  const most = Math.max(0, greatest(worths.map(({ places }) => places)));
  const weights = worths.map(({ yen, places }) => yen * 10 ** (most - places));
  const target = unit * 10 ** most;
  const common = weights.reduce(divisor, target);
  return { weights: weights.map((weight) => weight / common), target: target / common };
}

/** The sum in the unit, rounded once; null where it leaves exact integers. */
export function roundedSum(
  addends: readonly { readonly exact: Exact; readonly factor: 1 | -1 }[],
  unit: number,
  mode: Rounding,
): number | null {
  const { weights, target } = inCommon(
    addends.map(({ exact }) => exact),
    unit,
  );
  let sum = 0;
  for (const [index, { exact, factor }] of addends.entries()) {
    const product = factor * exact.digits * weights[index]!;
    sum += product;
    if (!Number.isSafeInteger(product) || !Number.isSafeInteger(sum)) return null;
  }
  return Number.isSafeInteger(target * 2) ? roundingMode(mode).round(sum, target) : null;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
