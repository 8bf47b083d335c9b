import { gather } from "../../book/collections";
import { kindOf } from "../../detection/kinds";
import type { ClaimSource, End } from "../claim";

/** A table of amounts of which nothing is compared with anything; a kind that adds nothing up (債務負担行為) claims nothing. */
export const tables: ClaimSource = ({ statements, equations }) => {
  const compared = new Set<number>();
  for (const { total, terms } of equations) {
    compared.add(total.statement);
    for (const { statement } of terms) if (statement !== total.statement) compared.add(statement);
  }
  return gather(statements, ({ kind, sheet, range, title }, statement) => {
    if (kindOf(kind)?.formulas.length === 0) return [];
    const end = compared.has(statement) ? "asked" : "nothing-to-compare";
    const cell = { sheet, row: range.top, column: range.left };
    return [{ what: "table" as const, end: end as End, cell, label: title, statement, line: null }];
  });
};
