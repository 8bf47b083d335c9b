import { greatest } from "../../book/collections";
import type { Statement } from "../../types";
import { columnsThatTie, columnsWithTotal } from "../amounts";
import type { Addend } from "../sum";
import { paymentsIn } from "./payments";

/** What a total without a heading may add up. */
interface Runs {
  /** The lines since the last total. */
  readonly fresh: number[];
  /** All lines of the heading above that no total has taken (計 of each 項, then that of the 款). */
  readonly section: number[];
  /** All lines that no total has taken. */
  readonly all: number[];
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
  const isHeaded = section.length > 0 && !wide;
  const isEnough =
    fresh.length > 1 || (fresh.length === 1 && (named || isKnown || isHeaded || isLeader(fresh[0]!)));
  const runs = [isEnough ? fresh : [], ...[section, all].map((run) => (run.length > 1 ? run : []))];
  const candidates = (wide ? runs.reverse() : runs).filter((run) => run.length > 0);
  const scores = candidates.map((run) => columnsThatTie(statement, total, withSigns(statement, total, run)));
  const best = Math.max(0, greatest(scores));
  if (best > 0) return candidates[scores.indexOf(best)]!;
  // Without any column that ties, only lines right above a total speak for the structure.
  const run = fresh.length ? candidates[0] : undefined;
  return run && (isKnown || columnsWithTotal(statement, total) > 0) ? run : null;
}

/** Lines as addends; what is deducted by its name is deducted, and payments from a balance. */
export function withSigns(statement: Statement, total: number, items: readonly number[]): Addend[] {
  const payments = paymentsIn(statement, total, items);
  return items.map((line) => ({ line, factor: payments.includes(line) ? -1 : statement.lines[line]!.sign }));
}
