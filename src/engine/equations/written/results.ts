import { gather } from "../../book/collections";
import type { Equation, Term } from "../../types";
import type { Book } from "../rule";
import { factored, type Spoken } from "./spoken";

/** Formulas that take figures which are text: what they say is said, and they do not hold it. */
export function overTexts(
  { statements, terms, written }: Book,
  index: number,
  isSpokenFor: Spoken,
): Equation[] {
  const isText = ({ statement, line, column }: Term) =>
    statements[statement]!.lines[line]!.amounts[column]!.source === "text";
  return gather(terms[index]!, (own) =>
    own.flatMap((total): Equation[] => {
      const form = written.formOf(total);
      if (!form || form.length < 2 || !form.some(isText)) return [];
      if (isSpokenFor("down", total) || isSpokenFor("across", total)) return [];
      const parts = form.map((term) =>
        factored(terms[term.statement]![term.line]![term.column]!, term.factor),
      );
      return [{ rule: "written-sum", total, terms: parts }];
    }),
  );
}

/** Formulas whose stored results are old: what they add up now is what the figure has to be. */
export function outOfDate({ terms, written }: Book, index: number, isSpokenFor: Spoken): Equation[] {
  return gather(terms[index]!, (own) =>
    own.flatMap((total): Equation[] => {
      const form = written.isStale(total) ? written.formOf(total) : null;
      if (!form?.length || isSpokenFor("down", total) || isSpokenFor("across", total)) return [];
      const parts = form.map((term) =>
        factored(terms[term.statement]![term.line]![term.column]!, term.factor),
      );
      return [{ rule: "written-sum", total, terms: parts }];
    }),
  );
}
