import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/**
 * What is lacking may be any line, where no other table of the kind prints it; where some table prints just that, one
 * of fewer: still less likely than that the figure is only missing in a line that is blank here.
 */
const ANY_LINE = 120_000;
const ANY_PRINTED_LINE = 40_000;

/** A line is left out here, while the total still contains it; see omissions.ts. */
export const omitted: Cause = {
  id: "omitted",
  name: { ja: "計上漏れ", en: "Line left out" },
  cost: ANY_ERROR + 50,
  isTelling: true,
  rivalsSingles: true,
  blocks: ({ problem, violated }) =>
    (problem.omissions ?? [])
      .filter(({ missing }) => missing.every(({ row }) => violated.has(row)))
      .map(({ missing, isFound, isPrinted }) => {
        const among = isPrinted ? ANY_PRINTED_LINE : ANY_LINE;
        return { changes: [], missing, ...(!isFound && { among }) };
      }),
  reason: {
    ja: ({ gap, lines, columns }) => {
      if (lines[0]) return `${gap} は「${lines[0]}」の額で、その行がここにありません。`;
      return columns.length > 0
        ? `${columns.join("、")} の行が、合計には含まれていますが、ここにありません。`
        : `${gap} は合計に含まれていますが、その行がここにありません。`;
    },
    en: ({ gap, lines, columns }) => {
      if (lines[0]) return `${gap} is the figure of ${lines[0]}, which has no line here.`;
      return columns.length > 0
        ? `A line of ${columns.join(", ")} is contained in the totals but is not here.`
        : `${gap} is contained in the total but has no line here.`;
    },
  },
};
