import { gather } from "../book/collections";
import type { Equation, Statement, Term } from "../types";
import type { Book } from "./rule";

const BALANCE = /(現在高|残高|未償還額|未払額)(見込)?額?$/u;
const ADDED = /(起債|借入|発行|増加|積立|受入|繰入|増)(見込|予定)?(額|高)?$/u;
const TAKEN = /(償還|返済|取崩し?|減少|処分|払出|減)(見込|予定)?(額|高)?$/u;

/** Which columns make a balance out of the one before it. */
interface Movement {
  readonly closing: number;
  readonly opening: number;
  readonly added: readonly number[];
  readonly taken: readonly number[];
}

/**
 * 地方債・基金の調書: between two balances stand the movements, so that a balance is the one before it, and what is
 * added, less what is taken, line by line, where most lines say so.
 */
export function movingColumns({ statements, terms }: Book): Equation[] {
  return gather(statements, (statement, index) =>
    gather(movementsOf(statement), (movement): Equation[] => {
      const { closing, opening, added, taken } = movement;
      const all = gather(statement.lines, ({ type, amounts }, line): Equation[] => {
        const used = [closing, opening, ...added, ...taken];
        if (type === "heading" || used.every((column) => amounts[column]!.source === "blank")) return [];
        const own = terms[index]![line]!;
        const less = taken.map((column): Term => ({ ...own[column]!, factor: -1 }));
        const more = [opening, ...added].map((column) => own[column]!);
        return [{ rule: "roll-forward", total: own[closing]!, terms: [...more, ...less] }];
      });
      const tied = all.filter((equation) => ties(equation, statement));
      return tied.length * 2 > all.length ? all : [];
    }),
  );
}

function movementsOf({ columns }: Statement): readonly Movement[] {
  const isBalance = (column: number) => BALANCE.test(columns[column]!.key);
  return [...columns.keys()].filter(isBalance).flatMap((closing): Movement[] => {
    let opening = closing - 1;
    while (opening >= 0 && !isBalance(opening)) opening--;
    const between = [...columns.keys()].slice(opening + 1, closing);
    if (opening < 0 || !between.length) return [];
    const [added, taken] = [ADDED, TAKEN].map((name) => between.filter((at) => name.test(columns[at]!.key)));
    const isClear = added!.length + taken!.length === between.length;
    return isClear ? [{ closing, opening, added: added!, taken: taken! }] : [];
  });
}

function ties({ total, terms }: Equation, { lines }: Statement): boolean {
  const valueOf = ({ line, column }: Term) => lines[line]!.amounts[column]!.value ?? NaN;
  return terms.reduce((sum, term) => sum + term.factor * valueOf(term), 0) === valueOf(total);
}
