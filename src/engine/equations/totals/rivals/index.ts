import type { Statement } from "../../../types";
import type { Group, OpenTotal, TotalsRead } from "../../sum";
import { isSelection } from "../selection";
import { hasLineTwice } from "../whole-lines";
import { type TotalClaim, weigh } from "./claim";
import { bestOf, isOnlyAdded } from "./choice";
import { namedParts } from "./named-parts";
import { cheapestReading } from "./search";
import { stairTotals } from "./staircase";

/**
 * No total is given up, and none is called wrong where another reading of the same lines ties: where some total of the
 * first reading does not tie, or one that is named a total adds up nothing, the whole table is read anew as the figures
 * and labels together make it likeliest.
 * @param doubted what labels alone said, and the figures did not bear out.
 */
export function withRivals(
  statement: Statement,
  explained: ReadonlySet<number>,
  first: readonly Group[],
  doubted: readonly Group[],
): TotalsRead {
  const { claims: stairs, isNumbered } = stairsOf(statement);
  const settledBy = (claim: TotalClaim) => (isNumbered ? groupOf(stairs, claim.total) : null) ?? claim;
  const claims = first
    .map(({ total, addends }) => settledBy(weigh(statement, total, addends)))
    .filter((claim) => !isOtherTotal(statement, claim));
  const read = new Set(claims.map(({ total }) => total));
  const named = statement.lines.flatMap(({ type }, line) =>
    type === "total" && !explained.has(line) ? [line] : [],
  );
  const isRead = stairs.every(({ total }) => read.has(total) || explained.has(total));
  if (isRead && named.every((total) => read.has(total)) && claims.every(({ missed }) => missed === 0))
    return { groups: claims, open: [] };
  const unread = named.filter((total) => !read.has(total));
  const rival = cheapestReading(statement, explained) ?? [];
  const isSettled = statement.saidTotals !== undefined || isBecauseOfTwins(statement, claims);
  const groups = isSettled ? claims : bestOf(statement, explained, { claims, unread }, rival);
  const settled = new Set([
    ...groups.map(({ total }) => total),
    ...(groups === rival ? named.filter((total) => isOnlyAdded(statement, rival, total)) : []),
  ]);
  const likely = [...rival, ...claims, ...doubted];
  const others = named
    .filter((total) => !settled.has(total))
    .map((total) =>
      askedAnyway(statement, total, namedParts(statement, total, groups) ?? groupOf(likely, total)),
    );
  const told = [...groups, ...others.flatMap((each) => ("why" in each ? [] : each))].map(settledBy);
  const known = new Set(told.map(({ total }) => total));
  const asked = [...told, ...stairs.filter(({ total }) => !known.has(total) && !explained.has(total))];
  const open = others.flatMap((each) => ("why" in each ? each : []));
  return { groups: withDoubts(statement, asked), open };
}

/** 款, 項 and 目 counted from 1 in each settle what each adds up: 3 特別利益 is no part of 2 営業外収益, whatever ties. */
function stairsOf(statement: Statement): ReturnType<typeof stairTotals> {
  return statement.saidTotals ? { claims: [], isNumbered: false } : stairTotals(statement);
}

/** Where no total of the table ties, what is elsewhere is not sure. */
function withDoubts(statement: Statement, asked: readonly TotalClaim[]): TotalClaim[] {
  const isNothingShown = asked.every(({ tied }) => tied === 0);
  return asked.map((claim) =>
    isNothingShown && isElsewhere(statement, claim) ? { ...claim, isUnsure: true } : claim,
  );
}

/**
 * "Total assets" below working capital and goodwill, among selected data: where no total of a table is the sum of its
 * lines, one of something that is no heading here is most likely a total of lines that are not printed.
 */
function isElsewhere({ title, lines }: Statement, { total, tied, missed }: TotalClaim): boolean {
  const { stem } = lines[total]!;
  if (stem === "" || tied > 0 || missed < 2 || title.includes(stem)) return false;
  return !lines.some((line, at) => at !== total && (line.stem === stem || line.key.includes(stem)));
}

function groupOf<T extends Group>(groups: readonly T[], total: number): T | undefined {
  return groups.find((each) => each.total === total);
}

/** Whether a line that stands there twice, label and figures, is all that the totals miss by: no group of its own. */
function isBecauseOfTwins(statement: Statement, claims: readonly TotalClaim[]): boolean {
  const missing = claims.filter(({ missed }) => missed > 0);
  return missing.length > 0 && missing.every(({ total, addends }) => hasLineTwice(statement, total, addends));
}

/** A total that no reading ties is asked all the same, of the parts that the places make likeliest. */
function askedAnyway(statement: Statement, total: number, group: Group | undefined): TotalClaim | OpenTotal {
  if (isSelection(statement)) return { total, why: "selection" };
  if (!group) return { total, why: "no-reading-ties" };
  const claim = weigh(statement, total, group.addends);
  // One line that is another figure throughout is hardly all that a total adds up.
  const isHardly = isOtherTotal(statement, claim) || (claim.addends.length === 1 && claim.tied === 0);
  return isHardly ? { total, why: "too-few-lines" } : claim;
}

/**
 * The only line that a total could add up is the total of something else, and is not the same: 資金支出合計 below
 * 資金収入合計, whose lines are not printed. What closes a heading of its own may have lost all other lines: 資本合計.
 */
function isOtherTotal({ lines }: Statement, { total, addends, tied }: TotalClaim): boolean {
  const [only] = addends;
  const { stem } = lines[total]!;
  if (addends.length !== 1 || tied > 0 || lines[only!.line]!.type !== "total") return false;
  if (lines.some((line, at) => at < total && line.type === "heading" && line.stem === stem)) return false;
  return stem !== "" && lines[only!.line]!.stem !== stem;
}
