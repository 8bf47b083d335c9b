import { kindOf } from "../../detection/kinds";
import type { Statement } from "../../types";
import { columnsThatTie, columnsWithTotal } from "../amounts";
import { partsByIndent } from "./by-indent";

/** So many leading totals that tie, and of three at most one that does not, make a pattern. */
const LEAST_TYING = 2;

/**
 * Whether a statement of known kind puts its totals above what is indented below them: most of them tie, and one that
 * does not is the error.
 */
export function leadsByIndent(statement: Statement): boolean {
  if (kindOf(statement.kind) === null) return false;
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
  return tying.length >= LEAST_TYING && tying.length * 3 > printed.length * 2;
}
