import type { Statement } from "../../types";
import { columnsThatTie, columnsWithTotal } from "../amounts";
import type { Addend } from "../sum";
import { paymentsIn } from "./payments";

/** What a total without a heading may add up. */
interface Runs {
  /** The lines since the last total. */
  readonly fresh: number[];
  /** All lines of the heading above that no total has taken (計 of each 項, then that of the 款); null without one. */
  readonly section: (() => number[]) | null;
  /** All lines that no total has taken. */
  readonly all: () => number[];
}

/** Which lines a total without a heading adds up; null where nothing speaks for any. */
export function chooseRun(
  statement: Statement,
  total: number,
  { fresh, section, all }: Runs,
  isLeader: (line: number) => boolean,
): number[] | null {
  const { key, stem } = statement.lines[total]!;
  const named = stem !== "";
  const wide = /^(合計|総計|総合計)/u.test(key);
  const isKnown = statement.lines[total]!.role !== null;
  // A nameless 「計」 of a single line says nothing unless the form knows it or the line has a heading or parts;
  // 「その他の収入計」 of one does.
  const isHeaded = section !== null && !wide;
  const isEnough =
    fresh.length > 1 || (fresh.length === 1 && (named || isKnown || isHeaded || isLeader(fresh[0]!)));
  const ofYear = () => several(() => withoutCarried(statement, fresh));
  const runs = [() => (isEnough ? fresh : []), ofYear, ...[section, all].map((run) => () => several(run))];
  const { chosen, first } = bestOf(statement, total, wide ? runs.reverse() : runs);
  if (chosen) return chosen;
  // Without any column that ties, only lines right above a total speak for the structure.
  const run = fresh.length ? first : null;
  if (run && (isKnown || columnsWithTotal(statement, total) > 0)) return run;
  return isEnough && areNothing(statement, [total, ...fresh]) ? fresh : null;
}

/** A printed 0 below lines of 0 closes them: left open it would be one of the lines of the next total. */
function areNothing({ lines }: Statement, own: readonly number[]): boolean {
  return own.every((line) =>
    lines[line]!.amounts.every(({ value, source }) => value === 0 && source !== "blank"),
  );
}

/** 前月繰越, 前年度末残高: what a table of receipts and payments begins with. */
const CARRIED = /^(前(月|期|年度?|回).*(繰越.*|残高?|残額|現在高)|(期|月|年度)(首|初).*残高|繰越金)$/u;

/** The lines without what was carried over from before, where they begin with it: 収入計 may be of the month alone. */
function withoutCarried({ lines }: Statement, items: readonly number[]): number[] {
  const [first] = items;
  return first !== undefined && CARRIED.test(lines[first]!.key) ? items.slice(1) : [];
}

function several(run: (() => number[]) | null): number[] {
  const lines = run?.() ?? [];
  return lines.length > 1 ? lines : [];
}

/** The first of the runs that tie in most columns, if any does; none is gone through once one ties in all. */
function bestOf(
  statement: Statement,
  total: number,
  runs: readonly (() => number[])[],
): { readonly chosen: number[] | null; readonly first: number[] | null } {
  let [chosen, first]: (number[] | null)[] = [null, null];
  let best = 0;
  for (const run of runs) {
    const lines = run();
    if (!lines.length) continue;
    first ??= lines;
    const score = columnsThatTie(statement, total, withSigns(statement, total, lines));
    if (score > best) [best, chosen] = [score, lines];
    if (best === statement.columns.length) break;
  }
  return { chosen: chosen!, first: first! };
}

/** Lines as addends; what is deducted by its name is deducted, and payments from a balance. */
export function withSigns(statement: Statement, total: number, items: readonly number[]): Addend[] {
  const { lines } = statement;
  const payments = paymentsIn(statement, total, items);
  if (!payments.length) return items.map((line) => ({ line, factor: lines[line]!.sign }));
  const paid = new Set(payments);
  return items.map((line) => ({ line, factor: paid.has(line) ? -1 : lines[line]!.sign }));
}
