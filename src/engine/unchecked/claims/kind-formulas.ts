import { gather } from "../../book/collections";
import { kindOf } from "../../detection/kinds";
import type { Formula } from "../../detection/kinds/kind";
import type { Statement } from "../../types";
import { claimAt, type ClaimSource, type End } from "../claim";

/** What a form computes of its lines: by a formula of which a line is not printed, or that the figures do not bear out. */
export const kindFormulas: ClaimSource = ({ statements, asked }) =>
  gather(statements, (statement, index) =>
    [...endsOf(statement)].flatMap(([line, end]) => {
      const column = statement.lines[line]!.amounts.findIndex(({ value }) => value);
      if (column < 0) return [];
      const isAsked = asked.isSumOfLines(index, line, column) || asked.isTied(index, line, column);
      return [claimAt(statements, [index, line, column], "total", isAsked ? "asked" : end)];
    }),
  );

/** How each line that the form computes ends where nothing is asked of it. */
function endsOf({ kind, roles }: Statement): ReadonlyMap<number, End> {
  const isPrinted = ([role]: Formula["terms"][number]) => roles[role] !== undefined;
  const ends = new Map<number, End>();
  for (const { rule, total, terms, ifSupported } of kindOf(kind)?.formulas ?? []) {
    const line = roles[total];
    if (line === undefined || rule === "balance") continue;
    if (terms.every(isPrinted)) ends.set(line, "ambiguous-parts");
    else if (!ifSupported && terms.some(isPrinted) && !ends.has(line)) ends.set(line, "missing-line");
  }
  return ends;
}
