import { greatest } from "../../book/collections";
import type { Equation, Statement, Term } from "../../types";
import { amountColumn, columnPairs, lineOf, tieOf } from "./tie";
import type { Book } from "../rule";

/** What the two columns of 予定前受金及び累積前受金 are elsewhere: receipts of the year, and a liability at its end. */
const PLACES = [
  { column: /予定前受金/u, kind: "cash-plan", role: "other-receipts" },
  { column: /累積前受金/u, kind: "balance-sheet", role: "long-term-advances" },
] as const;

/**
 * 予定前受金 is 「その他」 of the receipts, 累積前受金 is 長期前受金: in all, and per segment. Which purpose belongs to
 * which segment no label says; a segment that repeats one of the two figures of a purpose has to repeat the other.
 */
export function advancesTies({ statements, sets }: Book): Equation[] {
  return sets.flatMap((set) =>
    set.flatMap((index) => {
      const table = statements[index]!;
      if (table.kind !== "advances-received") return [];
      const find = (kind: string, scope: string) =>
        set.find((other) => statements[other]!.kind === kind && statements[other]!.scope === scope);
      return [
        ...inAll(statements, index, (kind) => find(kind, "whole")),
        ...perSegment(statements, index, (kind) => find(kind, "by-segment")),
      ];
    }),
  );
}

type Find = (kind: string) => number | undefined;

function inAll(statements: readonly Statement[], table: number, find: Find): Equation[] {
  const line = lineOf(statements[table]!, "sum");
  if (line < 0) return [];
  return PLACES.flatMap((place): Equation[] => {
    const other = find(place.kind);
    if (other === undefined) return [];
    const column = amountColumn(statements[other]!);
    return equation(
      statements,
      { statement: other, role: place.role, column },
      {
        table,
        line,
        column: columnOf(statements[table]!, place.column),
      },
    );
  });
}

function perSegment(statements: readonly Statement[], table: number, find: Find): Equation[] {
  const { lines } = statements[table]!;
  const purposes = lines.flatMap(({ type }, line) => (type === "item" ? [line] : []));
  const places = PLACES.map((place) => ({
    ...place,
    other: find(place.kind),
    at: columnOf(statements[table]!, place.column),
  }));
  const first = places.find(({ other }) => other !== undefined)?.other;
  if (first === undefined || places.some(({ at }) => at < 0)) return [];
  const segments = statements[first]!.columns.flatMap(({ role }, column) =>
    role === "segment" ? [column] : [],
  );
  // The same segment may stand in another place in another table.
  const placed = new Map(
    places.flatMap(({ other }) =>
      other === undefined ? [] : [[other, new Map(columnPairs(statements[first]!, statements[other]!))]],
    ),
  );
  const columnIn = (other: number, column: number) => placed.get(other)!.get(column) ?? -1;
  const matches = (line: number, column: number) =>
    places.filter(({ other, role, at }) => {
      const value = lines[line]!.amounts[at]!.value;
      if (other === undefined || !value) return false;
      const there = figureAt(statements[other]!, role, columnIn(other, column));
      return there !== null && isSame(value, statements[table]!, there, statements[other]!);
    }).length;
  return purposes.flatMap((line) => {
    const column = bestMatch(line, segments, purposes, matches);
    if (column === null) return [];
    return places.flatMap(({ other, role, at }) => {
      if (other === undefined) return [];
      const there = { statement: other, role, column: columnIn(other, column) };
      return equation(statements, there, { table, line, column: at });
    });
  });
}

/** The segment that shares most figures with a purpose, if no other segment and no other purpose shares as many. */
function bestMatch(
  line: number,
  segments: readonly number[],
  purposes: readonly number[],
  matches: (line: number, column: number) => number,
): number | null {
  const most = Math.max(0, greatest(segments.map((column) => matches(line, column))));
  const best = segments.filter((column) => matches(line, column) === most);
  if (most === 0 || best.length !== 1) return null;
  const rivals = purposes.filter((other) => other !== line && matches(other, best[0]!) >= most);
  return rivals.length ? null : best[0]!;
}

/** Two figures of two statements, in one unit where both name theirs. */
function isSame(a: number, { unit: one }: Statement, b: number, { unit: other }: Statement): boolean {
  return one === null || other === null ? a === b : a * one === b * other;
}

function figureAt(statement: Statement, role: string, column: number): number | null {
  const line = lineOf(statement, role);
  return line < 0 ? null : (statement.lines[line]!.amounts[column]?.value ?? null);
}

function equation(
  statements: readonly Statement[],
  { statement, role, column }: { statement: number; role: string; column: number },
  source: { table: number; line: number; column: number },
): Equation[] {
  const line = lineOf(statements[statement]!, role);
  if (line < 0 || column < 0 || source.column < 0) return [];
  const term: Term = { statement: source.table, line: source.line, column: source.column, factor: 1 };
  return tieOf(statements, { statement, line, column, factor: 1 }, [term]);
}

function columnOf({ columns }: Statement, label: RegExp): number {
  return columns.findIndex((column) => label.test(column.label));
}
