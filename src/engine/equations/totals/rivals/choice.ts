import type { Statement } from "../../../types";
import { leadsByName } from "../outline/sections";
import type { Group } from "../../sum";
import { type TotalClaim, weigh } from "./claim";
import { leadersEverywhere } from "./everywhere";

/** A reading of a table, and the totals that it adds nothing up to. */
interface FirstReading {
  readonly claims: readonly TotalClaim[];
  readonly unread: readonly number[];
}

/** The first reading, or the one that is better: what ties throughout rather than what is likeliest. */
export function bestOf(
  statement: Statement,
  explained: ReadonlySet<number>,
  first: FirstReading,
  rival: readonly TotalClaim[],
): readonly TotalClaim[] {
  if (tiesAll(statement, first, rival)) return rival;
  const everywhere = leadersEverywhere(statement, explained);
  if (everywhere && tiesAll(statement, first, everywhere)) return everywhere;
  if (isBetter(statement, first.claims, rival)) return rival;
  const asked = [...first.claims, ...first.unread.map((total) => weigh(statement, total, []))];
  // What cannot be read misses nothing: only more that ties speaks for it.
  const tiesMore = (each: readonly TotalClaim[]) => sumOf(each, "tied") > sumOf(first.claims, "tied");
  if (everywhere && tiesMore(everywhere) && isBetter(statement, asked, everywhere)) return everywhere;
  if (everywhere && tiesMore(everywhere) && missesButBroken(everywhere) <= sumOf(asked, "missed"))
    return everywhere;
  return tiesMore(rival) && completes(rival, first) && sumOf(rival, "missed") <= sumOf(asked, "missed")
    ? rival
    : first.claims;
}

/** What a reading misses beside the one group that is broken in it; a reading without one is not meant. */
function missesButBroken(claims: readonly TotalClaim[]): number {
  const others = claims.filter(({ isBroken }) => !isBroken);
  return others.length < claims.length ? sumOf(others, "missed") : Infinity;
}

/** Whether a rival reads what was not read, and all else as it was: 計, once 自己収入 is the total of 授業料収入 and 雑収入. */
function completes(rival: readonly TotalClaim[], { claims, unread }: FirstReading): boolean {
  const byTotal = new Map(rival.map((claim) => [claim.total, claim]));
  const isSame = (claim: TotalClaim) => {
    const own = byTotal.get(claim.total);
    return own !== undefined && addsTheSame(own, claim);
  };
  return unread.length > 0 && unread.every((total) => byTotal.has(total)) && claims.every(isSame);
}

/** Whether a rival ties throughout, and all that missed or was not read in the first reading among it. */
function tiesAll(
  statement: Statement,
  { claims, unread }: FirstReading,
  rival: readonly TotalClaim[],
): boolean {
  const read = new Set(rival.map(({ total }) => total));
  const known = linesOf(rival);
  const missed = claims.filter((claim) => claim.missed > 0);
  return (
    rival.every((claim) => claim.missed === 0) &&
    unread.every((total) => read.has(total) || !isPrinted(statement, total)) &&
    missed.every((claim) => (isFlush(statement, claim) ? known : read).has(claim.total)) &&
    sumOf(rival, "tied") >= sumOf(claims, "tied") &&
    claims.every((claim) => leavesNothingOut(statement, claim, known))
  );
}

function isPrinted({ lines }: Statement, line: number): boolean {
  return lines[line]!.amounts.some(({ value }) => value !== 0);
}

/** Whether nothing but the figures says that a line stands above its parts, and where these end: it may be a part itself. */
function isFlush(statement: Statement, { total, addends }: Group): boolean {
  const { lines } = statement;
  const { type, level } = lines[total]!;
  return (
    type === "item" &&
    !leadsByName(statement, total) &&
    addends.every(({ line }) => line > total && lines[line]!.level <= level)
  );
}

/**
 * Whether a rival has every line of a total, but for some that only the figures made its parts. A line that is printed
 * twice ties once it is left out, and is none of these.
 */
function leavesNothingOut(statement: Statement, group: Group, known: ReadonlySet<number>): boolean {
  const { lines } = statement;
  const isPrintedOnce = (line: number) =>
    lines.every(({ key }, at) => at === line || key !== lines[line]!.key);
  const mayLack = isFlush(statement, group);
  return [group.total, ...group.addends.map(({ line }) => line)].every(
    (line) => known.has(line) || (mayLack && isPrintedOnce(line)),
  );
}

/**
 * Whether the rival ties where the first reading does not: every total that missed is one of the rival's too and
 * misses less there, or adds up the same there, or has no lines of its own and another adds it up; less misses in all,
 * what it ties is no less, and it leaves no line out, for a line that is printed twice ties once it is left out.
 */
function isBetter(statement: Statement, first: readonly TotalClaim[], rival: readonly TotalClaim[]): boolean {
  const byTotal = new Map(rival.map((claim) => [claim.total, claim]));
  const missing = first.filter(({ missed }) => missed > 0);
  const isKept = (claim: TotalClaim) => {
    const own = byTotal.get(claim.total);
    return own !== undefined && own.missed >= claim.missed && addsTheSame(own, claim);
  };
  const isErrorKept = missing.some(isKept);
  return (
    missing.length > 0 &&
    missing.every((claim) => {
      const own = byTotal.get(claim.total);
      if (!own) return isOnlyAdded(statement, rival, claim.total);
      return isKept(claim) || (own.missed < claim.missed && !(isErrorKept && isTurned(own, claim)));
    }) &&
    sumOf(rival, "missed") < sumOf(first, "missed") &&
    sumOf(rival, "tied") >= sumOf(first, "tied") &&
    isSubset(linesOf(first), linesOf(rival))
  );
}

/** An error in 義務的経費 小計 is one in every reading, and keeps none from saying what 歳出合計 adds up; nor one not read. */
function addsTheSame(one: Group, other: Group): boolean {
  if (!other.addends.length) return true;
  const [parts, others] = [one, other].map(({ addends }) => new Set(addends.map(({ line }) => line)));
  return parts!.size === others!.size && isSubset(parts!, others!);
}

/** 資産合計 below 流動資産合計, which is wrong, is no sum of 負債合計 and 純資産合計 further below because that ties. */
function isTurned(one: Group, other: Group): boolean {
  const areAbove = ({ total, addends }: Group) => addends.every(({ line }) => line < total);
  return areAbove(one) !== areAbove(other);
}

/** 純資産合計 without lines below 負債合計 with some: 負債及び純資産合計 bears it out in every column, which is its check. */
export function isOnlyAdded({ lines }: Statement, groups: readonly TotalClaim[], total: number): boolean {
  if (lines[total]!.amounts.every(({ value }) => !value)) return false;
  return groups.some(
    ({ addends, tied, missed }) =>
      tied > 0 && missed === 0 && addends.length > 1 && addends.some(({ line }) => line === total),
  );
}

function sumOf(claims: readonly TotalClaim[], of: "tied" | "missed"): number {
  return claims.reduce((all, claim) => all + claim[of], 0);
}

function linesOf(groups: readonly Group[]): ReadonlySet<number> {
  return new Set(groups.flatMap(({ total, addends }) => [total, ...addends.map(({ line }) => line)]));
}

function isSubset(some: Iterable<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((each) => all.has(each));
}
