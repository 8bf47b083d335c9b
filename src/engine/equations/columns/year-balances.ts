import type { Equation, Term } from "../../types";
import { deducted } from "../amounts";
import type { Book } from "../rule";

/**
 * 単年度収支 is this year's 実質収支 less last year's, of the column of that year or of 前年度実質収支. 決算統計 repeats for the
 * year before what was reported, even if wrong, and takes the difference of what is right: see ties/forms/settlement-ties.
 */
export function yearBalances({ statements, terms }: Book): Equation[] {
  return statements.flatMap(({ kind, roles, columns }, index): Equation[] => {
    const [total, balance] = [roles["year-balance"], roles["real-balance"]];
    if (kind !== "settlement-balance" || total === undefined || balance === undefined) return [];
    const own = terms[index]!;
    const printed = roles["real-balance-before"];
    const lastYear = (column: number): Term | null => {
      if (printed !== undefined) return own[printed]![column]!;
      const year = columns[column]!.period?.year ?? NaN;
      const before = columns.findIndex(({ period }) => period?.year != null && period.year === year - 1);
      return before < 0 ? null : own[balance]![before]!;
    };
    return columns.flatMap(({ role }, column): Equation[] => {
      const last = role === "change" ? null : lastYear(column);
      const [result, now] = [own[total]![column]!, own[balance]![column]!];
      return last
        ? [{ rule: "change", tie: "year-balance", total: result, terms: [now, deducted(last)] }]
        : [];
    });
  });
}
