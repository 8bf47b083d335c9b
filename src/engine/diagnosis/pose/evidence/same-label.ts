import { amountColumn } from "../../../equations/ties/tie";
import { toSets } from "../../../equations/sets";
import type { Change, Evidence, Statement } from "../../../types";
import { type EvidenceSource, isFigure } from "./source";

/** A label that more tables of one body print than this is a name for many things (その他). */
const MOST_TABLES = 6;

/** Two tables repeat each other where at least so many of their common figures agree … */
const LEAST_AGREEING = 3;
/** … and of five at most one does not. */
const MOST_DIFFERING = 5;

/** Which column is which in all tables: the whole or a segment, of which year; null for movements and the like. */
type ColumnKey = string | null;

interface Tables {
  readonly statements: readonly Statement[];
  /** The lines of the set that a statement is in. */
  readonly linesOf: (statement: number) => LinesByKey;
  readonly columnKeys: (statement: number) => readonly ColumnKey[];
  /** Whether tables of several years are there. */
  readonly hasOtherYears: boolean;
  /** Whether two tables repeat each other; by `a:b`. */
  readonly repeats: Map<string, boolean>;
  /** By statement and line: the same line in tables that repeat this one. */
  readonly repeated: (readonly SameLine[] | undefined)[][];
}

/** By the key of a line: for each table of a set that prints it, its lines with that key in order. */
type LinesByKey = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

interface SameLine {
  readonly statement: number;
  readonly line: number;
}

/**
 * The figure of the same line, column and year in other tables of the same body, where all of them print the same one,
 * and that of the year before.
 * Lines of one name lawfully differ (雑収入 as earned and as received): another table counts only where it is the same
 * statement, whole or by segment, or repeats most of the figures that both print.
 */
export function sameLabelEvidence(statements: readonly Statement[]): EvidenceSource {
  let tables: Tables | null = null;
  return (place) => {
    tables ??= toTables(statements);
    const found = counterparts(place, tables);
    const [first] = found;
    const agreed = first && found.every(({ value }) => value === first.value) ? [first] : [];
    return [...agreed, ...lastYears(place, tables)];
  };
}

function counterparts({ statement, line, column }: Change["place"], tables: Tables): Evidence[] {
  const { statements, columnKeys, repeated } = tables;
  const key = columnKeys(statement)[column]!;
  if (key === null) return [];
  const found: Evidence[] = [];
  for (const other of (repeated[statement]![line] ??= repeatedLines(statement, line, tables))) {
    const at = columnKeys(other.statement).indexOf(key);
    const amount = statements[other.statement]!.lines[other.line]!.amounts[at];
    if (!isFigure(amount)) continue;
    found.push({ kind: "same-label", value: amount.value!, place: { ...other, column: at } });
  }
  return found;
}

/** The figure of the line in a table of the same kind for the year before, which may have been left in. */
function lastYears({ statement, line, column }: Change["place"], tables: Tables): Evidence[] {
  const { statements, columnKeys } = tables;
  const own = statements[statement]!;
  const year = (own.columns[column]!.period ?? own.period)?.year ?? null;
  const key = columnKeys(statement)[column]!;
  if (year === null || key === null || own.kind === "table" || !tables.hasOtherYears) return [];
  return sameLines(statement, line, tables).flatMap((other): Evidence[] => {
    const { kind, unit, decimals, lines } = statements[other.statement]!;
    if (kind !== own.kind || unit !== own.unit || decimals !== own.decimals) return [];
    const at = columnKeys(other.statement).findIndex(
      (each) => each?.startsWith(`${year - 1}|`) && partOf(each) === partOf(key),
    );
    const amount = lines[other.line]!.amounts[at];
    if (!isFigure(amount)) return [];
    return [{ kind: "prior-year", value: amount.value!, place: { ...other, column: at } }];
  });
}

function partOf(key: string): string {
  return key.split("|").slice(2).join("|");
}

function repeatedLines(statement: number, line: number, tables: Tables): readonly SameLine[] {
  return sameLines(statement, line, tables).filter((other) => mayRepeat(statement, other.statement, tables));
}

