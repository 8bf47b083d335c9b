import { kindOf } from "../../../detection/kinds";
import type { Statement } from "../../../types";
import { carries, type Votes } from "../../vote";
import { columnsThatTie, columnsWithTotal } from "../../amounts";
import { partsByIndent } from "./by-indent";

/**
 * Which statements of known kind put their totals above what is indented below them: most of them tie, and one that
 * does not is the error. Where half of them do not, the other statements of the body have to show the pattern.
 */
export function leadByIndent(
  statements: readonly Statement[],
  sets: readonly (readonly number[])[],
): boolean[] {
  const counts = statements.map(leadingIn);
  const ofBodies = new Map<number, Votes>();
  for (const set of sets) {
    const votes = together(set.map((index) => counts[index]!));
    for (const index of set) ofBodies.set(index, votes);
  }
  return counts.map((own, index) => {
    if (carries(own, "leading-totals")) return true;
    const ofBody = ofBodies.get(index) ?? own;
    return carries(own, "leading-totals-of-body") && carries(ofBody, "leading-totals");
  });
}

function together(all: readonly Votes[]): Votes {
  const sum = (count: "tied" | "missed") => all.reduce((total, each) => total + each[count], 0);
  return { tied: sum("tied"), missed: sum("missed") };
}

/** Lines with deeper lines below them that print a figure, by whether it is the sum of these lines. */
function leadingIn(statement: Statement): Votes {
  if (kindOf(statement.kind) === null) return { tied: 0, missed: 0 };
  const candidates = statement.lines.flatMap(({ type, level }, total) => {
    if (type === "heading" || (statement.lines[total + 1]?.level ?? 0) <= level) return [];
    const parts = partsByIndent(statement, total);
    return parts ? [{ total, parts: parts.lines }] : [];
  });
  const printed = candidates.filter(({ total }) => columnsWithTotal(statement, total) > 0);
  const tying = printed.filter(({ total, parts }) => {
    const addends = parts.map((line) => ({ line, factor: statement.lines[line]!.sign }));
    const tied = columnsThatTie(statement, total, addends);
    return carries({ tied, missed: columnsWithTotal(statement, total) - tied }, "most-columns");
  });
  // What is named a total may as well close what stands above it.
  const missed = printed.filter(
    (each) => statement.lines[each.total]!.type === "item" && !tying.includes(each),
  );
  return { tied: tying.length, missed: missed.length };
}
