import { samePeriod } from "../../book/period";
import type { Equation, Line, Statement, Term } from "../../types";
import type { Book } from "../rule";

/** Two columns print the same where so many of their lines agree … */
const LEAST_EQUAL = 5;
/** … and for each that does not, so many that do. */
const EQUAL_A_DIFFERENCE = 6;

/** A name for whatever is left over. */
const ANY_NAME = /^その他/u;

/** A revised budget repeats what it does not change. */
const REVISED = /補正|変更|改定|修正/u;

/**
 * Tables of unknown kind that print the same figures under the same names (第1表 and 総括). Equal names alone make no
 * tie: nearly all of two columns must agree. Each column is compared with the first before it that it agrees with.
 */
export function labelTies({ statements, sets, terms }: Book): Equation[] {
  return sets.flatMap((set) => {
    const tables = set.filter((index) => statements[index]!.kind === "table");
    const named = new Map(tables.map((index) => [index, linesByName(statements[index]!)]));
    return tables.flatMap((later, at) => {
      const shared = tables.slice(0, at).flatMap((earlier) => {
        const lines = sharedLines(named.get(earlier)!, named.get(later)!);
        const isEnough = lines.length >= LEAST_EQUAL && areSameUnit(statements[earlier]!, statements[later]!);
        return isEnough ? [{ earlier, lines }] : [];
      });
      return statements[later]!.columns.flatMap((_, column): Equation[] => {
        for (const { earlier, lines } of shared) {
          for (const before of statements[earlier]!.columns.keys()) {
            if (!areSameYear(statements[earlier]!, before, statements[later]!, column)) continue;
            const pairs = lines.map(
              ([a, b]) => [terms[earlier]![a]![before]!, terms[later]![b]![column]!] as const,
            );
            if (agree(pairs, statements)) return toEquations(pairs, statements);
          }
        }
        return [];
      });
    });
  });
}

function areSameYear(one: Statement, a: number, other: Statement, b: number): boolean {
  const [left, right] = [one.columns[a]!, other.columns[b]!];
  const isRevised = REVISED.test(one.title + left.label);
  return (
    isRevised === REVISED.test(other.title + right.label) &&
    samePeriod(left.period ?? one.period, right.period ?? other.period)
  );
}

/** The outermost line of each name; names that stand twice on one level name no line. */
function linesByName({ lines }: Statement): ReadonlyMap<string, number> {
  const found = new Map<string, { readonly line: number; readonly level: number; isTwice: boolean }>();
  lines.forEach(({ type, key, level }: Line, line) => {
    if (type === "heading" || key === "" || ANY_NAME.test(key)) return;
    const known = found.get(key);
    if (!known || level < known.level) found.set(key, { line, level, isTwice: false });
    else if (level === known.level) known.isTwice = true;
  });
  return new Map([...found].flatMap(([key, { line, isTwice }]) => (isTwice ? [] : [[key, line] as const])));
}

function sharedLines(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) {
  return [...one].flatMap(([key, line]) => {
    const there = other.get(key);
    return there === undefined ? [] : [[line, there] as const];
  });
}

function areSameUnit(one: Statement, other: Statement): boolean {
  const isSame = one.unit === other.unit || one.unit === null || other.unit === null;
  return isSame && one.decimals === other.decimals;
}

function agree(pairs: readonly (readonly [Term, Term])[], statements: readonly Statement[]): boolean {
  const equal = new Set<number>();
  let differing = 0;
  for (const [a, b] of pairs) {
    const [one, other] = [valueOf(a, statements), valueOf(b, statements)];
    if (one === other) equal.add(one);
    else differing++;
  }
  equal.delete(0);
  return equal.size >= LEAST_EQUAL && differing * EQUAL_A_DIFFERENCE <= equal.size;
}

function toEquations(
  pairs: readonly (readonly [Term, Term])[],
  statements: readonly Statement[],
): Equation[] {
  const isPrinted = (term: Term) => valueOf(term, statements) !== 0;
  return pairs
    .filter(([a, b]) => isPrinted(a) || isPrinted(b))
    .map(([a, b]) => ({ rule: "tie-out", total: b, terms: [a] }));
}

function valueOf({ statement, line, column }: Term, statements: readonly Statement[]): number {
  return statements[statement]!.lines[line]!.amounts[column]!.value ?? NaN;
}
