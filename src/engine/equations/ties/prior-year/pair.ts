import type { Amount, Equation, Statement, Term } from "../../../types";
import { isFiner } from "../tie";

/** The same figure in this book and in the other; the total of an equation stands in its coarser unit. */
export function tie(own: Term, other: Term, statements: readonly Statement[]): Equation {
  const isOwnFiner = isFiner(statements[own.statement]!, statements[other.statement]!);
  const [total, term] = isOwnFiner ? [other, own] : [own, other];
  return { rule: "prior-year", total, terms: [term] };
}

/** Whether something stands in either place. */
export function isPrinted(own: Amount, other: Amount): boolean {
  const isNothing = ({ value, source }: Amount) => source === "blank" || value === 0;
  return !(isNothing(own) && isNothing(other));
}

/** How many pairs of figures there are that are not both nothing, and how many of them are equal but for their rounding. */
export function agreementOf(
  pairs: readonly (readonly [own: Term, other: Term])[],
  statements: readonly Statement[],
): { readonly pairs: number; readonly equal: number } {
  const printed = pairs.filter(([own, other]) =>
    isPrinted(amountOf(own, statements), amountOf(other, statements)),
  );
  return { pairs: printed.length, equal: printed.filter(([a, b]) => areEqual(a, b, statements)).length };
}

/** Whether two figures are equal, or as equal as the coarser unit shows. */
export function areEqual(a: Term, b: Term, statements: readonly Statement[]): boolean {
  const [one, other] = [a, b].map((term) => {
    const { unit, decimals } = statements[term.statement]!;
    return { value: amountOf(term, statements).value, digit: (unit ?? 0) / 10 ** decimals };
  });
  if (one!.value === null || other!.value === null) return false;
  if (one!.digit === 0 || other!.digit === 0 || one!.digit === other!.digit)
    return one!.value === other!.value;
  const coarse = Math.max(one!.digit, other!.digit);
  return Math.abs(one!.value * one!.digit - other!.value * other!.digit) < coarse;
}

export function amountOf({ statement, line, column }: Term, statements: readonly Statement[]): Amount {
  return statements[statement]!.lines[line]!.amounts[column]!;
}

export function termAt(statement: number, line: number, column: number): Term {
  return { statement, line, column, factor: 1 };
}
