import { addAll } from "../../book/collections";
import { kindOf } from "../../detection/kinds";
import type { Statement } from "../../types";
import { sumOf } from "../amounts";
import { isSupported } from "../evidence";
import type { TotalsReading } from "./reading";
import type { Group } from "../sum";
import { isLineAmiss } from "./whole-lines";
import { findLast, keepTotal, type Open, takeOut } from "./open-headings";
import { withoutImpliedParts } from "./outline/implied-parts";
import { firstAfter, nextOfStem, stemsOf } from "./stems";
import { chooseRun, withSigns } from "./runs";

/** A total that is read, and what is read so far. */
interface Closing {
  readonly statement: Statement;
  readonly total: number;
  readonly reading: TotalsReading;
}

/**
 * Closes the headings that a total belongs to, or the innermost with lines: gives the headings that stay open, and adds
 * the total to what the figures or the form speak for, else to what only the labels do.
 */
export function closeTotal(
  statement: Statement,
  total: number,
  open: Open[],
  reading: TotalsReading,
): Open[] {
  const closing: Closing = { statement, total, reading };
  const { stem } = statement.lines[total]!;
  const at = stem ? findLast(open, (group) => group.stem === stem) : -1;
  if (at >= 0) {
    const untaken = open.slice(at).flatMap((group) => group.items);
    const items = withoutImplied(closing, untaken, open);
    const certain = isCertain(statement, items) || allTie(statement, total, items);
    return settle(closing, open, items, { from: at, certain });
  }
  const inner = findLast(open, ({ items }) => items.length > 0);
  if (inner < 0) return keepTotal(open, total);
  const untaken = open.slice(inner).flatMap(({ items, settled }) => items.slice(settled));
  const fresh = withoutImplied(closing, untaken, open);
  const isLeader = (line: number) => reading.groups.some((group) => group.total === line);
  let section: number[] | null = null;
  const untakenBelow = () => (section = open.slice(inner).flatMap(({ items }) => items));
  const runs = {
    fresh,
    section: open[inner]!.stem === null ? null : untakenBelow,
    all: () => open.flatMap(({ items }) => items),
  };
  const chosen = chooseRun(statement, total, runs, isLeader);
  if (!chosen) return keepTotal(open, total);
  const certain = chosen === fresh && statement.lines[total]!.role !== null && isCertain(statement, chosen);
  const kept = isClosedLater(statement, total, open[inner]!) ? inner + 1 : inner;
  const from = chosen === fresh || chosen === section ? kept : 0;
  return settle(closing, open, chosen, { from, certain });
}

/** A 小計 leaves its heading open where a line further down carries its name: 業務活動によるキャッシュ・フロー. */
function isClosedLater(statement: Statement, total: number, { stem }: Open): boolean {
  const { lines } = statement;
  if (!stem || lines[total]!.stem) return false;
  const next = nextOfStem(statement, stem, total);
  if (next === undefined || lines[next]!.type === "heading" || lines[next]!.opensStatement) return false;
  const opens = firstAfter(stemsOf(statement).opens, total);
  return opens === undefined || next < opens;
}

/** The items, without those that are parts of others for all that this total says; their groups are added. */
function withoutImplied(
  { statement, total, reading: { groups } }: Closing,
  items: number[],
  open: readonly Open[],
): number[] {
  const known = kindOf(statement.kind);
  const reading =
    known === null || known.nested
      ? withoutImpliedParts(statement, total, items, () => isFlush(statement, groups))
      : null;
  if (!reading) return items;
  addAll(groups, reading.groups);
  const parts = new Set(reading.groups.flatMap(({ addends }) => addends.map(({ line }) => line)));
  for (const group of open) {
    group.settled -= group.items.slice(0, group.settled).filter((item) => parts.has(item)).length;
    group.items = group.items.filter((item) => !parts.has(item));
  }
  return [...reading.items];
}

/** Whether totals stand before their parts, and these are no deeper. */
function isFlush({ lines }: Statement, groups: readonly Group[]): boolean {
  return groups.some(({ total, addends }) =>
    addends.some(({ line }) => line > total && lines[line]!.level <= lines[total]!.level),
  );
}

/** In a statement of known kind the labels settle the structure, unless deeper lines may be parts of others. */
function isCertain({ kind, lines }: Statement, items: readonly number[]): boolean {
  const known = kindOf(kind);
  return known !== null && !known.nested && new Set(items.map((item) => lines[item]!.level)).size <= 2;
}

/** Every column ties, if only because it is zero throughout. */
function allTie(statement: Statement, total: number, items: readonly number[]): boolean {
  return statement.columns.every(
    (_, column) =>
      sumOf(withSigns(statement, total, items), (line) => statement.lines[line]!.amounts[column]!.value) ===
      statement.lines[total]!.amounts[column]!.value,
  );
}

function settle(
  { statement, total, reading }: Closing,
  open: Open[],
  items: readonly number[],
  { from, certain }: { readonly from: number; readonly certain: boolean },
): Open[] {
  const addends = withSigns(statement, total, items);
  if (items.length) {
    const isFound =
      certain || isSupported(statement, total, addends) || isLineAmiss(statement, total, addends);
    (isFound ? reading.groups : reading.doubted).push({ total, addends });
  }
  const outer = open.slice(0, Math.max(from, 1));
  const last = outer[outer.length - 1]!;
  takeOut(last.items, new Set(items));
  last.items.push(total);
  last.settled = last.items.length;
  return outer;
}
