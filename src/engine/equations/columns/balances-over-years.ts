import { gather } from "../../book/collections";
import type { Equation, Line, Statement, Term } from "../../types";
import type { Book } from "../rule";
import { slackOf } from "../slack";
import { isBorneOut, supportFor } from "../vote";
import { opensTime, timesOf } from "./carried";
import { BALANCE, factorOf } from "./movements";

/** 収支差, 差引: what a fund makes good, or takes up. */
const RESULT = /収支差?額?|差引|過不足|財源不足/u;

/**
 * 年度末残高 over years whose table does not print what each began with: the balance of the year before, 発行額 more and
 * 元金償還額 less; or 財政調整基金残高 and the 収支差 that it makes good. 元利償還金 and the like tie nowhere, and are not asked.
 */
export function balancesOverYears(book: Book, index: number): Equation[] {
  const statement = book.statements[index]!;
  const times = timesOf(statement);
  if (!times || statement.lines.some(opensTime)) return [];
  const slack = slackOf(statement, 3);
  return gather(statement.lines, (line, closing): readonly Equation[] => {
    if (line.type === "heading" || !BALANCE.test(line.key)) return [];
    const claims = movementsOf(statement, closing).map(({ moved, ...rest }) => ({
      ...rest,
      claim: claimOf(book.terms[index]!, times, { closing, moved }),
    }));
    const found = claims.find(({ claim, needed }) =>
      isBorneOut(supportFor(claim, book.statements, slack), needed),
    );
    return found?.claim ?? [];
  });
}

type Moved = readonly (readonly [line: number, factor: 1 | -1])[];

/** What may lead from one balance to the next, what names say before what figures alone say. */
function movementsOf(statement: Statement, closing: number) {
  const { lines } = statement;
  const isFlow = ({ type, key }: Line) => type !== "heading" && !BALANCE.test(key);
  const first = lines.slice(0, closing).findLastIndex((line) => !isFlow(line)) + 1;
  const named = [...lines.keys()].slice(first, closing).flatMap((line): Moved => {
    const factor = factorOf(lines[line]!.key);
    return factor ? [[line, factor]] : [];
  });
  const results = lines.flatMap((line, at) => (isFlow(line) && RESULT.test(line.key) ? [at] : []));
  return [
    ...(named.length ? [{ moved: named, needed: "named-years" } as const] : []),
    ...results.map((line) => ({ moved: [[line, 1]] as Moved, needed: "unnamed-columns" }) as const),
  ];
}

function claimOf(
  terms: readonly (readonly Term[])[],
  times: readonly number[],
  { closing, moved }: { readonly closing: number; readonly moved: Moved },
): Equation[] {
  return times.slice(1).map((column, at): Equation => {
    const flows = moved.map(([line, factor]): Term => ({ ...terms[line]![column]!, factor }));
    return {
      rule: "roll-forward",
      total: terms[closing]![column]!,
      terms: [terms[closing]![times[at]!]!, ...flows],
    };
  });
}
