import type { Equation, Statement, Term } from "../../types";
import { amountColumn, lineOf } from "./counterparts";
import { agreeBut } from "../evidence";
import type { Book } from "../rule";

type Place = readonly [kind: string, role: string];

/** What the statements of 統一的な基準による地方公会計 print of each other; −1 where one has the cost with △. */
const SAME: readonly (readonly [left: Place, right: Place, factor: 1 | -1])[] = [
  [["municipal-cash", "cash-at-end"], ["balance-sheet", "cash"], 1],
  [["municipal-net-assets", "net-assets-at-end"], ["balance-sheet", "net-assets"], 1],
  [["municipal-net-assets", "net-cost"], ["municipal-cost", "net-cost"], -1],
];

/**
 * The ties between the four statements of a municipality. A book may have them for 一般会計等, 全体 and 連結 in any order,
 * so that only figures that agree, or nearly do, are of one body.
 */
export function municipalTies({ statements, sets, terms }: Book): Equation[] {
  return sets.flatMap((set) =>
    SAME.flatMap(([left, right, factor]): Equation[] => {
      const [total, term] = [left, right].map(([kind, role]) => {
        const index = set.find((each) => statements[each]!.kind === kind);
        return index === undefined ? null : termOf(statements[index]!, terms[index]!, role);
      });
      if (!total || !term || statements[total.statement]!.unit !== statements[term.statement]!.unit)
        return [];
      const other = { ...term, factor };
      return agreeBut(total, other, statements) ? [{ rule: "tie-out", total, terms: [other] }] : [];
    }),
  );
}

/** The line with the role in the column of the whole: 合計 beside its parts, or the amount of the year. */
function termOf(statement: Statement, terms: readonly (readonly Term[])[], role: string): Term | null {
  const total = statement.columns.findIndex((column) => column.role === "total");
  return terms[lineOf(statement, role)]?.[total < 0 ? amountColumn(statement) : total] ?? null;
}
