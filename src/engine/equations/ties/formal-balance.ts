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
 * table less 支出済額 of the other. Both stand on its sheet; or 歳入 and 歳出 have sheets of their own, as many of each, and
 * go together in their order.
 */
export function formalBalances(book: Book): Equation[] {
  const { statements, terms } = book;
  return gather(statements, ({ lines }, index) =>
    gather(lines, ({ key, type, amounts }, line): Equation[] => {
      if (type === "heading" || !BALANCE.test(key)) return [];
      const printed = amounts.flatMap(({ source }, column) => (source === "blank" ? [] : [column]));
      const sides =
        printed.length === 1 ? (onItsSheet(book, index) ?? onSheetsOfTheirOwn(book, index)) : null;
      if (!sides || sides[0].statement === sides[1].statement) return [];
      const [from, less] = sides.map((at) => terms[at.statement]![at.line]![at.column]!);
      return [
        { rule: "footing", total: terms[index]![line]![printed[0]!]!, terms: [from!, deducted(less!)] },
      ];
    }),
  );
}

/** 収入済額 of 歳入合計, 支出済額 of 歳出合計. */
type Sides = readonly [Place, Place];
type Place = Omit<Term, "factor">;

function onItsSheet({ statements }: Book, index: number): Sides | null {
  const { sheet } = statements[index]!;
  const { received, spent } = totalsInUnit(statements, index);
  const [from, ...otherFrom] = received.filter((at) => statements[at.statement]!.sheet === sheet);
  const [less, ...otherLess] = spent.filter((at) => statements[at.statement]!.sheet === sheet);
  return from && less && !otherFrom.length && !otherLess.length ? [from, less] : null;
}

function onSheetsOfTheirOwn({ statements }: Book, index: number): Sides | null {
  const sheetOf = (at: Place) => statements[at.statement]!.sheet;
  const { received, spent } = totalsInUnit(statements, index);
  const own = spent.findIndex((at) => sheetOf(at) === statements[index]!.sheet);
  const areApart = [received, spent].every((side) => new Set(side.map(sheetOf)).size === side.length);
  const isAmong = received.some((at) => sheetOf(at) === statements[index]!.sheet);
  const isPaired = own >= 0 && areApart && !isAmong && received.length === spent.length;
  return isPaired ? [received[own]!, spent[own]!] : null;
}

function totalsInUnit(statements: readonly Statement[], index: number) {
  const { unit } = statements[index]!;
  const own = [...statements.keys()].filter((at) => statements[at]!.unit === unit);
  return {
    received: totalsIn(statements, own, REVENUE, RECEIVED),
    spent: totalsIn(statements, own, EXPENDITURE, SPENT),
  };
}

function totalsIn(
  statements: readonly Statement[],
  own: readonly number[],
  name: RegExp,
  heading: RegExp,
): Place[] {
  return own.flatMap((statement) => {
    const { lines, columns } = statements[statement]!;
    const column = columns.findIndex(({ key }) => heading.test(key));
    if (column < 0) return [];
    return lines.flatMap(({ key, type }, line) =>
      type !== "heading" && name.test(key) ? [{ statement, line, column }] : [],
    );
  });
}
