import type { Statement } from "../../types";

/** Where the lines of each name stand, from above; a table of many sections is asked for them at every total. */
interface Stems {
  readonly linesOf: ReadonlyMap<string, readonly number[]>;
  /** Lines that open a statement. */
  readonly opens: readonly number[];
}

const known = new WeakMap<Statement["lines"], Stems>();

export function stemsOf({ lines }: Statement): Stems {
  const found = known.get(lines) ?? read(lines);
  known.set(lines, found);
  return found;
}

/** The next line of a name below another; undefined for none. */
export function nextOfStem(statement: Statement, stem: string, line: number): number | undefined {
  return firstAfter(stemsOf(statement).linesOf.get(stem) ?? [], line);
}

/** The first of some lines, which are in order, below another; undefined for none. */
export function firstAfter(lines: readonly number[], line: number): number | undefined {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= line) low = middle + 1;
    else high = middle;
  }
  return lines[low];
}

function read(lines: Statement["lines"]): Stems {
  const linesOf = new Map<string, number[]>();
  const opens: number[] = [];
  lines.forEach(({ stem, opensStatement }, line) => {
    if (opensStatement) opens.push(line);
    if (!stem) return;
    const same = linesOf.get(stem);
    if (same) same.push(line);
    else linesOf.set(stem, [line]);
  });
  return { linesOf, opens };
}
