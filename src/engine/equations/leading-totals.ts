import type { Statement } from "../types";
import { columnsThatTie, columnsWithTotal, type Addend } from "./amounts";
import { isMemo } from "./memo";
import type { Group } from "./groups";

/**
 * Totals that stand before their parts, which are indented below them (事業費 … 給料手当, 賃金). Indentation alone does
 * not say that the deeper lines are all of the parts, so most columns must tie.
 */
export function leadingTotals(statement: Statement): Group[] {
  const { lines } = statement;
  const groups: Group[] = [];
  lines.forEach((line, total) => {
    if (line.type === "heading" || (lines[total + 1]?.level ?? 0) <= line.level) return;
    const addends = partsBelow(statement, total);
    if (!addends.length) return;
    const tied = columnsThatTie(statement, total, addends);
    if (tied * 2 > columnsWithTotal(statement, total)) groups.push({ total, addends });
  });
  return groups;
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
