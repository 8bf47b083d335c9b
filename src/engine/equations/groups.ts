import { kindOf } from "../detection/kinds";
import type { Line, Statement } from "../types";
import { columnsThatTie, columnsWithTotal, type Addend } from "./amounts";
import { isSupported } from "./evidence";
import type { AppliedFormula } from "./formulas";
import { leadingTotals } from "./leading-totals";
import { isMemo } from "./memo";

/** A printed total and the lines that it adds up. */
export interface Group {
  readonly total: number;
  readonly addends: readonly Addend[];
}

/** An open heading with the lines below it that no total has taken yet. */
interface Open {
  readonly stem: string | null;
  items: number[];
  /** How many of the items stood before the last total: what comes after is fresh. */
  settled: number;
}

/**
 * The totals of a statement that close a heading (流動資産 … 流動資産合計), close a run of lines (資金収入合計), or stand
 * before deeper lines. Headings without a total of their own pass their lines on to the next total outside.
 * A line that a formula of the kind explains (営業利益) is no addend.
 */
export function toGroups(statement: Statement, formulas: readonly AppliedFormula[]): Group[] {
  // 資産合計 closes its heading although the balance compares it too.
  const explained = new Set(formulas.filter(({ rule }) => rule !== "balance").map(({ total }) => total));
  const leading = leadingTotals(statement).filter(({ total }) => !explained.has(total));
  const within = new Set(leading.flatMap(({ addends }) => addends.map(({ line }) => line)));
  const groups: Group[] = [...leading];
  let open: Open[] = [{ stem: null, items: [], settled: 0 }];
  statement.lines.forEach((line, index) => {
    const innermost = open[open.length - 1]!;
    if (line.opensStatement) {
      // Its totals take nothing from the statement above.
      open = [{ stem: null, items: [], settled: 0 }];
    } else if (line.type === "heading") {
      open.push({ stem: line.stem, items: [], settled: 0 });
    } else if (explained.has(index)) {
      innermost.settled = innermost.items.length;
    } else if (line.type === "total" || closesHeading(line, open)) {
      open = closeTotal(statement, index, open, groups);
    } else if (!within.has(index) && !isMemo(line)) {
      innermost.items.push(index);
    }
  });
  return groups;
}

function closeTotal(statement: Statement, total: number, open: Open[], groups: Group[]): Open[] {
  const { stem } = statement.lines[total]!;
  const at = stem ? findLast(open, (group) => group.stem === stem) : -1;
  if (at >= 0) {
    const items = open.slice(at).flatMap((group) => group.items);
    return settle(statement, total, open, at, items, isCertain(statement, items), groups);
  }
  const inner = findLast(open, ({ items }) => items.length > 0);
  if (inner < 0) return keepTotal(open, total);
  const fresh = open.slice(inner).flatMap(({ items, settled }) => items.slice(settled));
  const all = open.flatMap(({ items }) => items);
  const chosen = chooseRun(statement, total, fresh, all);
  if (!chosen) return keepTotal(open, total);
  const certain = chosen === fresh && statement.lines[total]!.role !== null && isCertain(statement, chosen);
  return settle(statement, total, open, chosen === all ? 0 : inner, chosen, certain, groups);
}

/** In a statement of known kind the labels settle the structure, unless deeper lines may be parts of others. */
function isCertain({ kind, lines }: Statement, items: readonly number[]): boolean {
  return kindOf(kind) !== null && new Set(items.map((item) => lines[item]!.level)).size <= 2;
}

/** Which lines a total without a heading adds up: those since the last total, or all that no total has taken. */
function chooseRun(statement: Statement, total: number, fresh: number[], all: number[]): number[] | null {
  const { key, stem } = statement.lines[total]!;
  const named = stem !== "";
  const wide = /^(合計|総計|総合計)/u.test(key);
  // A nameless 「合計」 of a single line says nothing; 「その他の収入計」 of one does.
  const runs = [fresh.length > (named ? 0 : 1) ? fresh : [], all.length > 1 ? all : []];
  const candidates = (wide ? runs.reverse() : runs).filter((run) => run.length > 0);
  const scores = candidates.map((run) => columnsThatTie(statement, total, withSigns(statement, run)));
  const best = Math.max(0, ...scores);
  if (best > 0) return candidates[scores.indexOf(best)]!;
  // Without any column that ties, only lines right above a total speak for the structure.
  const run = fresh.length ? candidates[0] : undefined;
  const isKnown = statement.lines[total]!.role !== null;
  return run && (isKnown || columnsWithTotal(statement, total) > 0) ? run : null;
}

function settle(
  statement: Statement,
  total: number,
  open: Open[],
  at: number,
  items: readonly number[],
  certain: boolean,
  groups: Group[],
): Open[] {
  const addends = withSigns(statement, items);
  if (items.length && (certain || isSupported(statement, total, addends))) groups.push({ total, addends });
  const outer = open.slice(0, Math.max(at, 1));
  const last = outer[outer.length - 1]!;
  last.items = [...last.items.filter((item) => !items.includes(item)), total];
  last.settled = last.items.length;
  return outer;
}

function keepTotal(open: Open[], total: number): Open[] {
  const last = open[open.length - 1]!;
  last.items.push(total);
  last.settled = last.items.length;
  return open;
}

function withSigns({ lines }: Statement, items: readonly number[]): Addend[] {
  return items.map((line) => ({ line, factor: lines[line]!.sign }));
}

/** A total may carry the very name of its heading: 「Ⅰ 営業収益」 … 「営業収益」 after its lines is rare but real. */
function closesHeading(line: Line, open: readonly Open[]): boolean {
  return open.some(({ stem, items }) => stem !== null && stem === line.key && items.length > 1);
}

function findLast<T>(items: readonly T[], matches: (item: T) => boolean): number {
  for (let index = items.length - 1; index >= 0; index--) if (matches(items[index]!)) return index;
  return -1;
}
