import type { Line, Statement } from "../types";

/** The lines of one name in all tables of a kind: how many are headings, and the first that is none. */
interface Named {
  headings: number;
  printed: Line | null;
}

/**
 * A line without figures that another table of the same kind prints with figures, and none as a heading, is a line
 * whose figure was left out (the first item below its heading looks like a heading itself).
 */
export function settleBlankLines(statements: readonly Statement[]): Statement[] {
  const kinds = namedLines(statements);
  return statements.map((statement) => {
    const named = kinds.get(statement.kind);
    const counterpartOf = (line: Line) => {
      const same = isSuspect(line) ? named?.get(line.key) : undefined;
      return same?.headings === 1 ? same.printed : null;
    };
    if (!statement.lines.some(counterpartOf)) return statement;
    const roles = { ...statement.roles };
    const lines = statement.lines.map((line, index) => {
      // A label beside another one has no cells of its own.
      const counterpart = statement.lines[index + 1]?.row === line.row ? null : counterpartOf(line);
      const isTwice = statement.lines.some((other) => other !== line && other.key === line.key);
      if (!counterpart || isTwice) return line;
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

function namedLines(statements: readonly Statement[]): ReadonlyMap<string, ReadonlyMap<string, Named>> {
  const kinds = new Map<string, Map<string, Named>>();
  for (const { kind, lines } of statements) {
    if (kind === "table") continue;
    const named = kinds.get(kind) ?? new Map<string, Named>();
    kinds.set(kind, named);
    for (const line of lines) {
      const same = named.get(line.key) ?? { headings: 0, printed: null };
      named.set(line.key, same);
      if (line.type === "heading") same.headings++;
      else same.printed ??= line;
    }
  }
  return kinds;
}
