import { gather } from "../../book/collections";
import type { Equation, Statement, Term } from "../../types";
import { deducted } from "../amounts";
import type { Book } from "../rule";
import { EXPENDITURE, REVENUE } from "./budget";

const BALANCE = /^(歳入歳出)?差引(残額|残高|額)$/u;
const RECEIVED = /^(収入済|決算)額/u;
const SPENT = /^(支出済|決算)額/u;

/**
 * 歳入歳出決算書 (地方自治法施行規則の決算の様式) closes with 歳入歳出差引残額, below the table of expenditure: 収入済額 of one
 * table less 支出済額 of the other. Only where a sheet has one of each.
 */
export function formalBalances({ statements, terms }: Book): Equation[] {
  return gather(statements, ({ sheet, unit, lines }, index) =>
    gather(lines, ({ key, type, amounts }, line): Equation[] => {
      if (type === "heading" || !BALANCE.test(key)) return [];
      const printed = amounts.flatMap(({ source }, column) => (source === "blank" ? [] : [column]));
      const own = [...statements.keys()].filter(
        (at) => statements[at]!.sheet === sheet && statements[at]!.unit === unit,
      );
      const received = totalsIn(statements, own, REVENUE, RECEIVED);
      const spent = totalsIn(statements, own, EXPENDITURE, SPENT);
      if (printed.length !== 1 || received.length !== 1 || spent.length !== 1) return [];
      const [from, less] = [...received, ...spent].map((at) => terms[at.statement]![at.line]![at.column]!);
      if (from!.statement === less!.statement) return [];
      return [
        { rule: "footing", total: terms[index]![line]![printed[0]!]!, terms: [from!, deducted(less!)] },
      ];
    }),
  );
}

function totalsIn(
  statements: readonly Statement[],
  own: readonly number[],
  name: RegExp,
  heading: RegExp,
): Omit<Term, "factor">[] {
  return own.flatMap((statement) => {
    const { lines, columns } = statements[statement]!;
    const column = columns.findIndex(({ key }) => heading.test(key));
    if (column < 0) return [];
    return lines.flatMap(({ key, type }, line) =>
      type !== "heading" && name.test(key) ? [{ statement, line, column }] : [],
    );
  });
}
