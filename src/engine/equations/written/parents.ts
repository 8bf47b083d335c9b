import { gather } from "../../book/collections";
import { isOneSlip } from "../../book/slip";
import type { Equation, Statement, Term } from "../../types";
import type { Book } from "../rule";
import { MOST_SPOKEN, parentsIn } from "./children";
import type { Spoken } from "./spoken";

/**
 * What labels put below a line and a formula adds up; where most such lines of a column are computed, also what was typed
 * over one of them.
 */
export function belowParents(book: Book, index: number, isSpokenFor: Spoken): Equation[] {
  const { statements, terms, written } = book;
  const parents = parentsIn(statements[index]!, index, written);
  const own = terms[index]!;
  return gather(statements[index]!.columns, (_, column) => {
    const computed = parents.filter(({ line }) => written.coreOf(own[line]![column]!) !== null);
    const isComputed = computed.length >= MOST_SPOKEN && computed.length * 2 > parents.length;
    return parents.flatMap(({ line, children }): Equation[] => {
      const total = own[line]![column]!;
      const form = written.coreOf(total);
      const declared = isSpokenFor("down", total);
      const parts = children.map((child) => own[child]![column]!);
      // What figures seem to say, where a formula makes them so, is what that formula leaves out or takes in.
      if (form && (!declared || isCircular(declared, form, children)))
        return [{ rule: "written-sum", total, terms: parts }];
      const isAsked = isComputed && !form && !declared && written.isTyped(total);
      return isAsked && isSlipOf(statements[index]!, total, parts)
        ? [{ rule: "written-sum", total, terms: parts }]
        : [];
    });
  });
}

/** Whether a typed figure is what its parts come to, or one slip of it; else the parts may not be all. */
function isSlipOf({ lines }: Statement, { line, column }: Term, parts: readonly Term[]): boolean {
  const { value, source } = lines[line]!.amounts[column]!;
  const sum = parts.reduce((all, part) => all + (lines[part.line]!.amounts[part.column]!.value ?? NaN), 0);
  return value !== null && source !== "blank" && (value === sum || isOneSlip(value, sum));
}

/** Whether an equation says what a formula does, and labels more or less. */
function isCircular(declared: readonly Term[], form: readonly Term[], children: readonly number[]): boolean {
  const own = new Set(form.map(({ line }) => line));
  const isOwn = declared.length === form.length && declared.every(({ line }) => own.has(line));
  const inside = declared.filter(({ line }) => children.includes(line)).length;
  return (
    isOwn && declared.length !== children.length && inside === Math.min(declared.length, children.length)
  );
}
