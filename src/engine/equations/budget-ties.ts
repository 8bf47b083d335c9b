import type { Equation, Line, Statement } from "../types";
import { agreeBut } from "./evidence";
import type { Book } from "./rule";

const REVENUE = /^歳入(の部)?(合計|総額|計)$/u;
const EXPENDITURE = /^歳出(の部)?(合計|総額|計)$/u;
const SETTLED = /決算|実績|収入済|支出済|調定/u;

/** 歳入 = 歳出 in the budget of a municipality, column by column; a settlement has a balance between them. */
export function budgetTies({ statements, terms }: Book): Equation[] {
  return statements.flatMap((statement, index) => {
    const { lines, columns, title } = statement;
    const [revenue, expenditure] = [REVENUE, EXPENDITURE].map((name) => only(lines, name));
    if (revenue! < 0 || expenditure! < 0 || SETTLED.test(title)) return [];
    return columns.flatMap(({ role, label }, column): Equation[] => {
      if (role === "change" || SETTLED.test(label) || !/予算/u.test(label + title)) return [];
      const total = terms[index]![revenue!]![column]!;
      const term = terms[index]![expenditure!]![column]!;
      return agreeBut(total, term, statements) ? [{ rule: "tie-out", total, terms: [term] }] : [];
    });
  });
}

function only(lines: readonly Line[], name: RegExp): number {
  const found = lines.flatMap(({ key, type }, index) =>
    type !== "heading" && name.test(key) ? [index] : [],
  );
  return found.length === 1 ? found[0]! : -1;
}

/** The two sides of an account, printed beside each other, that end in the same row with 合計. */
export function accountTies({ statements, terms }: Book): Equation[] {
  return statements.flatMap((left, index): Equation[] => {
    const right = statements[index + 1];
    if (!right || !areSides(left, right)) return [];
    const [a, b] = [left.lines.length - 1, right.lines.length - 1];
    const total = terms[index]![a]![0]!;
    const term = terms[index + 1]![b]![0]!;
    return agreeBut(total, term, statements) ? [{ rule: "tie-out", total, terms: [term] }] : [];
  });
}

function areSides(left: Statement, right: Statement): boolean {
  const [a, b] = [left.lines[left.lines.length - 1]!, right.lines[right.lines.length - 1]!];
  return (
    left.sheet === right.sheet &&
    left.range.right < right.range.left &&
    left.columns.length === 1 &&
    right.columns.length === 1 &&
    a.row === b.row &&
    a.type === "total" &&
    b.type === "total" &&
    a.stem === "" &&
    b.stem === ""
  );
}