/** The line in other tables; of several lines with one name in a table the one that is as far down among them. */
function sameLines(statement: number, line: number, tables: Tables): readonly SameLine[] {
  const { key } = tables.statements[statement]!.lines[line]!;
  const printed = tables.linesOf(statement).get(key);
  const own = printed?.get(statement);
  if (!printed || !own || printed.size > MOST_TABLES) return [];
  const position = own.indexOf(line);
  return [...printed].flatMap(([other, lines]): SameLine[] =>
    other !== statement && lines.length === own.length ? [{ statement: other, line: lines[position]! }] : [],
  );
}

function mayRepeat(a: number, b: number, tables: Tables): boolean {
  const [left, right] = [tables.statements[a]!, tables.statements[b]!];
  const sameUnit = left.unit === right.unit || left.unit === null || right.unit === null;
  if (!sameUnit || left.decimals !== right.decimals) return false;
  const scopes = [left.scope, right.scope].sort().join();
  if (left.kind === right.kind && left.kind !== "table" && scopes === "by-segment,whole") return true;
  const key = a < b ? `${a}:${b}` : `${b}:${a}`;
  let result = tables.repeats.get(key);
  if (result === undefined) tables.repeats.set(key, (result = repeatsMost(a, b, tables)));
  return result;
}

function repeatsMost(a: number, b: number, tables: Tables): boolean {
  const { statements, columnKeys } = tables;
  let [agreeing, differing] = [0, 0];
  statements[a]!.lines.forEach(({ type, amounts }, line) => {
    if (type === "heading") return;
    const match = sameLines(a, line, tables).find(({ statement }) => statement === b);
    if (!match) return;
    columnKeys(a).forEach((column, index) => {
      const at = column === null ? -1 : columnKeys(b).indexOf(column);
      const [own, other] = [amounts[index], statements[b]!.lines[match.line]!.amounts[at]];
      if (!isFigure(own) || !isFigure(other) || (own.value === 0 && other.value === 0)) return;
      if (own.value === other.value) agreeing++;
      else differing++;
    });
  });
  return agreeing >= LEAST_AGREEING && differing * MOST_DIFFERING <= Math.max(agreeing, MOST_DIFFERING);
}

function toTables(statements: readonly Statement[]): Tables {
  const setOf: (readonly number[])[] = [];
  for (const set of toSets(statements)) for (const member of set) setOf[member] = set;
  const lines = new Map<readonly number[], LinesByKey>();
  const columnKeys: (readonly ColumnKey[])[] = [];
  return {
    statements,
    hasOtherYears: new Set(statements.map(({ period }) => period?.year ?? null)).size > 1,
    linesOf(statement) {
      const set = setOf[statement]!;
      const known = lines.get(set) ?? linesByKey(set, statements);
      lines.set(set, known);
      return known;
    },
    columnKeys: (statement) => (columnKeys[statement] ??= columnKeysOf(statements[statement]!)),
    repeats: new Map(),
    repeated: statements.map(() => []),
  };
}

function linesByKey(set: readonly number[], statements: readonly Statement[]): LinesByKey {
  const byKey = new Map<string, Map<number, number[]>>();
  for (const statement of set) {
    statements[statement]!.lines.forEach(({ type, key }, line) => {
      if (type === "heading" || key === "") return;
      const printed = byKey.get(key) ?? new Map<number, number[]>();
      byKey.set(key, printed);
      const own = printed.get(statement);
      if (own) own.push(line);
      else printed.set(statement, [line]);
    });
  }
  return byKey;
}

/** Names the columns alike in all tables, so that the same key is the same column. */
export function columnKeysOf(statement: Statement): ColumnKey[] {
  const thisYear = amountColumn(statement);
  return statement.columns.map(({ role, key, period }, column) => {
    if (role === "change" || role === "other") return null;
    const { year, relative, edition } = period ?? statement.period ?? NO_PERIOD;
    const part = role === "segment" ? `segment ${key}` : "whole";
    if (role === "amount" && !period && column !== thisYear) return null;
    return `${year ?? relative ?? ""}|${edition}|${part}`;
  });
}

const NO_PERIOD = { year: null, relative: null, edition: "" };
