import type { Statement } from "../../types";

/** A column of an earlier table, and in how many lines of one name it prints the figure of a later column. */
export interface InCommon {
  readonly statement: number;
  readonly column: number;
  readonly lines: number;
}

/** A line of one name: its table and its place there. */
type Place = readonly [statement: number, line: number];

/**
 * Which columns of different tables print the same figure, other than zero, in lines of one name. Found by name and
 * figure: most columns of a large book have none in common, so that no column is compared with each of the others.
 * @param names the lines of each table by the names that are theirs alone
 * @returns of each column of a statement the earlier ones, in the order of the book
 */
export function figuresInCommon(
  statements: readonly Statement[],
  names: readonly ReadonlyMap<string, number>[],
): (statement: number, column: number) => readonly InCommon[] {
  const columns = columnsOf(statements);
  const counts = new Map<number, Map<number, number>>();
  for (const places of placesByName(names)) {
    const printed: Printed = new Map();
    for (const [statement, line] of places) {
      const { amounts } = statements[statement]!.lines[line]!;
      const first = columns.first[statement]!;
      for (let column = 0; column < amounts.length; column++) {
        const { value } = amounts[column]!;
        const earlier = value ? printed.get(value) : undefined;
        if (earlier !== undefined) countEach(counts, first + column, earlier);
      }
      for (let column = 0; column < amounts.length; column++) {
        const { value } = amounts[column]!;
        if (value) add(printed, value, first + column);
      }
    }
  }
  return (statement, column) =>
    [...(counts.get(columns.first[statement]! + column) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([earlier, lines]) => ({ ...columns.at(earlier), lines }));
}

/** The lines of each name that several tables have. */
function placesByName(names: readonly ReadonlyMap<string, number>[]): readonly Place[][] {
  const found = new Map<string, Place[]>();
  names.forEach((lines, statement) => {
    for (const [name, line] of lines) push(found, name, [statement, line]);
  });
  return [...found.values()].filter(({ length }) => length > 1);
}

/** The columns of all tables in one count. */
function columnsOf(statements: readonly Statement[]) {
  const first: number[] = [];
  const owners: number[] = [];
  statements.forEach(({ columns }, statement) => {
    first.push(owners.length);
    for (let column = 0; column < columns.length; column++) owners.push(statement);
  });
  const at = (place: number) => ({ statement: owners[place]!, column: place - first[owners[place]!]! });
  return { first, at };
}

/** In which columns a figure stands; most stand in one, and need no list. */
type Printed = Map<number, number | number[]>;

function add(printed: Printed, value: number, column: number): void {
  const known = printed.get(value);
  if (known === undefined) printed.set(value, column);
  else if (typeof known === "number") printed.set(value, [known, column]);
  else known.push(column);
}

function countEach(
  counts: Map<number, Map<number, number>>,
  column: number,
  earlier: number | readonly number[],
): void {
  let own = counts.get(column);
  if (!own) counts.set(column, (own = new Map()));
  for (const each of typeof earlier === "number" ? [earlier] : earlier)
    own.set(each, (own.get(each) ?? 0) + 1);
}

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
