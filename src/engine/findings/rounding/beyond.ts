import type { CheckedEquation, Statement } from "../../types";
import { amountOf } from "../check";

/**
 * Of a table with decimals whose figures show that a program rounded them, what no rounding explains though it is as
 * small: the amounts were computed with more digits than they have (prices × quantities), and cut off or rounded more than
 * once. The most of it is one doubt about the table, the rest differences of rounding like the others.
 *
 * @param declared the statements before their figures settled how they are rounded
 */
export function withoutSmallBreaks(
  untied: readonly CheckedEquation[],
  statements: readonly Statement[],
  declared: readonly Statement[],
): readonly CheckedEquation[] {
  const isRounded = statements.map(
    ({ rounding, decimals }, index) =>
      decimals > 0 &&
      declared[index]!.rounding === "unknown" &&
      rounding !== "exact" &&
      rounding !== "unknown",
  );
  if (!isRounded.includes(true)) return untied;
  const largest = new Map<number, CheckedEquation>();
  const small = untied.filter((each) => isRounded[each.total.statement] && isSmall(each, statements));
  for (const each of small) {
    const { statement } = each.total;
    const known = largest.get(statement);
    if (!known || Math.abs(known.difference!) < Math.abs(each.difference!)) largest.set(statement, each);
  }
  return untied.map((each) => {
    if (!small.includes(each)) return each;
    const isLargest = largest.get(each.total.statement) === each;
    return isLargest ? { ...each, isUnsure: true } : { ...each, outcome: "rounding" as const };
  });
}

/** No more than a unit of the last digit for each of its figures. */
function isSmall(
  { total, terms, outcome, difference }: CheckedEquation,
  statements: readonly Statement[],
): boolean {
  if (outcome !== "discrepancy" || terms.some(({ statement }) => statement !== total.statement)) return false;
  const filled = [total, ...terms].filter((term) => amountOf(term, statements).value).length;
  return Math.abs(difference!) <= filled;
}
