import { kindOf } from "../../../detection/kinds";
import type { Statement } from "../../../types";
import { columnsThatTie, columnsWithTotal } from "../../amounts";
import { partsByIndent } from "./by-indent";

/** So many leading totals that tie, and of three at most one that does not, make a pattern. */
const LEAST_TYING = 2;

/** Lines with deeper lines below them that print a figure, and those of them that are the sum of these lines. */
interface Leading {
  readonly tying: number;
  readonly printed: number;
}

/**
 * Which statements of known kind put their totals above what is indented below them: most of them tie, and one that
 * does not is the error. Where half of them do not, the other statements of the body have to show the pattern.
 */
export function leadByIndent(
  statements: readonly Statement[],
  sets: readonly (readonly number[])[],
): boolean[] {
  const counts = statements.map(leadingIn);
  const bodies = new Map(sets.flatMap((set) => set.map((index) => [index, set] as const)));
  return counts.map((own, index) => {
    if (own.tying < LEAST_TYING) return false;
    if (isMost(own)) return true;
    const all = (bodies.get(index) ?? [index]).map((each) => counts[each]!);
    const sum = (count: keyof Leading) => all.reduce((total, each) => total + each[count], 0);
    return own.tying * 2 >= own.printed && isMost({ tying: sum("tying"), printed: sum("printed") });
  });
}

function isMost({ tying, printed }: Leading): boolean {
  return tying * 3 > printed * 2;
}

function leadingIn(statement: Statement): Leading {
  if (kindOf(statement.kind) === null) return { tying: 0, printed: 0 };
  const candidates = statement.lines.flatMap(({ type, level }, total) => {
    if (type === "heading" || (statement.lines[total + 1]?.level ?? 0) <= level) return [];
    const parts = partsByIndent(statement, total);
    return parts ? [{ total, parts: parts.lines }] : [];
  });
  const printed = candidates.filter(({ total }) => columnsWithTotal(statement, total) > 0);
  const tying = printed.filter(({ total, parts }) => {
    const addends = parts.map((line) => ({ line, factor: statement.lines[line]!.sign }));
    return columnsThatTie(statement, total, addends) * 2 > columnsWithTotal(statement, total);
  });
  // What is named a total may as well close what stands above it.
  const missed = printed.filter(
    (each) => statement.lines[each.total]!.type === "item" && !tying.includes(each),
  );
  return { tying: tying.length, printed: tying.length + missed.length };
}
