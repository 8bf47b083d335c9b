import { checkEquation } from "../../findings/check";
import type { Change, Equation, Finding, Statement } from "../../types";

/** Which findings are none any more once the changes are made, and the lines put in that some equations lack. */
export function settledBy(
  changes: readonly Change[],
  statements: readonly Statement[],
  findings: readonly Finding[],
  lacking: readonly Equation[] = [],
): number[] {
  const repaired = withChanges(statements, changes);
  return findings.flatMap(({ equation, severity }, index) => {
    if (!equation || severity !== "error") return [];
    if (lacking.some(({ total, terms }) => total === equation.total && terms === equation.terms))
      return [index];
    return checkEquation(equation, repaired).outcome === "discrepancy" ? [] : [index];
  });
}

/** The statements with the figures that the changes give. */
export function withChanges(statements: readonly Statement[], changes: readonly Change[]): Statement[] {
  return statements.map((statement, index) => {
    const own = changes.filter(({ place }) => place.statement === index);
    if (!own.length) return statement;
    const lines = statement.lines.map((line, at) => {
      const here = own.filter(({ place }) => place.line === at);
      const amounts = line.amounts.map((amount, column) => {
        const change = here.find(({ place }) => place.column === column);
        return change ? { value: change.to, source: "number" as const } : amount;
      });
      return here.length ? { ...line, amounts } : line;
    });
    return { ...statement, lines };
  });
}
