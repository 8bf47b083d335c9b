import { gather, groupedBy } from "../../book/collections";
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
  const errors = errorsByStatement(findings);
  const errorsIn = (found: readonly number[]) =>
    new Set([...new Set(found)].flatMap((statement) => errors.get(statement) ?? []));
  const touched = errorsIn(changes.map(({ place }) => place.statement));
  const settled = [...touched].filter(
    (index) => checkEquation(findings[index]!.equation!, repaired).outcome !== "discrepancy",
  );
  const filled = [...errorsIn(gather(lacking, statementsIn))].filter((index) => {
    const own = findings[index]!.equation!;
    return lacking.some(({ total, terms }) => total === own.total && terms === own.terms);
  });
  return [...new Set([...settled, ...filled])].sort((a, b) => a - b);
}

const known = new WeakMap<readonly Finding[], ReadonlyMap<number, readonly number[]>>();

/** Indexes of the errors by each statement that their equations are about. */
function errorsByStatement(findings: readonly Finding[]): ReadonlyMap<number, readonly number[]> {
  let found = known.get(findings);
  if (!found) {
    const pairs = gather(findings, ({ equation, severity }, index) =>
      equation && severity === "error"
        ? statementsIn(equation).map((statement) => ({ statement, index }))
        : [],
    );
    const byStatement = groupedBy(pairs, ({ statement }) => statement);
    found = new Map([...byStatement].map(([statement, own]) => [statement, own.map(({ index }) => index)]));
    known.set(findings, found);
  }
  return found;
}

function statementsIn({ total, terms }: Equation): readonly number[] {
  return [...new Set([total, ...terms].map(({ statement }) => statement))];
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
