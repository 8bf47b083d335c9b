import type { Statement } from "../../../types";
import { votingColumns } from "../outline/support";
import type { Addend, Group } from "../../sum";
import type { Leads } from "./all-leading";

/** So long a sum is no chance; of shorter ones several columns have to show it. */
const LEAST_SUM = 100;

/**
 * The one group flush left that does not tie, in a reading in which all others do: a total comes to too much by just the
 * lines below one of its own, which are counted beside it (市税, whose parts are wrong, above 市民税 and 固定資産税), or by
 * that line itself, which is wrong. Null where no run of lines does it, or several do.
 */
export function brokenGroup(statement: Statement, claim: Group, leads: Leads): Group | null {
  const { addends } = claim;
  const excess = excessOf(statement, claim);
  if (excess.length === 1 && Math.abs(excess[0]!) < LEAST_SUM) return null;
  const found = addends.flatMap(({ line }, at): Group[] => {
    if (leads.has(line) || statement.lines[line]!.type !== "item") return [];
    const run = runBelow(statement, addends, at);
    return run.flatMap((_, last): Group[] => {
      const parts = run.slice(0, last + 1);
      const isOnly = addends.every(
        (each) => each.line === line || leads.has(each.line) !== parts.includes(each),
      );
      return last > 0 && explains(statement, { total: line, addends: parts }, excess, isOnly)
        ? [{ total: line, addends: parts }]
        : [];
    });
  });
  return found.length === 1 ? found[0]! : null;
}

/** By how much what a total adds up is more than it, in each column that has a vote. */
function excessOf(statement: Statement, { total, addends }: Group): readonly number[] {
  return votingColumns(statement).map((column) => {
    const amount = (line: number) => statement.lines[line]!.amounts[column]!.value ?? NaN;
    return addends.reduce((sum, { line, factor }) => sum + factor * amount(line), -amount(total));
  });
}

/** The lines right below one of several, none of them less deep. */
function runBelow({ lines }: Statement, addends: readonly Addend[], at: number): readonly Addend[] {
  const { level } = lines[addends[at]!.line]!;
  const below = addends.slice(at + 1);
  const end = below.findIndex(({ line }) => lines[line]!.level < level);
  return end < 0 ? below : below.slice(0, end);
}

/**
 * Whether the excess of each column is the sum of the parts, or the line above them, which is wrong there. One that ties is
 * not broken: what is carried down from it makes the same excess.
 * @param isOnly whether every other line has parts of its own, so that these are told to be its parts without their sum
 */
function explains(
  statement: Statement,
  { total, addends }: Group,
  excess: readonly number[],
  isOnly: boolean,
): boolean {
  const said = votingColumns(statement).map((column, index) => {
    const amount = (line: number) => statement.lines[line]!.amounts[column]!.value ?? NaN;
    const [own, sum] = [
      amount(total),
      addends.reduce((all, { line, factor }) => all + factor * amount(line), 0),
    ];
    return { isSum: sum === excess[index], isOwn: own === excess[index], ties: own === sum };
  });
  const isExplained = said.every(({ isSum, isOwn }) => isSum || isOwn);
  return isExplained && !said.every(({ ties }) => ties) && (isOnly || said.some(({ isSum }) => isSum));
}
