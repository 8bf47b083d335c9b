import type { Equation } from "../types";
import { laidDown } from "./ties/forms";

/** So many lines or columns in which an inferred sum ties make one in which it does not an error. */
const ENOUGH_TIES = 5;

/**
 * Whether it is an error if the equation does not hold: always, but for sums that only few figures show, totals of
 * which neither labels nor places leave one reading of the parts, and ties that practice alone asks for.
 */
export function isSure({ support, isUnsure, tie }: Equation): boolean {
  if (isUnsure || laidDown(tie)?.trust === "practice") return false;
  return !support || (support.ties >= ENOUGH_TIES && support.breaks <= 1);
}
