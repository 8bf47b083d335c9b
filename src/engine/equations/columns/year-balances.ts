import type { Equation } from "../../types";
import type { Book } from "../rule";

/** 単年度収支 is this year's 実質収支 less last year's, across the columns of two years. */
export function yearBalances({ statements, terms }: Book): Equation[] {
  return statements.flatMap(({ kind, roles, columns }, index): Equation[] => {
    const [total, balance] = [roles["year-balance"], roles["real-balance"]];
    if (kind !== "settlement-balance" || total === undefined || balance === undefined) return [];
    return columns.flatMap(({ period }, column): Equation[] => {
      const before = columns.findIndex(
        (other) => other.period?.year != null && other.period.year === (period?.year ?? NaN) - 1,
      );
      if (before < 0) return [];
      const own = terms[index]!;
      return [
        {
          rule: "change",
          total: own[total]![column]!,
          terms: [own[balance]![column]!, { ...own[balance]![before]!, factor: -1 }],
        },
      ];
    });
  });
}
