import type { Line, Statement } from "../types";

/**
 * A line without figures that another table of the same kind prints with figures, and none as a heading, is a line
 * whose figure was left out (the first item below its heading looks like a heading itself).
 */
export function settleBlankLines(statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    const suspects = statement.lines.some(isSuspect) && statement.kind !== "table";
    if (!suspects) return statement;
    const others = statements.filter((other) => other !== statement && other.kind === statement.kind);
    const roles = { ...statement.roles };
    const lines = statement.lines.map((line, index) => {
      const counterpart = isSuspect(line) ? counterpartOf(line, statement, others) : null;
      if (!counterpart) return line;
      const { type, role, sign } = counterpart;
      const own = role !== null && roles[role] === undefined ? role : null;
      if (own !== null) roles[own] = index;
      return { ...line, type, sign, role: own };
    });
    return { ...statement, lines, roles };
  });
}

function isSuspect({ type, key, opensStatement }: Line): boolean {
  return type === "heading" && key !== "" && !opensStatement;
}

function counterpartOf({ key }: Line, own: Statement, others: readonly Statement[]): Line | null {
  if (own.lines.filter((line) => line.key === key).length > 1) return null;
  const named = others.flatMap(({ lines }) => lines.filter((line) => line.key === key));
  return named.every(({ type }) => type !== "heading") ? (named[0] ?? null) : null;
}
