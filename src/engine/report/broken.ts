import { EQUATION_RULES } from "../equations";
import type { EquationInWords } from "../equations/rule";
import type { Equation, Lang, Statement } from "../types";

/** What an equation that does not tie is said to be: 「内訳の合計と一致しません」「本年度と前年度の差と一致しません」. */
export function brokenWords(equation: Equation, statements: readonly Statement[], lang: Lang): string {
  const { broken } = EQUATION_RULES.find(({ id }) => id === equation.rule)!.words[lang];
  return typeof broken === "string"
    ? broken
    : broken({ shape: shapeOf(equation), names: namesOf(equation, statements) });
}

function shapeOf({ terms }: Equation): EquationInWords["shape"] {
  if (terms.length < 2) return terms.length ? "one" : "nothing";
  const taken = terms.filter(({ factor }) => factor < 0).length;
  if (taken === 0) return "sum";
  return terms.length === 2 && terms[0]!.factor > 0 && terms[1]!.factor < 0 ? "less" : "net";
}

/** The headings of terms along a line, else their labels. */
function namesOf({ total, terms }: Equation, statements: readonly Statement[]): readonly string[] {
  const isAlongLine = terms.every(
    ({ statement, line }) => statement === total.statement && line === total.line,
  );
  const names = terms.map(({ statement, line, column }) => {
    const { lines, columns } = statements[statement]!;
    return isAlongLine ? columns[column]!.label : lines[line]!.label;
  });
  return new Set(names).size === names.length && !names.includes("") ? names : [];
}
