import { kindOf } from "../detection/kinds";
import type { Statement } from "../types";
import { columnsThatTie, columnsWithTotal, type Addend } from "./amounts";
import { isMemo } from "./memo";
import type { Group } from "./groups";

/**
 * Totals that stand before their parts, which are indented below them (事業費 … 給料手当, 賃金). Indentation alone does
 * not say that the deeper lines are all of the parts, so most columns must tie; in a statement of known kind most of
 * its leading totals, and one that does not is the error.
 */
export function leadingTotals(statement: Statement): Group[] {
  const groups = candidates(statement);
  const tying = groups.filter(({ total, addends }) => ties(statement, total, addends));
  const sure = tying.filter(({ total }) => columnsWithTotal(statement, total) > 0);
  const isPattern = kindOf(statement.kind) !== null && sure.length >= LEAST_TYING;
  // A total of nothing alone shows no structure.
  return isPattern && tying.length * 3 > groups.length * 2 ? groups : sure;
}

/** So many leading totals that tie, and of three at most one that does not, make a pattern. */
const LEAST_TYING = 2;

function candidates(statement: Statement): Group[] {
  const { lines } = statement;
  return lines.flatMap((line, total) => {
    if (line.type === "heading" || (lines[total + 1]?.level ?? 0) <= line.level) return [];
    const addends = partsBelow(statement, total);
    return addends.length ? [{ total, addends }] : [];
  });
}

function ties(statement: Statement, total: number, addends: readonly Addend[]): boolean {
  const tied = columnsThatTie(statement, total, addends);
  const printed = columnsWithTotal(statement, total);
  if (printed > 0) return tied * 2 > printed;
  return addends.every(({ line }) => columnsWithTotal(statement, line) === 0);
}

function partsBelow({ lines }: Statement, total: number): Addend[] {
  const { level } = lines[total]!;
  const parts: number[] = [];
  for (let index = total + 1; index < lines.length && lines[index]!.level > level; index++) parts.push(index);
  const depth = Math.min(...parts.map((index) => lines[index]!.level));
  return parts
    .filter(
      (index) => lines[index]!.level === depth && lines[index]!.type === "item" && !isMemo(lines[index]!),
    )
    .map((line) => ({ line, factor: lines[line]!.sign }));
}
