import { groupedBy } from "../../book/collections";
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
  const touched = new Set(changes.map(({ place }) => place.statement));
  const isTouched = ({ total, terms }: Equation) =>
    touched.has(total.statement) || terms.some(({ statement }) => touched.has(statement));
  return findings.flatMap(({ equation, severity }, index) => {
    if (!equation || severity !== "error") return [];
    if (lacking.some(({ total, terms }) => total === equation.total && terms === equation.terms))
      return [index];
    return isTouched(equation) && checkEquation(equation, repaired).outcome !== "discrepancy" ? [index] : [];
  });
}

/** The statements with the figures that the changes give. */
export function withChanges(statements: readonly Statement[], changes: readonly Change[]): Statement[] {
  const byStatement = groupedBy(changes, ({ place }) => place.statement);
  const repaired = [...statements];
  for (const [index, own] of byStatement) repaired[index] = withOwnChanges(statements[index]!, own);
  return repaired;
}

/** A statement with the figures that the changes give it; of several for one figure the first counts. */
export function withOwnChanges(statement: Statement, changes: readonly Change[]): Statement {
  const lines = [...statement.lines];
  const byLine = groupedBy(changes, ({ place }) => place.line);
  for (const [at, here] of byLine) {
    const line = statement.lines[at]!;
    const amounts = line.amounts.map((amount, column) => {
      const change = here.find(({ place }) => place.column === column);
      return change ? { value: change.to, source: "number" as const } : amount;
    });
    lines[at] = { ...line, amounts };
  }
  return { ...statement, lines };
}
