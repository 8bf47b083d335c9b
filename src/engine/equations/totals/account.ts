import type { Equation, Line, Statement, Term } from "../../types";
import { agreeBut } from "../evidence";
import type { AppliedFormula } from "../sum";
import type { Book } from "../rule";

/** Where rows go up again the right side of an account begins, whose totals take nothing from the left. */
export function beginsOtherSide(lines: readonly Line[], index: number): boolean {
  return index > 0 && lines[index]!.row < lines[index - 1]!.row;
}

/** The 合計 with which the two sides of one statement end in the same row; null where they do not. */
export function accountEnds({ lines }: Statement): readonly [number, number] | null {
  const right = lines.findIndex((_, index) => beginsOtherSide(lines, index));
  const ends = [right - 1, lines.length - 1] as const;
  return right > 0 && areTotals(ends.map((line) => lines[line]!)) ? ends : null;
}

/**
 * What the 合計 of a side adds up: the lines that no other total has taken, and profits too, which are the plug there.
 * Of 費用合計 and what it adds up by its formula only 費用合計 counts.
 */
export function sideRun(
  items: readonly number[],
  results: readonly number[],
  formulas: readonly AppliedFormula[],
): number[] {
  const sums = formulas.filter(
    ({ total, addends }) => results.includes(total) && addends.every(({ factor }) => factor === 1),
  );
  const taken = new Set(sums.flatMap(({ addends }) => addends.map(({ line }) => line)));
  return [...items, ...results].filter((line) => !taken.has(line));
}

/** The two sides of an account come to the same 合計, whether they are read as one statement or as two. */
export function accountTies({ statements, terms }: Book): Equation[] {
  return statements.flatMap((left, index): Equation[] => {
    const within = accountEnds(left);
    if (within)
      return left.columns.map((_, column) => {
        const [total, term] = within.map((line) => terms[index]![line]![column]!);
        return tie(total!, term!);
      });
    const right = statements[index + 1];
    if (!right || !areSides(left, right)) return [];
    const [total, term] = [terms[index]!.at(-1)![0]!, terms[index + 1]!.at(-1)![0]!];
    return agreeBut(total, term, statements) ? [tie(total, term)] : [];
  });
}

function tie(total: Term, term: Term): Equation {
  return { rule: "tie-out", total, terms: [term] };
}

function areSides(left: Statement, right: Statement): boolean {
  return (
    left.sheet === right.sheet &&
    left.range.right < right.range.left &&
    left.columns.length === 1 &&
    right.columns.length === 1 &&
    areTotals([left.lines.at(-1)!, right.lines.at(-1)!])
  );
}

function areTotals([left, right]: readonly Line[]): boolean {
  return (
    left!.row === right!.row && [left!, right!].every(({ type, stem }) => type === "total" && stem === "")
  );
}
