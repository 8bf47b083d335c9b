import type { Line, Statement } from "../types";

/**
 * Bodies print 当期末未収金 and 当期末未払金, which are deducted, either plain or with △. Which of the two a book does is
 * decided over all its tables together, so that a single lost or added sign does not turn the rule round.
 */
export function settleSigns(statements: readonly Statement[]): Statement[] {
  const deducted = (line: Line) => line.sign === -1;
  let plain = 0;
  let marked = 0;
  for (const { lines } of statements) {
    for (const { amounts } of lines.filter(deducted)) {
      plain += amounts.filter(({ value }) => value !== null && value > 0).length;
      marked += amounts.filter(({ value }) => value !== null && value < 0).length;
    }
  }
  if (marked <= plain) return [...statements];
  return statements.map((statement) => ({
    ...statement,
    lines: statement.lines.map((line) => (deducted(line) ? { ...line, sign: 1 as const } : line)),
  }));
}
