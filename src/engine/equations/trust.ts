import type { Equation } from "../types";
import { carries } from "./vote";
import { laidDown } from "./ties/forms";

/**
 * Whether it is an error if the equation does not hold: always, but for sums that only few figures show, totals of
 * which neither labels nor places leave one reading of the parts, and ties that practice alone asks for.
 */
export function isSure({ support, isUnsure, tie }: Equation): boolean {
  if (isUnsure || laidDown(tie)?.trust === "practice") return false;
  if (support?.isNamed && support.ties > support.breaks) return true;
  return !support || carries({ tied: support.ties, missed: support.breaks }, "inferred-error");
}
